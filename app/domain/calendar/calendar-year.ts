// One year of the working calendar as versioned content, and the calendar all published years make together.
import { z } from 'zod';
import { Bilingual } from '#app/domain/bilingual.ts';
import { isCivilDate } from './civil-date.ts';
import { makeCalendar, type WorkingCalendar } from './working-days.ts';

export type { WorkingCalendar };

export const CalendarYearBody = z.object({
  year: z.number().int().min(2000).max(2100),
  status: z.enum(['official', 'provisional', 'missing']),
  sourceUrl: z.string(),
  days: z.array(z.object({ date: z.string().refine(isCivilDate), kind: z.enum(['off', 'work']), name: Bilingual })),
});
export type CalendarYearBody = z.infer<typeof CalendarYearBody>;

export function calendarOf(years: readonly CalendarYearBody[]): WorkingCalendar {
  return makeCalendar(
    years.flatMap((year) => year.days),
    years.map((year) => [year.year, year.status] as const),
  );
}
