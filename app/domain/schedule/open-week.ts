// A week left open: somebody only needs some morning (or afternoon) of it. The booked time stands until the office has
// planned the week and told the day; so nothing is promised that is not already held.
import { addDays, type CivilDate, instantAt, weekdayOf } from '#app/domain/calendar/civil-date.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { OfficeRules } from '#app/domain/rules/office-rules.ts';
import type { Window } from './insert.ts';

export const dayParts = ['morning', 'afternoon'] as const;
export type DayPart = (typeof dayParts)[number];
export type OpenWeek = { monday: CivilDate; part: DayPart; tellOn: CivilDate };

const noon = 12 * 60;
/** Calendar days before the Monday on which people are told at the latest, where the rules say nothing. */
const usualDaysBefore = 3;
/** Told at the latest at this minute of the day, office time. */
export const tellMinute = 18 * 60;

/** The Monday of the date's week. */
export function mondayOf(date: CivilDate): CivilDate {
  return addDays(date, 1 - weekdayOf(date));
}

/** The promised windows that lie wholly in this part of a day. */
export function windowsIn(part: DayPart, rules: OfficeRules): Window[] {
  return rules.visit.windows
    .filter(({ from, to }) => (part === 'morning' ? to <= noon : from >= noon))
    .map(({ from, to }) => ({ windowStart: from, windowEnd: to }));
}

/** From the first to the last window of this part; null where the rules have none. Minutes of the day. */
export function spanOf(part: DayPart, rules: OfficeRules): Window | null {
  const windows = windowsIn(part, rules);
  const [first] = windows;
  const last = windows.at(-1);
  return first && last ? { windowStart: first.windowStart, windowEnd: last.windowEnd } : null;
}

/**
 * May the day of this booking's week be left open, and until when are people told? Refuses with step-not-allowed for a
 * place at a counter, and with change-too-late when the week is to be told already.
 */
export function decideOpenWeek(
  booking: { date: CivilDate; mode: string; windowStart: number },
  rules: OfficeRules,
  now: Date,
): Result<OpenWeek> {
  if (booking.mode !== 'home') return refuse('step-not-allowed');
  const monday = mondayOf(booking.date);
  const tellOn = addDays(monday, -(rules.visit.openWeekDaysBefore ?? usualDaysBefore));
  if (now >= instantAt(tellOn, tellMinute)) return refuse('change-too-late');
  return ok({ monday, tellOn, part: booking.windowStart < noon ? 'morning' : 'afternoon' });
}
