// What a team does with an item at the door or the counter, and what a visit comes to when all are told.
import { type ItemStatus, type ItemStep, stepsFor } from '#app/domain/case/item-table.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';

export const fieldSteps = [
  'check-in',
  'capture',
  'accept',
  'accept-missing',
  'not-accept',
  'absent',
] as const satisfies readonly ItemStep[];
export type FieldStep = (typeof fieldSteps)[number];

/** The steps an item offers to the team now: the page draws its buttons from this. */
export function fieldStepsFor(from: ItemStatus): FieldStep[] {
  const offered = stepsFor(from, ['field']);
  return fieldSteps.filter((step) => offered.includes(step));
}

/**
 * What the visit comes to: done when every item was taken in, partly_done when some were, no_show when nobody was
 * there. What is captured waits for the office, not for the team. Refuses with step-not-allowed while an item still
 * waits for the team.
 */
export function visitOutcome(items: readonly ItemStatus[]): Result<'done' | 'partly_done' | 'no_show'> {
  const told = items.filter((status) => status !== 'withdrawn');
  if (told.some((status) => ['registered', 'checked_in', 'to_be_checked'].includes(status))) {
    return refuse('step-not-allowed');
  }
  if (told.every((status) => status === 'absent')) return ok('no_show');
  return ok(told.every((status) => status !== 'absent' && status !== 'not_accepted') ? 'done' : 'partly_done');
}
