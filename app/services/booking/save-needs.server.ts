// Saves what the visit must take care of.
import type { Judged, Typed } from '#app/domain/booking/fault.ts';
import { judgeNeeds } from '#app/domain/booking/needs-form.ts';
import type { Result } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { answerStep, type Saved } from './save-step.server.ts';

export function saveNeeds(ctx: Ctx, input: { draftId: string; typed: Typed }): Promise<Result<Judged<Saved>>> {
  return answerStep(ctx, { draftId: input.draftId, step: 'needs' }, () => {
    const judged = judgeNeeds(input.typed);
    return judged.faults ? judged : { value: { needs: judged.value }, faults: null };
  });
}
