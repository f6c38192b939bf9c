// A month as weeks from Monday to Sunday, the days of the neighbouring months filling the first and the last week.
import { addDays, addMonths, type CivilDate, weekdayOf } from '#app/domain/calendar/civil-date.ts';

/** `month` is YYYY-MM. */
export function weeksOf(month: string): CivilDate[][] {
  const first = `${month}-01`;
  const weeks: CivilDate[][] = [];
  const end = addMonths(first, 1);
  for (let monday = addDays(first, 1 - weekdayOf(first)); monday < end; monday = addDays(monday, 7)) {
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((day) => addDays(monday, day)));
  }
  return weeks;
}

export function monthFrom(text: string | null, today: CivilDate): string {
  return text && /^20\d{2}-(0[1-9]|1[0-2])$/.test(text) ? text : today.slice(0, 7);
}

export function monthBeside(month: string, by: number): string {
  return addMonths(`${month}-01`, by).slice(0, 7);
}
