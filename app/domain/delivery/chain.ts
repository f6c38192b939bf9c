// A batch of finished documents from the safe to their owners: where it may stand, which steps lead on, and whose step
// it is. Documents are only ever with somebody named.
import type { ItemStep } from '#app/domain/case/item-table.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';

export const deliveryWays = ['person', 'organisation', 'post', 'pick-up'] as const;
export type DeliveryWay = (typeof deliveryWays)[number];

/** `stopped`: two counts did not agree. `failed`: one attempt did, and the documents are still with their holder. */
export const deliveryStatuses = ['packed', 'stopped', 'out', 'failed', 'posted', 'done', 'returned'] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];

export const deliverySteps = [
  'offer',
  'take',
  'leave-out',
  'set-out',
  'hand',
  'fail',
  'retry',
  'return',
  'post',
  'arrived',
  'came-back',
] as const;
export type DeliveryStep = (typeof deliverySteps)[number];

/** After so many failed attempts the documents wait at the counter. */
export const mostAttempts = 2;

export type DeliveryState = {
  way: DeliveryWay;
  status: DeliveryStatus;
  holderId: string;
  offeredTo: string | null;
  attempt: number;
};

type Move = {
  from: readonly DeliveryStatus[];
  to: DeliveryStatus;
  by: 'holder' | 'receiver';
  ways?: readonly DeliveryWay[];
  /** what happens to each item that goes along */
  items?: readonly ItemStep[];
};

const carried: readonly DeliveryWay[] = ['person', 'organisation'];
const table: Record<DeliveryStep, Move> = {
  offer: { from: ['packed', 'failed'], to: 'packed', by: 'holder' },
  take: { from: ['packed', 'failed'], to: 'packed', by: 'receiver' },
  'leave-out': { from: ['packed', 'stopped'], to: 'packed', by: 'holder' },
  'set-out': { from: ['packed'], to: 'out', by: 'holder', ways: carried, items: ['dispatch'] },
  hand: { from: ['out'], to: 'done', by: 'holder', ways: carried, items: ['deliver'] },
  fail: { from: ['out'], to: 'failed', by: 'holder', ways: carried, items: ['fail-delivery'] },
  retry: { from: ['failed'], to: 'out', by: 'holder', ways: carried, items: ['dispatch'] },
  return: { from: ['packed', 'stopped', 'failed'], to: 'returned', by: 'holder' },
  post: { from: ['packed'], to: 'posted', by: 'holder', ways: ['post'], items: ['dispatch'] },
  arrived: { from: ['posted'], to: 'done', by: 'holder', ways: ['post'], items: ['deliver'] },
  'came-back': { from: ['posted'], to: 'returned', by: 'holder', ways: ['post'], items: ['fail-delivery'] },
};
const atTheCounter: Move = {
  from: ['packed'],
  to: 'done',
  by: 'holder',
  ways: ['pick-up'],
  items: ['dispatch', 'deliver'],
};

function moveOf(step: DeliveryStep, way: DeliveryWay): Move {
  return step === 'hand' && way === 'pick-up' ? atTheCounter : table[step];
}

export type Decided = { to: DeliveryStatus; items: readonly ItemStep[] };

/**
 * What a step comes to. Refuses with step-not-allowed; with wrong-custodian naming who has the batch (`has`) or who was
 * to take it, so that the page can say the name; with delivery-tries after the last attempt.
 */
export function decideDelivery(state: DeliveryState, step: DeliveryStep, actorId: string): Result<Decided> {
  const move = moveOf(step, state.way);
  if (!move.from.includes(state.status) || (move.ways && !move.ways.includes(state.way)))
    return refuse('step-not-allowed');
  const whose = move.by === 'holder' ? state.holderId : state.offeredTo;
  if (whose === null) return refuse('step-not-allowed');
  if (whose !== actorId) return refuse('wrong-custodian', { has: whose });
  if (step === 'retry' && state.attempt >= mostAttempts) return refuse('delivery-tries', { count: mostAttempts });
  const to = (step === 'offer' || step === 'take') && state.status === 'failed' ? 'failed' : move.to;
  return ok({ to, items: move.items ?? [] });
}

/**
 * The steps this person can take now: the page draws its forms from this. `carries`: whose hands may give documents
 * out; others only keep them and pass them on.
 */
export function deliveryStepsFor(state: DeliveryState, actorId: string, carries = true): DeliveryStep[] {
  return deliverySteps.filter((step) => {
    const decided = decideDelivery(state, step, actorId);
    return decided.ok && (carries || decided.value.items.length === 0);
  });
}

/** Six digits only the receiver is shown, made from a signature over the batch and its attempt. */
export function handoverCode(signature: Uint8Array): string {
  const value = signature.slice(0, 6).reduce((sum, byte) => (sum * 256 + byte) % 1_000_000, 0);
  return String(value).padStart(6, '0');
}

/** Letters and digits as on a parcel's label. */
export function isPostNumber(text: string): boolean {
  return /^[A-Z0-9]{8,24}$/.test(text);
}
