// Saves what the visit must take care of.
import type { Judged, Typed } from '#app/domain/booking/fault.ts';
import { judgeNeeds } from '#app/domain/booking/needs-form.ts';
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import type { Result } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { answerStep, type Saved } from './save-step.server.ts';

export function saveNeeds(ctx: Ctx, input: { draftId: string; typed: Typed }): Promise<Result<Judged<Saved>>> {
  return answerStep(ctx, { draftId: input.draftId, step: 'needs' }, ({ content, rules }) =>
    judgeNeeds(input.typed, {
      calendar: content.calendar,
      today: civilDateOf(ctx.now),
      withinDays: rules.cases.neededWithinDays,
    }),
  );
}
