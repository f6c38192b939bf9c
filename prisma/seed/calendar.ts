// The official working calendar of 2024 to 2026, from the State Council General Office's notices.
import type { Bilingual } from '#app/domain/bilingual.ts';
import { addDays, type CivilDate } from '#app/domain/calendar/civil-date.ts';
import { festivalNames } from '#app/domain/calendar/festivals.ts';
import { type CalendarDay, makeCalendar, type WorkingCalendar } from '#app/domain/calendar/working-days.ts';

/** First and last day off (inclusive), and the weekend days worked to make up for them. */
type Break = { name: Bilingual; off: readonly [CivilDate, CivilDate]; work: readonly CivilDate[] };
export type CalendarYear = { year: number; sourceUrl: string; days: CalendarDay[] };

const { newYear, spring, qingming, labour, dragonBoat, midAutumn, national } = festivalNames;
const nationalAndMidAutumn: Bilingual = { zh: '国庆节、中秋节', en: 'National Day and Mid-Autumn Festival' };

export const officialYears: readonly CalendarYear[] = [
  yearOfBreaks(2024, 'https://www.gov.cn/zhengce/content/202310/content_6911527.htm', [
    { name: newYear, off: ['2024-01-01', '2024-01-01'], work: [] },
    { name: spring, off: ['2024-02-10', '2024-02-17'], work: ['2024-02-04', '2024-02-18'] },
    { name: qingming, off: ['2024-04-04', '2024-04-06'], work: ['2024-04-07'] },
    { name: labour, off: ['2024-05-01', '2024-05-05'], work: ['2024-04-28', '2024-05-11'] },
    { name: dragonBoat, off: ['2024-06-10', '2024-06-10'], work: [] },
    { name: midAutumn, off: ['2024-09-15', '2024-09-17'], work: ['2024-09-14'] },
    { name: national, off: ['2024-10-01', '2024-10-07'], work: ['2024-09-29', '2024-10-12'] },
  ]),
  yearOfBreaks(2025, 'https://www.gov.cn/zhengce/content/202411/content_6986382.htm', [
    { name: newYear, off: ['2025-01-01', '2025-01-01'], work: [] },
    { name: spring, off: ['2025-01-28', '2025-02-04'], work: ['2025-01-26', '2025-02-08'] },
    { name: qingming, off: ['2025-04-04', '2025-04-06'], work: [] },
    { name: labour, off: ['2025-05-01', '2025-05-05'], work: ['2025-04-27'] },
    { name: dragonBoat, off: ['2025-05-31', '2025-06-02'], work: [] },
    { name: nationalAndMidAutumn, off: ['2025-10-01', '2025-10-08'], work: ['2025-09-28', '2025-10-11'] },
  ]),
  yearOfBreaks(2026, 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm', [
    { name: newYear, off: ['2026-01-01', '2026-01-03'], work: ['2026-01-04'] },
    { name: spring, off: ['2026-02-15', '2026-02-23'], work: ['2026-02-14', '2026-02-28'] },
    { name: qingming, off: ['2026-04-04', '2026-04-06'], work: [] },
    { name: labour, off: ['2026-05-01', '2026-05-05'], work: ['2026-05-09'] },
    { name: dragonBoat, off: ['2026-06-19', '2026-06-21'], work: [] },
    { name: midAutumn, off: ['2026-09-25', '2026-09-27'], work: [] },
    { name: national, off: ['2026-10-01', '2026-10-07'], work: ['2026-09-20', '2026-10-10'] },
  ]),
];

function yearOfBreaks(year: number, sourceUrl: string, breaks: readonly Break[]): CalendarYear {
  const days: CalendarDay[] = [];
  for (const { name, off, work } of breaks) {
    for (let date = off[0]; date <= off[1]; date = addDays(date, 1)) days.push({ date, kind: 'off', name });
    for (const date of work) days.push({ date, kind: 'work', name });
  }
  return { year, sourceUrl, days: days.sort((a, b) => (a.date < b.date ? -1 : 1)) };
}

/** The calendar a fresh installation starts with. */
export function seedCalendar(): WorkingCalendar {
  return makeCalendar(
    officialYears.flatMap(({ days }) => days),
    officialYears.map(({ year }) => [year, 'official'] as const),
  );
}
