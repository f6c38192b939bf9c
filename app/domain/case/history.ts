// The event of each step, and the step an event tells of: a case's history can be replayed to its state.
import type { EventType } from '#app/domain/ledger/event.ts';
import { type ItemStatus, type ItemStep, isFinalItem, itemSteps, replay } from './item-table.ts';

export const eventOfStep = {
  clear: 'item.cleared',
  'check-in': 'item.checked-in',
  capture: 'item.captured',
  accept: 'item.accepted',
  'accept-missing': 'item.accepted-missing',
  'not-accept': 'item.not-accepted',
  absent: 'item.absent',
  withdraw: 'item.withdrawn',
  undertake: 'item.undertaken',
  supplement: 'item.supplemented',
  lapse: 'item.lapsed',
  'await-payment': 'item.payment-awaited',
  paid: 'item.paid',
  review: 'item.reviewing',
  return: 'item.returned',
  produce: 'item.in-production',
  ready: 'item.ready',
  dispatch: 'item.dispatched',
  deliver: 'item.delivered',
  'fail-delivery': 'item.delivery-failed',
} as const satisfies Record<ItemStep, EventType>;

const stepOfEvent = new Map<string, ItemStep>(itemSteps.map((step) => [eventOfStep[step], step]));

/** The state an item's own events lead to; a booking that was cancelled withdrew what was still open. */
export function stateFrom(
  begin: ItemStatus,
  events: readonly { type: string; subject: string }[],
  itemId: string,
): ItemStatus {
  const steps: ItemStep[] = [];
  for (const { type, subject } of events) {
    const own = subject === `item:${itemId}` ? stepOfEvent.get(type) : undefined;
    if (own) steps.push(own);
    else if (type === 'item.cleared' && begin === 'to_be_checked' && steps.length === 0) steps.push('clear');
    else if (type.startsWith('booking.cancelled') && !isFinalItem(replay(begin, steps))) steps.push('withdraw');
  }
  return replay(begin, steps);
}
