// The call list: after a day, or two hours before the visit; due within a working day, never after the visit began.
import { expect, test } from 'vitest';
import { makeCalendar } from '#app/domain/calendar/working-days.ts';
import { decideChase } from './chase.ts';

const rules = { dueWorkingDays: 1, unconfirmedAfterHours: 24, unconfirmedBeforeVisitHours: 2 };
const calendar = makeCalendar([], [[2026, 'official']]);
const at = (text: string) => new Date(`${text}:00+08:00`);
const booking = { createdAt: at('2026-10-12T10:00'), date: '2026-10-16', windowStart: 840 };

test('not before a day has passed', () => {
  expect(decideChase(booking, rules, calendar, at('2026-10-13T09:59'))).toBeNull();
  expect(decideChase(booking, rules, calendar, at('2026-10-13T10:00'))).toEqual(at('2026-10-14T17:30'));
});

test('two hours before the visit at once, due when it begins', () => {
  const late = { ...booking, createdAt: at('2026-10-16T11:00') };
  expect(decideChase(late, rules, calendar, at('2026-10-16T11:59'))).toBeNull();
  expect(decideChase(late, rules, calendar, at('2026-10-16T12:00'))).toEqual(at('2026-10-16T14:00'));
});
