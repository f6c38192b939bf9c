// The one table of a case: where an item may stand, which steps lead on, and whose hands may take them.
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

/** Whose hands take a step: people by their desk, the applicant, and the clock. */
export const hands = ['field', 'clerk', 'back-office', 'issuing', 'supervisor', 'applicant', 'clock'] as const;
export type Hand = (typeof hands)[number];

export const itemSteps = [
  'clear',
  'check-in',
  'capture',
  'accept',
  'accept-missing',
  'not-accept',
  'absent',
  'withdraw',
  'undertake',
  'supplement',
  'lapse',
  'await-payment',
  'paid',
  'review',
  'return',
  'produce',
  'ready',
  'dispatch',
  'deliver',
  'fail-delivery',
] as const;
export type ItemStep = (typeof itemSteps)[number];

type Move = {
  from: readonly ItemStatus[];
  to: ItemStatus;
  by: readonly Hand[];
  /** a reason code must be given */
  reason?: true;
};

/**
 * `undertake`: the undertaking for the papers that follow is signed. `lapse`: they did not come in time. An item that
 * was `captured` and about which nobody was told anything counts as accepted, so the clock may accept (Administrative
 * Licensing Law art. 32).
 */
const table: Record<ItemStep, Move> = {
  clear: { from: ['to_be_checked'], to: 'registered', by: ['clerk', 'supervisor'] },
  'check-in': { from: ['registered'], to: 'checked_in', by: ['field'] },
  capture: { from: ['checked_in'], to: 'captured', by: ['field'] },
  accept: { from: ['captured'], to: 'accepted', by: ['field', 'clerk', 'clock'] },
  'accept-missing': { from: ['captured'], to: 'accepted_missing', by: ['field', 'clerk'] },
  'not-accept': { from: ['checked_in', 'captured'], to: 'not_accepted', by: ['field', 'clerk'], reason: true },
  absent: { from: ['registered'], to: 'absent', by: ['field'] },
  withdraw: {
    from: ['registered', 'to_be_checked', 'checked_in', 'captured'],
    to: 'withdrawn',
    by: ['applicant', 'clerk', 'supervisor'],
  },
  undertake: {
    from: ['accepted_missing'],
    to: 'awaiting_supplement',
    by: ['applicant', 'field', 'clerk', 'clock'],
  },
  supplement: { from: ['awaiting_supplement'], to: 'accepted', by: ['clerk', 'field'] },
  lapse: { from: ['awaiting_supplement'], to: 'returned', by: ['clock'] },
  'await-payment': { from: ['accepted'], to: 'awaiting_payment', by: ['clerk', 'back-office'] },
  paid: { from: ['awaiting_payment'], to: 'reviewing', by: ['clerk', 'back-office'] },
  review: { from: ['accepted'], to: 'reviewing', by: ['clerk', 'back-office'] },
  return: { from: ['reviewing'], to: 'returned', by: ['back-office', 'supervisor'], reason: true },
  produce: { from: ['reviewing'], to: 'in_production', by: ['back-office'] },
  ready: { from: ['in_production'], to: 'ready', by: ['issuing'] },
  dispatch: { from: ['ready'], to: 'delivering', by: ['issuing', 'field'] },
  deliver: { from: ['delivering'], to: 'delivered', by: ['issuing', 'field'] },
  'fail-delivery': { from: ['delivering'], to: 'ready', by: ['issuing', 'field'], reason: true },
};

const final: readonly ItemStatus[] = ['delivered', 'returned', 'not_accepted', 'withdrawn', 'absent'];
export const isFinalItem = (status: ItemStatus): boolean => final.includes(status);

/** Why an item was not accepted: codes; the sentence people read is in i18n. */
export const notAcceptedReasons = [
  'papers-missing',
  'conditions-not-met',
  'photo-impossible',
  'other-office',
  'other',
] as const;
export type NotAcceptedReason = (typeof notAcceptedReasons)[number];

/** The reasons a step may be taken for; a step without a list needs none. */
export const stepReasons = {
  'not-accept': notAcceptedReasons,
  return: ['conditions-not-met', 'papers-wrong', 'not-identified', 'other-office', 'other'],
  'fail-delivery': ['nobody-home', 'wrong-address', 'not-the-person', 'refused', 'other'],
} as const;
export type StepReason = (typeof stepReasons)[keyof typeof stepReasons][number];

export const reasonsOf = (step: ItemStep): readonly StepReason[] =>
  step in stepReasons ? stepReasons[step as keyof typeof stepReasons] : [];

/**
 * The status after a step taken by somebody with these hands. Refuses with final-state, step-not-allowed, not-allowed
 * (another desk's step), or reason-needed.
 */
export function decideItemStep(
  from: ItemStatus,
  step: ItemStep,
  by: readonly Hand[],
  reason: string | null,
): Result<ItemStatus> {
  const move = table[step];
  if (isFinalItem(from)) return refuse('final-state');
  if (!move.from.includes(from)) return refuse('step-not-allowed');
  if (!move.by.some((hand) => by.includes(hand))) return refuse('not-allowed');
  if (move.reason && !reasonsOf(step).some((known) => known === reason)) {
    return refuse('reason-needed', undefined, 'reason');
  }
  return ok(move.to);
}

/** The steps an item offers to these hands now: pages draw their buttons from this. */
export function stepsFor(from: ItemStatus, by: readonly Hand[]): ItemStep[] {
  return itemSteps.filter(
    (step) => table[step].from.includes(from) && table[step].by.some((hand) => by.includes(hand)),
  );
}

/** Where a history of steps leads, from the beginning; a step that was impossible is a bug. */
export function replay(begin: ItemStatus, steps: readonly ItemStep[]): ItemStatus {
  return steps.reduce((status, step) => {
    const { from, to } = table[step];
    if (isFinalItem(status) || !from.includes(status)) throw new RangeError(`${step} cannot follow ${status}`);
    return to;
  }, begin);
}
