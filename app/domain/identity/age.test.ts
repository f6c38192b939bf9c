// Birthdays, leap days, and the two ways to count.
import { expect, test } from 'vitest';
import { ageOn, guardianNeeds, guardianNeedsOn } from './age.ts';

test.each([
  ['2010-11-23', '2026-11-22', 15, 15],
  ['2010-11-23', '2026-11-23', 16, 15],
  ['2010-11-23', '2026-11-24', 16, 16],
  ['2012-02-29', '2026-02-28', 13, 13],
  ['2012-02-29', '2026-03-01', 14, 13],
  ['2012-02-29', '2026-03-02', 14, 14],
  ['2012-02-29', '2028-02-29', 16, 15],
  ['2026-11-23', '2026-11-23', 0, 0],
  ['2026-11-23', '2026-11-22', -1, -1],
  ['2000-01-01', '2026-12-31', 26, 26],
])('born %s, on %s: %i, counted from the day after: %i', (birth, date, onBirthday, dayAfter) => {
  expect(ageOn(birth, date)).toBe(onBirthday);
  expect(ageOn(birth, date, 'day-after')).toBe(dayAfter);
});

test('what an age asks for', () => {
  const limits = {
    childUnder: 14,
    guardianUnder: 16,
    adultFrom: 18,
    confirmOver: 110,
    reached: 'on-birthday',
  } as const;
  expect(guardianNeeds(13, limits)).toEqual({ childRules: true, guardian: true });
  expect(guardianNeeds(14, limits)).toEqual({ childRules: false, guardian: true });
  expect(guardianNeeds(16, limits)).toEqual({ childRules: false, guardian: false });
  expect(guardianNeedsOn('2010-11-23', '2026-11-23', limits).guardian).toBe(false);
  expect(guardianNeedsOn('2010-11-23', '2026-11-23', { ...limits, reached: 'day-after' }).guardian).toBe(true);
});
