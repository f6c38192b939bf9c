// Which days may be booked now, and what kind of day each is.
import type { Bilingual } from '#app/domain/bilingual.ts';
import { addDays, type CivilDate, civilDateOf, minuteOfDay, weekdayOf } from '#app/domain/calendar/civil-date.ts';
import { isProvisional, isWorkingDay, specialDay, type WorkingCalendar } from '#app/domain/calendar/working-days.ts';
import type { OfficeRules } from '#app/domain/rules/office-rules.ts';

/** The last day open for booking. A new day opens at `newDaysOpenAt`; before that the day has not joined yet. */
export function horizonEnd(now: Date, rules: OfficeRules): CivilDate {
  const { horizonDays, newDaysOpenAt } = rules.booking;
  const opened = minuteOfDay(now) >= newDaysOpenAt ? horizonDays : horizonDays - 1;
  return addDays(civilDateOf(now), opened);
}

export type DayKind = {
  /** weekday whose shifts run on this date (1 Monday … 7 Sunday), or null on a public holiday */
  runsAs: number | null;
  closed: Bilingual | null;
  provisional: boolean;
};

/** A public holiday closes the office; an adjusted workday (调休上班) runs as the rules say; other days as themselves. */
export function dayKind(date: CivilDate, calendar: WorkingCalendar, rules: OfficeRules): DayKind {
  const special = specialDay(calendar, date);
  const provisional = isProvisional(calendar, date);
  if (special?.kind === 'off') return { runsAs: null, closed: special.name, provisional };
  const weekday = weekdayOf(date);
  const madeUp = weekday > 5 && isWorkingDay(calendar, date);
  return {
    runsAs: madeUp ? rules.visit.makeUpDayRunsAs : weekday,
    closed: null,
    provisional,
  };
}
