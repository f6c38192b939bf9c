// The golden numbers of 94 passports, and that a team is never planned for two groups at once.
import { expect, test } from 'vitest';
import type { SessionRules } from '#app/domain/rules/office-rules.ts';
import { usualTerms } from '#app/domain/rules/session-terms.ts';
import {
  carryingDays,
  type DeskGroup,
  type FreeHalf,
  placesIn,
  planHalves,
  sessionMinutes,
  sizingsOf,
} from './capacity.ts';

const rules: SessionRules = { setupMinutes: 30, packMinutes: 20, margin: 0.15, warnOverMinutes: 240 };
const passports: DeskGroup = { kit: 'exit-entry', loads: [{ code: 'ppt', people: 94, minutes: 7 }], skills: ['ppt'] };
const cards: DeskGroup = { kit: 'identity', loads: [{ code: 'rid', people: 50, minutes: 6 }], skills: ['rid'] };
const [morning = { from: 0, to: 1 }, afternoon = { from: 0, to: 1 }] = usualTerms.halfDays;

test('94 passports at four desks take 244 minutes: over the warning, so two half days', () => {
  expect(sessionMinutes(passports, 4, rules)).toBe(Math.ceil(30 + 24 * 7 * 1.15 + 20));
  const four = sizingsOf(passports, usualTerms.halfDays, rules).find(({ desks }) => desks === 4);
  expect(four).toEqual({ desks: 4, minutes: 244, halfDays: 2, over: true });
  expect(placesIn(morning, 4, passports, rules)).toBe(64);
  expect(placesIn(afternoon, 4, passports, rules)).toBe(64);
  expect(placesIn({ from: 13 * 60 + 30, to: 17 * 60 }, 4, passports, rules)).toBe(76);
});

test('half days add up until everybody has a place, and a team does one thing at a time', () => {
  const teams = [
    { teamId: 'a', desks: [2, 2] },
    { teamId: 'b', desks: [2, 0] },
  ];
  const halves: FreeHalf[] = ['2026-12-01', '2026-12-02', '2026-12-03'].flatMap((date) => [
    { date, ...morning, teams },
    { date, ...afternoon, teams },
  ]);
  const { planned, left } = planHalves([passports, cards], halves, rules);
  expect(left).toBe(0);
  const keys = planned.map(({ date, from, teamId }) => `${date} ${from} ${teamId}`);
  expect(new Set(keys).size).toBe(keys.length);
  expect(carryingDays([passports], halves, rules)[0]).toMatchObject({ carries: 'whole', desks: 4, places: 96 });
  expect(carryingDays([{ ...passports, skills: [] }], halves.slice(0, 1), rules)[0]).toMatchObject({ carries: 'part' });
  expect(carryingDays([passports], [{ date: '2026-12-01', ...morning, teams: [] }], rules)).toEqual([]);
});
