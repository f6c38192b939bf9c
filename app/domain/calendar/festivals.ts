// The days off that every year has by law, for years whose notice is not published yet: fixed dates, and dates of
// the lunar and solar calendars from a small table. Make-up days are not guessed. Source: 全国年节及纪念日放假办法
// as amended in November 2024; the table agrees with the ICU Chinese calendar and with the sun's longitude of 15°.
import type { Bilingual } from '#app/domain/bilingual.ts';
import { addDays, type CivilDate } from './civil-date.ts';

export const festivalNames = {
  newYear: { zh: '元旦', en: 'New Year’s Day' },
  spring: { zh: '春节', en: 'Spring Festival' },
  qingming: { zh: '清明节', en: 'Qingming Festival' },
  labour: { zh: '劳动节', en: 'Labour Day' },
  dragonBoat: { zh: '端午节', en: 'Dragon Boat Festival' },
  midAutumn: { zh: '中秋节', en: 'Mid-Autumn Festival' },
  national: { zh: '国庆节', en: 'National Day' },
} satisfies Record<string, Bilingual>;

/** Month and day of Spring Festival, Qingming, Dragon Boat and Mid-Autumn. */
const moonAndSun: Record<number, readonly [spring: string, qingming: string, dragonBoat: string, midAutumn: string]> = {
  2024: ['02-10', '04-04', '06-10', '09-17'],
  2025: ['01-29', '04-04', '05-31', '10-06'],
  2026: ['02-17', '04-05', '06-19', '09-25'],
  2027: ['02-07', '04-05', '06-09', '09-15'],
  2028: ['01-26', '04-04', '05-28', '10-03'],
  2029: ['02-13', '04-04', '06-16', '09-22'],
  2030: ['02-02', '04-05', '06-05', '09-12'],
  2031: ['01-23', '04-05', '06-24', '10-01'],
  2032: ['02-11', '04-04', '06-12', '09-19'],
  2033: ['01-31', '04-04', '06-01', '09-08'],
  2034: ['02-19', '04-05', '06-20', '09-27'],
  2035: ['02-08', '04-05', '06-10', '09-16'],
  2036: ['01-28', '04-04', '05-30', '10-04'],
};

/** Years for which the moving festivals are known; outside, only the fixed dates are. */
export const festivalYears = { first: 2024, last: 2036 } as const;

const known = new Map<number, ReadonlyMap<CivilDate, Bilingual>>();

/** The statutory days off of a year, each with its name, without bridging and make-up days. */
export function festivalsOf(year: number): ReadonlyMap<CivilDate, Bilingual> {
  const before = known.get(year);
  if (before) return before;
  const found = findFestivals(year);
  known.set(year, found);
  return found;
}

function findFestivals(year: number): ReadonlyMap<CivilDate, Bilingual> {
  const day = (monthAndDay: string): CivilDate => `${String(year).padStart(4, '0')}-${monthAndDay}`;
  const days = new Map<CivilDate, Bilingual>([[day('01-01'), festivalNames.newYear]]);
  const moving = moonAndSun[year];
  if (moving) {
    for (const offset of [-1, 0, 1, 2]) days.set(addDays(day(moving[0]), offset), festivalNames.spring);
    days.set(day(moving[1]), festivalNames.qingming);
    days.set(day(moving[2]), festivalNames.dragonBoat);
    days.set(day(moving[3]), festivalNames.midAutumn);
  }
  for (const first of ['05-01', '05-02']) days.set(day(first), festivalNames.labour);
  for (const first of ['10-01', '10-02', '10-03']) days.set(day(first), festivalNames.national);
  return days;
}
