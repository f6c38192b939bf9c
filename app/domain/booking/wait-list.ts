// Who is offered a freed place first. Published on the page where people join.
import { addDays, type CivilDate, minuteOfDay } from '#app/domain/calendar/civil-date.ts';

/** Flags of a booking that come before the order of request: who cannot come elsewhere, and whose time runs out. */
export const waitFirst: readonly string[] = ['bedside', 'visa-close'];

export type Waiting = { bookingId: string; flags: readonly string[]; askedAt: Date };

/** Exceptions first, then the order of request. */
export function inWaitOrder<T extends Waiting>(waiting: readonly T[]): T[] {
  const later = (one: Waiting) => (one.flags.some((flag) => waitFirst.includes(flag)) ? 0 : 1);
  return [...waiting].sort((a, b) => later(a) - later(b) || a.askedAt.getTime() - b.askedAt.getTime());
}

/** Offers lie two hours at least in people's day: nobody loses a place asleep. */
export function mayOfferNow(now: Date): boolean {
  const minute = minuteOfDay(now);
  return minute >= 8 * 60 && minute < 20 * 60;
}

/** The last day worth offering to somebody who has this one. */
export function lastEarlierDay(date: CivilDate): CivilDate {
  return addDays(date, -1);
}
