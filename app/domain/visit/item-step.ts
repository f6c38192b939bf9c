// Steps of an item on the day of the visit, as one table (DOMAIN 5.2), and what a visit comes to when all are told.
import { ok, type Result, refuse } from '#app/domain/result.ts';

export const itemStatuses = [
  'registered',
  'checked_in',
  'captured',
  'accepted',
  'accepted_missing',
  'awaiting_supplement',
  'awaiting_payment',
  'reviewing',
  'in_production',
  'ready',
  'delivering',
  'delivered',
  'withdrawn',
  'absent',
  'to_be_checked',
  'returned',
  'not_accepted',
] as const;
export type ItemStatus = (typeof itemStatuses)[number];

/** What a team does at the door or the counter. */
export const fieldSteps = ['check-in', 'capture', 'accept', 'not-accept', 'absent'] as const;
export type FieldStep = (typeof fieldSteps)[number];

const steps: Record<FieldStep, { from: readonly ItemStatus[]; to: ItemStatus }> = {
  'check-in': { from: ['registered'], to: 'checked_in' },
  capture: { from: ['checked_in'], to: 'captured' },
  accept: { from: ['captured'], to: 'accepted' },
  'not-accept': { from: ['checked_in', 'captured'], to: 'not_accepted' },
  absent: { from: ['registered'], to: 'absent' },
};

/** Why an item was not accepted: codes; the sentence people read is in i18n. */
export const notAcceptedReasons = [
  'papers-missing',
  'conditions-not-met',
  'photo-impossible',
  'other-office',
  'other',
] as const;
export type NotAcceptedReason = (typeof notAcceptedReasons)[number];

const final: readonly ItemStatus[] = ['delivered', 'returned', 'not_accepted', 'withdrawn', 'absent'];
export const isFinalItem = (status: ItemStatus): boolean => final.includes(status);

/** The status after a step. Refuses with final-state, step-not-allowed, or reason-needed for a refusal without one. */
export function decideItemStep(from: ItemStatus, step: FieldStep, reason: string | null): Result<ItemStatus> {
  if (isFinalItem(from)) return refuse('final-state');
  if (!steps[step].from.includes(from)) return refuse('step-not-allowed');
  if (step === 'not-accept' && !reason) return refuse('reason-needed', undefined, 'reason');
  return ok(steps[step].to);
}

/** The steps an item offers now: the page draws its buttons from this. */
export function fieldStepsFor(from: ItemStatus): FieldStep[] {
  return fieldSteps.filter((step) => steps[step].from.includes(from));
}

/**
 * What the visit comes to: done when every item was accepted, partly_done when some were, no_show when nobody was
 * there. Refuses with step-not-allowed while an item still waits for its outcome.
 */
export function visitOutcome(items: readonly ItemStatus[]): Result<'done' | 'partly_done' | 'no_show'> {
  const told = items.filter((status) => status !== 'withdrawn');
  if (told.some((status) => ['registered', 'checked_in', 'captured', 'to_be_checked'].includes(status))) {
    return refuse('step-not-allowed');
  }
  if (told.every((status) => status === 'absent')) return ok('no_show');
  return ok(told.every((status) => status !== 'absent' && status !== 'not_accepted') ? 'done' : 'partly_done');
}
