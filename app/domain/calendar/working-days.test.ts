// Every known count of working days, and the guard against years nobody has published.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seedCalendar } from '#prisma/seed/calendar.ts';
import { addDays } from './civil-date.ts';
import {
  addWorkingDays,
  calendarAlarm,
  isWorkingDay,
  makeCalendar,
  nextWorkingDay,
  specialDay,
  workingDaysBetween,
} from './working-days.ts';

const calendar = seedCalendar();

test.each([
  ['2024-05-11', 7, '2024-05-21', false],
  ['2024-05-11', 4, '2024-05-16', false],
  ['2025-04-23', 7, '2025-05-06', false],
  ['2026-02-13', 5, '2026-02-27', false],
  ['2026-02-13', 7, '2026-03-02', false],
  ['2026-04-30', 7, '2026-05-13', false],
  ['2026-09-18', 15, '2026-10-15', false],
  ['2026-09-24', 7, '2026-10-12', false],
  ['2026-10-09', 1, '2026-10-10', false],
  ['2026-10-10', 1, '2026-10-12', false],
  ['2026-11-23', 10, '2026-12-07', false],
  ['2026-12-21', 15, '2027-01-12', true],
  ['2026-12-25', 7, '2027-01-06', true],
  ['2026-10-11', 7, '2026-10-20', false],
  ['2026-10-11', 0, '2026-10-11', false],
])('accepted %s plus %i working days is due %s (provisional: %s)', (from, count, date, provisional) => {
  expect(addWorkingDays(calendar, from, count)).toEqual({ date, provisional });
  expect(workingDaysBetween(calendar, from, date)).toEqual({ days: count, provisional });
});

test('a weekend made a working day, a holiday, a plain day', () => {
  expect(isWorkingDay(calendar, '2024-05-11')).toBe(true);
  expect(isWorkingDay(calendar, '2026-10-10')).toBe(true);
  expect(isWorkingDay(calendar, '2026-10-08')).toBe(true);
  expect(isWorkingDay(calendar, '2026-10-07')).toBe(false);
  expect(isWorkingDay(calendar, '2026-10-11')).toBe(false);
  expect(specialDay(calendar, '2026-10-07')?.name.en).toBe('National Day');
  expect(specialDay(calendar, '2026-10-14')).toBeNull();
});

test('a year without a notice falls back to weekends and statutory days', () => {
  expect(isWorkingDay(calendar, '2027-01-01')).toBe(false);
  expect(specialDay(calendar, '2027-02-08')).toMatchObject({ kind: 'off', name: { zh: '春节' } });
  expect(isWorkingDay(calendar, '2027-02-10')).toBe(true);
  const partly = makeCalendar(
    [{ date: '2027-01-02', kind: 'work', name: { zh: '元旦', en: 'New Year' } }],
    [[2027, 'provisional']],
  );
  expect(isWorkingDay(partly, '2027-01-02')).toBe(true);
  expect(isWorkingDay(partly, '2027-01-01')).toBe(false);
  expect(addWorkingDays(partly, '2027-01-01', 1)).toEqual({ date: '2027-01-02', provisional: true });
});

test('the slack has a sign, and a broken count is a bug', () => {
  expect(workingDaysBetween(calendar, '2024-05-21', '2024-05-17').days).toBe(-2);
  expect(workingDaysBetween(calendar, '2026-10-02', '2026-10-01').days).toBe(0);
  expect(nextWorkingDay(calendar, '2026-10-01')).toEqual({ date: '2026-10-08', provisional: false });
  expect(nextWorkingDay(calendar, '2027-01-01')).toEqual({ date: '2027-01-04', provisional: true });
  expect(() => addWorkingDays(calendar, '2026-10-01', -1)).toThrow(RangeError);
  expect(() => addWorkingDays(calendar, '2026-10-01', 1.5)).toThrow(RangeError);
});

test('administrators are warned from 1 November, and alarmed from 15 December', () => {
  expect(calendarAlarm(calendar, '2026-10-31')).toBeNull();
  expect(calendarAlarm(calendar, '2026-11-01')).toEqual({ severity: 'warn', year: 2027 });
  expect(calendarAlarm(calendar, '2026-12-14')).toEqual({ severity: 'warn', year: 2027 });
  expect(calendarAlarm(calendar, '2026-12-15')).toEqual({ severity: 'error', year: 2027 });
  expect(calendarAlarm(calendar, '2025-12-20')).toBeNull();
  expect(calendarAlarm(calendar, '2027-03-01')).toEqual({ severity: 'error', year: 2027 });
});

test('adding and counting are one another’s mirror, and the result is a working day', () => {
  const inputs = [fc.integer({ min: 0, max: 1800 }), fc.integer({ min: 1, max: 60 })] as const;
  fc.assert(
    fc.property(...inputs, (offset, count) => {
      const from = addDays('2024-01-01', offset);
      const due = addWorkingDays(calendar, from, count);
      expect(isWorkingDay(calendar, due.date)).toBe(true);
      expect(workingDaysBetween(calendar, from, due.date)).toEqual({ days: count, provisional: due.provisional });
      expect(due.provisional).toBe(due.date >= '2027');
    }),
    { seed: 1, numRuns: 300 },
  );
});
