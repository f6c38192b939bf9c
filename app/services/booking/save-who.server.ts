// Saves who wants what, or changes the number of people on the page without judging the rest.
import type { Judged, Typed } from '#app/domain/booking/fault.ts';
import { judgeWho, withPersonAdded, withPersonRemoved } from '#app/domain/booking/who-form.ts';
import type { Result } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { servicesIn } from '../catalogue/load-catalogue.server.ts';
import { answerStep, keepTyped, type Saved } from './save-step.server.ts';

export function saveWho(ctx: Ctx, input: { draftId: string; typed: Typed }): Promise<Result<Judged<Saved>>> {
  return answerStep(ctx, { draftId: input.draftId, step: 'who' }, ({ draft, rules, content }) =>
    judgeWho(input.typed, {
      quota: rules.quota,
      mode: draft.data.mode ?? 'home',
      services: servicesIn(content),
    }),
  );
}

/** `add` makes room for one person more, `remove.<key>` takes one away; everything typed is kept. */
export function changePeople(
  ctx: Ctx,
  input: { draftId: string; typed: Typed; change: string },
): Promise<Result<Saved>> {
  const [what, key = ''] = input.change.split('.');
  const typed = what === 'remove' ? withPersonRemoved(input.typed, key) : withPersonAdded(input.typed);
  return keepTyped(ctx, { draftId: input.draftId, step: 'who', typed });
}
