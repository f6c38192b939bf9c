// A window at an enterprise that returns: every few weeks, or on one weekday of the month. Its dates follow from the
// rule, the holidays and the exceptions; nothing has to be written for an ordinary date.
import type { Bilingual } from '#app/domain/bilingual.ts';
import {
  addDays,
  addMonths,
  type CivilDate,
  daysBetween,
  type MinuteOfDay,
  weekdayOf,
} from '#app/domain/calendar/civil-date.ts';
import { isProvisional, isWorkingDay, specialDay, type WorkingCalendar } from '#app/domain/calendar/working-days.ts';

export type StandingRule = {
  every: 'week' | 'month';
  /** every so many weeks or months, counted from the first date */
  step: number;
  /** which weekday of the month: 1 to 4, or -1 for the last; null by the week */
  nth: number | null;
  weekday: number;
  start: MinuteOfDay;
  end: MinuteOfDay;
  from: CivilDate;
  until: CivilDate | null;
  /** on a public holiday: leave the date out, or take the next working day */
  onHoliday: 'skip' | 'next';
};
export type StandingException = { date: CivilDate; kind: 'skip' | 'move'; to: CivilDate | null; reason: string };

export type StandingDate = {
  /** the date the rule gives */
  ruled: CivilDate;
  /** the date it takes place; null when it is left out */
  date: CivilDate | null;
  why: 'rule' | 'skipped' | 'moved' | 'holiday' | 'after-holiday';
  holiday: Bilingual | null;
  reason: string | null;
  /** the calendar of that year is not published: the date may still change */
  provisional: boolean;
};

/** Dates ruled within the span (inclusive), in order. An exception is told also where a holiday would skip it anyway. */
export function standingDates(
  rule: StandingRule,
  exceptions: readonly StandingException[],
  span: { from: CivilDate; until: CivilDate },
  calendar: WorkingCalendar,
): StandingDate[] {
  const until = rule.until !== null && rule.until < span.until ? rule.until : span.until;
  const ruled = rule.every === 'week' ? byWeek(rule, span.from, until) : byMonth(rule, span.from, until);
  return ruled.map((date) => judge(date, rule, exceptions, calendar));
}

function judge(
  ruled: CivilDate,
  rule: StandingRule,
  exceptions: readonly StandingException[],
  calendar: WorkingCalendar,
): StandingDate {
  const provisional = isProvisional(calendar, ruled);
  const exception = exceptions.find((one) => one.date === ruled);
  const special = specialDay(calendar, ruled);
  const holiday = special?.kind === 'off' ? special.name : null;
  if (exception) {
    const date = exception.kind === 'move' ? exception.to : null;
    return { ruled, date, why: date ? 'moved' : 'skipped', holiday, reason: exception.reason, provisional };
  }
  if (!holiday) return { ruled, date: ruled, why: 'rule', holiday, reason: null, provisional };
  if (rule.onHoliday === 'skip') return { ruled, date: null, why: 'holiday', holiday, reason: null, provisional };
  let date = addDays(ruled, 1);
  while (!isWorkingDay(calendar, date)) date = addDays(date, 1);
  return { ruled, date, why: 'after-holiday', holiday, reason: null, provisional: isProvisional(calendar, date) };
}

/** Monday of the week of a date: weeks are counted from the week of the first date. */
function mondayOf(date: CivilDate): CivilDate {
  return addDays(date, 1 - weekdayOf(date));
}

function byWeek(rule: StandingRule, from: CivilDate, until: CivilDate): CivilDate[] {
  const first = addDays(mondayOf(rule.from), rule.weekday - 1);
  const stride = rule.step * 7;
  const skipped = Math.max(0, Math.ceil(daysBetween(first, from) / stride));
  const dates: CivilDate[] = [];
  for (let date = addDays(first, skipped * stride); date <= until; date = addDays(date, stride)) {
    if (date >= rule.from) dates.push(date);
  }
  return dates;
}

function byMonth(rule: StandingRule, from: CivilDate, until: CivilDate): CivilDate[] {
  const dates: CivilDate[] = [];
  const firstMonth = `${rule.from.slice(0, 7)}-01`;
  for (let month = firstMonth; month <= until; month = addMonths(month, rule.step)) {
    const date = nthOf(month, rule.nth ?? 1, rule.weekday);
    if (date >= from && date <= until && date >= rule.from) dates.push(date);
  }
  return dates;
}

/** The nth weekday of the month that begins on `month`; -1 is the last. */
function nthOf(month: CivilDate, nth: number, weekday: number): CivilDate {
  if (nth === -1) {
    const last = addDays(addMonths(month, 1), -1);
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  }
  return addDays(month, ((weekday - weekdayOf(month) + 7) % 7) + (nth - 1) * 7);
}
