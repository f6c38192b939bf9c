// The table of moving festivals against two other ways to know them.
import { expect, test } from 'vitest';
import { civilDateOf } from './civil-date.ts';
import { festivalNames, festivalsOf, festivalYears } from './festivals.ts';

const chineseCalendar = new Intl.DateTimeFormat('en-US-u-ca-chinese', {
  timeZone: 'Asia/Shanghai',
  month: 'numeric',
  day: 'numeric',
});

/** Month and day of the Chinese calendar; a leap month answers with "bis" and so never matches. */
function lunarDay(noon: Date): string {
  const part = Object.fromEntries(chineseCalendar.formatToParts(noon).map(({ type, value }) => [type, value]));
  return `${part.month}/${part.day}`;
}

/** Apparent longitude of the sun in degrees, good to a minute of time (Meeus, Astronomical Algorithms, ch. 25). */
function sunLongitude(ms: number): number {
  const t = (ms / 86_400_000 + 2_440_587.5 + 70 / 86_400 - 2_451_545) / 36_525;
  const anomaly = ((357.52911 + 35_999.05029 * t) * Math.PI) / 180;
  const centre =
    (1.914602 - 0.004817 * t) * Math.sin(anomaly) + 0.019993 * Math.sin(2 * anomaly) + 0.000289 * Math.sin(3 * anomaly);
  const node = ((125.04 - 1934.136 * t) * Math.PI) / 180;
  return (280.46646 + 36_000.76983 * t + centre - 0.00569 - 0.00478 * Math.sin(node)) % 360;
}

test('the moving festivals are where the moon and the sun put them', () => {
  for (let year = festivalYears.first; year <= festivalYears.last; year++) {
    const days = festivalsOf(year);
    for (let noon = Date.UTC(year, 0, 2, 4); noon < Date.UTC(year, 11, 1); noon += 86_400_000) {
      const date = civilDateOf(new Date(noon));
      const lunar = lunarDay(new Date(noon));
      if (lunar === '1/1') expect(days.get(date), date).toBe(festivalNames.spring);
      if (lunar === '5/5') expect(days.get(date), date).toBe(festivalNames.dragonBoat);
      if (lunar === '8/15') expect(days.has(date), date).toBe(true);
    }
    const qingming = [...days].find(([, name]) => name === festivalNames.qingming)?.[0];
    const midnight = Date.parse(`${qingming}T00:00:00+08:00`);
    expect(sunLongitude(midnight)).toBeLessThan(15);
    expect(sunLongitude(midnight + 86_400_000)).toBeGreaterThanOrEqual(15);
  }
});

test('spring festival takes its eve and three days; thirteen days in all unless two fall together', () => {
  expect([...festivalsOf(2027).keys()].filter((d) => d.startsWith('2027-02'))).toEqual([
    '2027-02-06',
    '2027-02-07',
    '2027-02-08',
    '2027-02-09',
  ]);
  expect(festivalsOf(2027).size).toBe(13);
  expect(festivalsOf(2031).size).toBe(12);
  expect(festivalsOf(2060).size).toBe(6);
});
