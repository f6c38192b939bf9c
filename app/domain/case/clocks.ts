// The three clocks of a case, shown apart: the applicant's own date, our promise, the law's limit. Dates are civil dates
// of the office; the day of acceptance is day 0 (Administrative Licensing Law art. 82). Pure: `today` is handed in.
import { addDays, type CivilDate, compareDates, daysBetween } from '#app/domain/calendar/civil-date.ts';
import { addWorkingDays, type WorkingCalendar, workingDaysBetween } from '#app/domain/calendar/working-days.ts';
import { type ItemStatus, isFinalItem } from './item-table.ts';
import { runningStatuses } from './stage.ts';

export type Limit = { amount: number; unit: 'working' | 'calendar' };
/** Times of a service as they stood when the item was accepted. */
export type Limits = { promise: Limit; law: Limit | null; expedite: Limit | null };

export const pauseReasons = ['applicant', 'other-unit', 'payment'] as const;
export type PauseReason = (typeof pauseReasons)[number];
/** A pause costs the days after `from` up to `until`; begun and ended on one day it costs nothing. null: still on. */
export type Pause = { reason: PauseReason; from: CivilDate; until: CivilDate | null };

export type Dated = { date: CivilDate; provisional: boolean };

/** `limit` after `from`, moved by what the pauses since then have cost up to `today`. */
export function dueAfter(
  calendar: WorkingCalendar,
  from: CivilDate,
  limit: Limit,
  pauses: readonly Pause[],
  today: CivilDate,
): Dated {
  let extra = 0;
  let guessed = false;
  for (const pause of pauses) {
    const begin = later(pause.from, from);
    const end = pause.until ?? today;
    if (compareDates(end, begin) <= 0) continue;
    if (limit.unit === 'calendar') extra += daysBetween(begin, end);
    else {
      const cost = workingDaysBetween(calendar, begin, end);
      extra += cost.days;
      guessed ||= cost.provisional;
    }
  }
  if (limit.unit === 'calendar') return { date: addDays(from, limit.amount + extra), provisional: false };
  const due = addWorkingDays(calendar, from, limit.amount + extra);
  return { date: due.date, provisional: due.provisional || guessed };
}

export type CaseClock = {
  acceptedOn: CivilDate;
  limits: Limits;
  /** the day a supervisor granted, and since when it counts */
  granted: { on: CivilDate; since: CivilDate } | null;
  pauses: readonly Pause[];
};
export type CaseDates = { normal: Dated; promised: Dated; law: Dated | null };

/** The dates of an accepted item. What was granted is moved by pauses that began after it was granted, like any other. */
export function datesOf(calendar: WorkingCalendar, clock: CaseClock, today: CivilDate): CaseDates {
  const { acceptedOn, limits, granted, pauses } = clock;
  const normal = dueAfter(calendar, acceptedOn, limits.promise, pauses, today);
  const law = limits.law && dueAfter(calendar, acceptedOn, limits.law, pauses, today);
  if (granted === null) return { normal, promised: normal, law };
  const days = Math.max(0, workingDaysBetween(calendar, granted.since, granted.on).days);
  const moved = dueAfter(calendar, granted.since, { amount: days, unit: 'working' }, pauses, today);
  return { normal, promised: { ...moved, date: later(moved.date, granted.on) }, law };
}

/** What an expedited item would come to: counted from acceptance, but never before today. */
export function expeditedFrom(
  calendar: WorkingCalendar,
  acceptedOn: CivilDate,
  limits: Limits,
  pauses: readonly Pause[],
  today: CivilDate,
): Dated | null {
  if (limits.expedite === null) return null;
  const due = dueAfter(calendar, acceptedOn, limits.expedite, pauses, today);
  return { ...due, date: later(due.date, today) };
}

/** Working days to spare between a date of ours and the day the applicant needs it, that day included. */
export function slackOf(calendar: WorkingCalendar, due: CivilDate, neededBy: CivilDate): number {
  return workingDaysBetween(calendar, due, neededBy).days;
}

/** Which of our times meets the day; that day itself still does. */
export function meets(
  neededBy: CivilDate,
  normal: CivilDate,
  expedited: CivilDate | null,
): 'normal' | 'expedited' | 'neither' {
  if (compareDates(normal, neededBy) <= 0) return 'normal';
  return expedited !== null && compareDates(expedited, neededBy) <= 0 ? 'expedited' : 'neither';
}

export type Pace = 'paused' | 'late' | 'near' | 'on-time';

/** Computed, never typed. null where no promise runs: not accepted yet, ready, or over. */
export function paceOf(
  calendar: WorkingCalendar,
  item: { status: ItemStatus; promisedOn: CivilDate | null; paused: boolean },
  today: CivilDate,
  nearDays: number,
): Pace | null {
  if (isFinalItem(item.status) || !runningStatuses.includes(item.status) || item.promisedOn === null) return null;
  if (item.paused) return 'paused';
  if (compareDates(item.promisedOn, today) < 0) return 'late';
  return workingDaysBetween(calendar, today, item.promisedOn).days <= nearDays ? 'near' : 'on-time';
}

function later(one: CivilDate, other: CivilDate): CivilDate {
  return compareDates(one, other) >= 0 ? one : other;
}
