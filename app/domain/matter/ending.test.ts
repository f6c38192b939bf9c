// When help is due, and when letters about endings go out.
import { expect, test } from 'vitest';
import { makeCalendar } from '#app/domain/calendar/working-days.ts';
import { usualMatterRules } from '#app/domain/rules/matter-rules.ts';
import { nextEnding, remindOn, sixteenOn } from './ending.ts';
import { ticketDue } from './ticket.ts';

test('a letter goes out in time for what the law wants, and every year for the endorsement', () => {
  expect(remindOn('residence-permit', '2027-02-01', usualMatterRules)).toBe('2026-12-18');
  expect(remindOn('permit-endorsement', '2027-01-31', usualMatterRules)).toBe('2027-01-01');
  expect(nextEnding('permit-endorsement', '2028-02-29')).toBe('2029-02-28');
  expect(nextEnding('residence-permit', '2027-02-01')).toBeNull();
});

test('sixteen years are full on the birthday, for a leap day on the first of March', () => {
  expect(sixteenOn('2010-12-05')).toBe('2026-12-05');
  expect(sixteenOn('2012-02-29')).toBe('2028-02-29');
  expect(sixteenOn('2084-02-29')).toBe('2100-03-01');
});

test('help comes in minutes, hours, or by the end of this day or of the next working day', () => {
  const calendar = makeCalendar([], []);
  const due = (tier: 'minutes' | 'hours' | 'day', at: string) =>
    ticketDue(tier, usualMatterRules, calendar, new Date(at)).toISOString();
  expect(due('minutes', '2026-11-27T09:00:00+08:00')).toBe('2026-11-27T01:15:00.000Z');
  expect(due('hours', '2026-11-27T09:00:00+08:00')).toBe('2026-11-27T03:00:00.000Z');
  expect(due('day', '2026-11-27T09:00:00+08:00')).toBe('2026-11-27T09:30:00.000Z');
  // Friday evening: Monday
  expect(due('day', '2026-11-27T18:00:00+08:00')).toBe('2026-11-30T09:30:00.000Z');
});
