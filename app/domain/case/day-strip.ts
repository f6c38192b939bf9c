// A row of days to draw clocks on: which are off, which carry a mark. Never longer than people can read.
import { addDays, type CivilDate, daysBetween } from '#app/domain/calendar/civil-date.ts';
import { isWorkingDay, type WorkingCalendar } from '#app/domain/calendar/working-days.ts';

export type DayMark = 'today' | 'needed' | 'promise' | 'law';
export type StripDay = { date: CivilDate; off: boolean; marks: DayMark[] };

const longest = 21;

/** From today (or the day of acceptance) to the last mark and a day more; empty when that is too long to draw. */
export function dayStrip(
  calendar: WorkingCalendar,
  from: CivilDate,
  marks: Partial<Record<DayMark, CivilDate | null>>,
): StripDay[] {
  const dates = Object.values(marks).filter((date) => date !== null && date >= from);
  const last = dates.sort().at(-1) ?? from;
  const length = daysBetween(from, last) + 2;
  if (length > longest) return [];
  return Array.from({ length }, (_, index) => {
    const date = addDays(from, index);
    const own = (Object.keys(marks) as DayMark[]).filter((mark) => marks[mark] === date);
    return { date, off: !isWorkingDay(calendar, date), marks: own };
  });
}
