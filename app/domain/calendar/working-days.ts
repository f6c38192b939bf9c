// Counting working days by the State Council's calendar, and saying so when part of the count is a guess
// because a year's notice is not published yet.
import type { Bilingual } from '#app/domain/bilingual.ts';
import { addDays, type CivilDate, compareDates, weekdayOf, yearOf } from './civil-date.ts';
import { festivalsOf } from './festivals.ts';

export type DayKind = 'off' | 'work';
/** A day that differs from the plain week: a holiday, or a weekend day worked to make up for one. */
export type CalendarDay = { date: CivilDate; kind: DayKind; name: Bilingual };
export type YearStatus = 'official' | 'provisional' | 'missing';
export type WorkingCalendar = {
  days: ReadonlyMap<CivilDate, CalendarDay>;
  /** A year that is not listed is missing. */
  years: ReadonlyMap<number, YearStatus>;
};

export function makeCalendar(
  days: Iterable<CalendarDay>,
  years: Iterable<readonly [year: number, status: YearStatus]>,
): WorkingCalendar {
  return { days: new Map([...days].map((day) => [day.date, day])), years: new Map(years) };
}

export function yearStatus(calendar: WorkingCalendar, year: number): YearStatus {
  return calendar.years.get(year) ?? 'missing';
}

/** Is the answer for this day a guess, because its year is not official? */
export function isProvisional(calendar: WorkingCalendar, date: CivilDate): boolean {
  return yearStatus(calendar, yearOf(date)) !== 'official';
}

/** What the calendar says about a day that differs from the plain week, or null. */
export function specialDay(calendar: WorkingCalendar, date: CivilDate): CalendarDay | null {
  const listed = calendar.days.get(date);
  if (listed) return listed;
  if (!isProvisional(calendar, date)) return null;
  const name = festivalsOf(yearOf(date)).get(date);
  return name ? { date, kind: 'off', name } : null;
}

/**
 * Does the office work on this day? In a year that is not official: Monday to Friday except the statutory days
 * that can be known beforehand. Station hours and local closures are another layer.
 */
export function isWorkingDay(calendar: WorkingCalendar, date: CivilDate): boolean {
  const special = specialDay(calendar, date);
  return special ? special.kind === 'work' : weekdayOf(date) <= 5;
}

/**
 * The date `count` working days after `from`. The day of acceptance is day 0, also when it is a day off; so 0 gives
 * `from` itself. `provisional` when any day counted lies in a year that is not official. Source: Administrative
 * Licensing Law art. 82 (working days without public holidays). Throws a RangeError for a negative or broken count.
 */
export function addWorkingDays(
  calendar: WorkingCalendar,
  from: CivilDate,
  count: number,
): { date: CivilDate; provisional: boolean } {
  if (!Number.isInteger(count) || count < 0) throw new RangeError('a count of working days is a whole number from 0');
  let date = addDays(from, 0);
  let provisional = false;
  for (let left = count; left > 0; ) {
    date = addDays(date, 1);
    provisional ||= isProvisional(calendar, date);
    if (isWorkingDay(calendar, date)) left--;
  }
  return { date, provisional };
}

/**
 * Working days after `from` up to and including `to`: what `addWorkingDays` would need to get there. Negative when
 * `to` is earlier, so the sign is the slack.
 */
export function workingDaysBetween(
  calendar: WorkingCalendar,
  from: CivilDate,
  to: CivilDate,
): { days: number; provisional: boolean } {
  if (compareDates(to, from) < 0) {
    const back = workingDaysBetween(calendar, to, from);
    return { days: back.days === 0 ? 0 : -back.days, provisional: back.provisional };
  }
  let days = 0;
  let provisional = false;
  for (let date = from; compareDates(date, to) < 0; ) {
    date = addDays(date, 1);
    provisional ||= isProvisional(calendar, date);
    if (isWorkingDay(calendar, date)) days++;
  }
  return { days, provisional };
}

/** The first working day on or after a date. */
export function nextWorkingDay(calendar: WorkingCalendar, date: CivilDate): { date: CivilDate; provisional: boolean } {
  if (isWorkingDay(calendar, date)) return { date, provisional: isProvisional(calendar, date) };
  return addWorkingDays(calendar, date, 1);
}

/**
 * What administrators must be told about the calendar: a year that is not official. The running year is always an
 * error; the next one is a warning from 1 November and an error from 15 December, since the notice usually comes
 * in late October or November.
 */
export function calendarAlarm(
  calendar: WorkingCalendar,
  today: CivilDate,
): { severity: 'warn' | 'error'; year: number } | null {
  const year = yearOf(today);
  if (yearStatus(calendar, year) !== 'official') return { severity: 'error', year };
  const monthAndDay = today.slice(5);
  if (monthAndDay < '11-01' || yearStatus(calendar, year + 1) === 'official') return null;
  return { severity: monthAndDay < '12-15' ? 'warn' : 'error', year: year + 1 };
}
