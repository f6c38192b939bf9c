// Requests to expedite: what may be asked, who rules, and why one stands before another. One request covers a family.
import { addDays, type CivilDate, isCivilDate } from '#app/domain/calendar/civil-date.ts';
import { isWorkingDay, type WorkingCalendar } from '#app/domain/calendar/working-days.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type ItemStatus, isFinalItem } from './item-table.ts';

export const expediteStatuses = ['asked', 'approved', 'refused', 'second-look', 'refused-again', 'withdrawn'] as const;
export type ExpediteStatus = (typeof expediteStatuses)[number];
/** `normal-is-enough` and the others stand on the public page with their number. */
export const refusalCodes = [
  'evidence-missing',
  'ground-not-listed',
  'cannot-be-met',
  'normal-is-enough',
  'other',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** A day the document must be in hand: not past, not too far, one the office works on, since it is handed over on it. */
export function judgeNeededBy(
  calendar: WorkingCalendar,
  neededBy: string,
  today: CivilDate,
  withinDays: number,
): Result<CivilDate> {
  if (!isCivilDate(neededBy)) return refuse('date-invalid', undefined, 'neededBy');
  if (neededBy < today) return refuse('date-past', undefined, 'neededBy');
  if (neededBy > addDays(today, withinDays)) return refuse('needed-too-far', { days: withinDays }, 'neededBy');
  if (isWorkingDay(calendar, neededBy)) return ok(neededBy);
  let before = neededBy;
  while (!isWorkingDay(calendar, before)) before = addDays(before, -1);
  return refuse('needed-day-off', { date: before }, 'neededBy');
}

const done: readonly ItemStatus[] = ['ready', 'delivering'];
/** Once it is ready there is nothing left to hurry. */
export const canBeExpedited = (status: ItemStatus): boolean => !isFinalItem(status) && !done.includes(status);

export type Ruling = 'approve' | 'refuse';

/** Refuses with ruling-over for a request that was withdrawn or ruled on. A second look can only be the last word. */
export function decideRuling(status: ExpediteStatus, ruling: Ruling): Result<ExpediteStatus> {
  if (status !== 'asked' && status !== 'second-look') return refuse('ruling-over');
  if (ruling === 'approve') return ok('approved');
  return ok(status === 'second-look' ? 'refused-again' : 'refused');
}

/** Why a request stands where it stands: green channel first, then least slack, then who asked first. */
export type PlaceReason = 'green' | 'too-late' | 'no-slack' | 'tight' | 'spare';

export function placeReason(green: boolean, slack: number): PlaceReason {
  if (green) return 'green';
  if (slack < 0) return 'too-late';
  if (slack === 0) return 'no-slack';
  return slack <= 2 ? 'tight' : 'spare';
}
