// Civil dates against the zone database, across the years with summer time and the month ends that trip people up.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  civilDateOf,
  clockText,
  compareDates,
  daysBetween,
  instantAt,
  isCivilDate,
  minuteOfDay,
  parseClock,
  weekdayOf,
} from './civil-date.ts';

const at = (iso: string) => new Date(iso);

test('from 1992 on the office is eight hours ahead', () => {
  expect(civilDateOf(at('2026-10-13T15:59:59.999Z'))).toBe('2026-10-13');
  expect(civilDateOf(at('2026-10-13T16:00:00Z'))).toBe('2026-10-14');
  expect(minuteOfDay(at('2026-10-14T06:00:59Z'))).toBe(14 * 60);
  expect(instantAt('2026-10-14', 14 * 60)).toEqual(at('2026-10-14T06:00:00Z'));
  expect(instantAt('2026-10-14', 1440)).toEqual(at('2026-10-14T16:00:00Z'));
  expect(instantAt('1992-01-01', 0)).toEqual(at('1991-12-31T16:00:00Z'));
});

test('summer time of 1986 to 1991 is known', () => {
  expect(civilDateOf(at('1988-07-01T15:30:00Z'))).toBe('1988-07-02');
  expect(minuteOfDay(at('1988-07-01T15:30:00Z'))).toBe(30);
  expect(instantAt('1988-07-02', 30)).toEqual(at('1988-07-01T15:30:00Z'));
  expect(instantAt('1988-01-02', 30)).toEqual(at('1988-01-01T16:30:00Z'));
  // 17 April 1988: 02:00 becomes 03:00; 11 September 1988: 02:00 becomes 01:00.
  expect(instantAt('1988-04-17', 150)).toEqual(at('1988-04-16T18:30:00Z'));
  expect(minuteOfDay(instantAt('1988-04-17', 150))).toBe(210);
  expect(instantAt('1988-09-11', 90)).toEqual(at('1988-09-10T16:30:00Z'));
  expect(instantAt('1988-09-11', 130)).toEqual(at('1988-09-10T18:10:00Z'));
});

test('local mean time before 1901', () => {
  expect(civilDateOf(instantAt('1900-01-01', 0))).toBe('1900-01-01');
  expect(minuteOfDay(instantAt('1900-01-01', 0))).toBe(0);
});

test('only days that exist are dates', () => {
  for (const good of ['2024-02-29', '2000-02-29', '1900-02-28', '0001-01-01', '9999-12-31'])
    expect(isCivilDate(good), good).toBe(true);
  const bad = [
    '1900-02-29',
    '2001-02-29',
    '1990-13-01',
    '1990-00-10',
    '1990-01-00',
    '1990-04-31',
    '90-01-01',
    '',
    null,
  ];
  for (const text of [...bad, '0000-01-01', '2026-1-1', '2026-01-01T00:00', 20260101])
    expect(isCivilDate(text), String(text)).toBe(false);
  expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
});

test('counting days', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  expect(daysBetween('2026-01-01', '2027-01-01')).toBe(365);
  expect(daysBetween('2026-01-02', '2026-01-01')).toBe(-1);
  expect(weekdayOf('2026-10-14')).toBe(3);
  expect(weekdayOf('1969-12-28')).toBe(7);
  expect(weekdayOf('2026-11-23')).toBe(1);
  expect(['2026-02-01', '2025-12-31'].sort(compareDates)).toEqual(['2025-12-31', '2026-02-01']);
});

test('months later', () => {
  expect(addMonths('2026-11-23', 6)).toBe('2027-05-23');
  expect(addMonths('2026-08-31', 6)).toBe('2027-02-28');
  expect(addMonths('2027-08-31', 6)).toBe('2028-02-29');
  expect(addMonths('2026-01-31', -2)).toBe('2025-11-30');
  expect(addMonths('2026-12-31', 12)).toBe('2027-12-31');
});

test('the clock, read and written', () => {
  expect(clockText(840)).toBe('14:00');
  expect(clockText(65)).toBe('01:05');
  expect(clockText(1440)).toBe('24:00');
  expect(parseClock('14:00')).toBe(840);
  expect(parseClock(' 9：05 ')).toBe(545);
  expect(parseClock('24:00')).toBe(1440);
  for (const bad of ['24:01', '25:00', '9', '9:5', '09:60', 'noon', '']) expect(parseClock(bad), bad).toBeNull();
});

test('every instant comes back from its date and minute (the second of two equal hours excepted)', () => {
  const minutes = fc.integer({ min: Date.UTC(1950, 0, 1) / 60_000, max: Date.UTC(2100, 0, 1) / 60_000 });
  fc.assert(
    fc.property(minutes, (n) => {
      const instant = new Date(n * 60_000);
      const back = instantAt(civilDateOf(instant), minuteOfDay(instant)).getTime();
      expect([0, 3_600_000]).toContain(instant.getTime() - back);
      if (instant.getUTCFullYear() >= 1992) expect(back).toBe(instant.getTime());
    }),
    { numRuns: 2000, seed: 1 },
  );
});

test('adding and counting agree', () => {
  const day = fc.integer({ min: -60_000, max: 60_000 });
  fc.assert(
    fc.property(day, day, (a, b) => {
      const from = addDays('2000-01-01', a);
      expect(daysBetween(from, addDays(from, b))).toBe(b);
      expect(weekdayOf(addDays(from, 7))).toBe(weekdayOf(from));
    }),
    { seed: 1 },
  );
});
