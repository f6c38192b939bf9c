// The dates of a returning window: weeks counted from the first, weekdays of the month, holidays, exceptions, and years
// whose calendar is not published.
import { expect, test } from 'vitest';
import { makeCalendar } from '#app/domain/calendar/working-days.ts';
import { weeksOf } from './month.ts';
import { readException, readRule } from './standing-form.ts';
import { type StandingException, type StandingRule, standingDates } from './standing-window.ts';

const holiday = (date: string) => ({ date, kind: 'off' as const, name: { zh: '国庆节', en: 'National Day' } });
const calendar = makeCalendar(['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'].map(holiday), [
  [2026, 'official'],
]);
const weekly: StandingRule = {
  every: 'week',
  step: 1,
  nth: null,
  weekday: 4,
  start: 600,
  end: 720,
  from: '2026-09-01',
  until: null,
  onHoliday: 'skip',
};
const october = { from: '2026-10-01', until: '2026-10-31' };
const days = (rule: Partial<StandingRule>, span = october, exceptions: StandingException[] = []) =>
  standingDates({ ...weekly, ...rule }, exceptions, span, calendar).map(({ date, why }) => date ?? why);

test('every Thursday; the holiday is left out without anybody doing anything', () => {
  expect(days({})).toEqual(['holiday', '2026-10-08', '2026-10-15', '2026-10-22', '2026-10-29']);
});

test('on a holiday the next working day, where the enterprise wants that', () => {
  expect(days({ onHoliday: 'next' })[0]).toBe('2026-10-08');
});

test('every second Wednesday counts from the first week, whatever the span', () => {
  const rule = { step: 2, weekday: 3, from: '2026-09-30' };
  expect(days(rule)).toEqual(['2026-10-14', '2026-10-28']);
  expect(days(rule, { from: '2026-10-15', until: '2026-11-15' })).toEqual(['2026-10-28', '2026-11-11']);
});

test('the third Wednesday and the last Friday of the month', () => {
  const autumn = { from: '2026-10-01', until: '2026-12-31' };
  expect(days({ every: 'month', nth: 3, weekday: 3 }, autumn)).toEqual(['2026-10-21', '2026-11-18', '2026-12-16']);
  expect(days({ every: 'month', nth: -1, weekday: 5 }, autumn)).toEqual(['2026-10-30', '2026-11-27', '2026-12-25']);
});

test('a date skipped, a date moved; the end of the rule', () => {
  const skip: StandingException = { date: '2026-10-15', kind: 'skip', to: null, reason: '厂休' };
  const move: StandingException = { date: '2026-10-22', kind: 'move', to: '2026-10-23', reason: '盘点' };
  expect(days({ until: '2026-10-28' }, october, [skip, move])).toEqual([
    'holiday',
    '2026-10-08',
    'skipped',
    '2026-10-23',
  ]);
});

test('a year whose calendar is not published is provisional, its known festivals are left out', () => {
  const dates = standingDates(weekly, [], { from: '2026-12-30', until: '2027-01-08' }, calendar);
  expect(dates).toMatchObject([
    { ruled: '2026-12-31', provisional: false },
    { ruled: '2027-01-07', provisional: true },
  ]);
});

test('the rule as a form: what is wrong is named', () => {
  const typed = { every: 'month', step: '1', nth: '', weekday: '3', start: '13:30', end: '15:00', from: '2026-10-01' };
  const refused = (code: string, field: string) => ({ ok: false, problem: { code, field } });
  expect(readRule(typed)).toEqual(refused('form-invalid', 'nth'));
  expect(readRule({ ...typed, nth: '-1' })).toMatchObject({ ok: true, value: { nth: -1, until: null, start: 810 } });
  expect(readRule({ ...typed, nth: '1', until: '2026-09-01' })).toEqual(refused('dates-reversed', 'until'));
  expect(readRule({ ...typed, nth: '1', end: '13:30' })).toEqual(refused('shift-empty', 'end'));
  const ruled = ['2026-10-08', '2026-10-15'];
  const except = (more: object) =>
    readException({ date: '2026-10-15', kind: 'skip', reason: '厂休', ...more }, ruled, '2026-10-10');
  expect(except({}).ok).toBe(true);
  expect(except({ date: '2026-10-16' })).toEqual(refused('window-date', 'date'));
  expect(except({ date: '2026-10-08' })).toEqual(refused('date-past', 'date'));
  expect(except({ reason: ' ' })).toEqual(refused('reason-needed', 'reason'));
  expect(except({ kind: 'move', to: '2026-13-01' })).toEqual(refused('date-invalid', 'to'));
});

test('a month is whole weeks from Monday', () => {
  const weeks = weeksOf('2026-10');
  expect(weeks).toHaveLength(5);
  expect([weeks[0]?.[0], weeks[4]?.[6]]).toEqual(['2026-09-28', '2026-11-01']);
});
