// The three desks a case passes (front desk, back office, issuing desk), and which one holds it now.
import { type ItemStatus, isFinalItem } from './item-table.ts';

export const stages = ['front', 'back', 'issue'] as const;
export type Stage = (typeof stages)[number];

const holds: Record<Stage, readonly ItemStatus[]> = {
  front: ['to_be_checked', 'registered', 'checked_in', 'captured', 'accepted_missing', 'awaiting_supplement'],
  back: ['accepted', 'awaiting_payment', 'reviewing'],
  issue: ['in_production', 'ready', 'delivering'],
};

/** null once the case is over. */
export function stageOf(status: ItemStatus): Stage | null {
  return isFinalItem(status) ? null : (stages.find((stage) => holds[stage].includes(status)) ?? null);
}

/** Accepted, and the promise runs: what can be near or late. */
export const runningStatuses: readonly ItemStatus[] = ['accepted', 'awaiting_payment', 'reviewing', 'in_production'];
