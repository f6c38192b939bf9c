// The three clocks: the golden case of May 2024, pauses, and that no clock ever runs backwards.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, compareDates } from '#app/domain/calendar/civil-date.ts';
import { seedCalendar } from '#prisma/seed/calendar.ts';
import { type CaseClock, datesOf, dueAfter, expeditedFrom, type Limits, meets, paceOf, slackOf } from './clocks.ts';

const calendar = seedCalendar();
const limits: Limits = {
  promise: { amount: 7, unit: 'working' },
  law: { amount: 20, unit: 'working' },
  expedite: { amount: 5, unit: 'working' },
};
const clock = (more: Partial<CaseClock> = {}): CaseClock => ({
  acceptedOn: '2024-05-11',
  limits,
  granted: null,
  pauses: [],
  ...more,
});

test('the golden case: asked on a make-up Saturday, needed on the 17th, normal the 21st, granted the 16th', () => {
  const { normal, law } = datesOf(calendar, clock(), '2024-05-11');
  expect(normal).toEqual({ date: '2024-05-21', provisional: false });
  expect(law?.date).toBe('2024-06-07');
  const quick = expeditedFrom(calendar, '2024-05-11', limits, [], '2024-05-11');
  expect(quick).toEqual({ date: '2024-05-17', provisional: false });
  expect(meets('2024-05-17', normal.date, quick?.date ?? null)).toBe('expedited');
  expect(slackOf(calendar, '2024-05-17', '2024-05-17')).toBe(0);
  expect(slackOf(calendar, '2024-05-17', '2024-05-16')).toBe(-1);
  const granted = { on: '2024-05-16', since: '2024-05-11' };
  expect(datesOf(calendar, clock({ granted }), '2024-05-14')).toMatchObject({
    normal: { date: '2024-05-21' },
    promised: { date: '2024-05-16' },
  });
});

test('a pause costs the working days it lasted, in our promise and in the law’s limit', () => {
  const pauses = [{ reason: 'payment' as const, from: '2024-05-13', until: '2024-05-15' }];
  const dates = datesOf(calendar, clock({ pauses }), '2024-05-20');
  expect(dates.promised.date).toBe('2024-05-23');
  expect(dates.law?.date).toBe('2024-06-12');
  const sameDay = [{ reason: 'payment' as const, from: '2024-05-13', until: '2024-05-13' }];
  expect(datesOf(calendar, clock({ pauses: sameDay }), '2024-05-20').promised.date).toBe('2024-05-21');
  const open = [{ reason: 'other-unit' as const, from: '2024-05-13', until: null }];
  expect(datesOf(calendar, clock({ pauses: open }), '2024-05-14').promised.date).toBe('2024-05-22');
  const granted = { on: '2024-05-16', since: '2024-05-11' };
  expect(datesOf(calendar, clock({ granted, pauses }), '2024-05-20').promised.date).toBe('2024-05-20');
});

test('a year that is not published makes the date provisional', () => {
  expect(dueAfter(calendar, '2026-12-25', limits.promise, [], '2026-12-25')).toEqual({
    date: '2027-01-06',
    provisional: true,
  });
});

test('near and late are computed', () => {
  const item = { status: 'reviewing' as const, promisedOn: '2024-05-21', paused: false };
  expect(paceOf(calendar, item, '2024-05-16', 2)).toBe('on-time');
  expect(paceOf(calendar, item, '2024-05-17', 2)).toBe('near');
  expect(paceOf(calendar, item, '2024-05-21', 2)).toBe('near');
  expect(paceOf(calendar, item, '2024-05-22', 2)).toBe('late');
  expect(paceOf(calendar, { ...item, paused: true }, '2024-05-22', 2)).toBe('paused');
  expect(paceOf(calendar, { ...item, status: 'ready' }, '2024-05-22', 2)).toBeNull();
});

test('clocks never run backwards: more pause and more time never bring a date nearer', () => {
  const day = (n: number) => addDays('2024-05-11', n);
  const pause = fc.tuple(fc.nat(40), fc.nat(20)).map(([from, length]) => ({
    reason: 'other-unit' as const,
    from: day(from),
    until: day(from + length),
  }));
  fc.assert(
    fc.property(fc.array(pause, { maxLength: 4 }), pause, fc.nat(60), fc.boolean(), (pauses, one, now, quick) => {
      const granted = quick ? { on: '2024-05-16', since: '2024-05-11' } : null;
      const before = datesOf(calendar, clock({ granted, pauses }), day(now));
      const after = datesOf(calendar, clock({ granted, pauses: [...pauses, one] }), day(now));
      expect(compareDates(after.promised.date, before.promised.date)).toBeGreaterThanOrEqual(0);
      expect(compareDates(after.law?.date ?? '', before.law?.date ?? '')).toBeGreaterThanOrEqual(0);
      const open = { ...one, until: null };
      const today = datesOf(calendar, clock({ granted, pauses: [...pauses, open] }), day(now));
      const tomorrow = datesOf(calendar, clock({ granted, pauses: [...pauses, open] }), day(now + 1));
      expect(compareDates(tomorrow.promised.date, today.promised.date)).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 60 },
  );
});
