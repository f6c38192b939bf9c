// A team on one date: leave, loans, kits out of service and extended hours, each by itself and together.
import { expect, test } from 'vitest';
import type { Shift, Team } from '#app/domain/schedule/team-day.ts';
import { noChanges, type TeamChanges, teamOn } from './team-on.ts';

const monday: Shift = { weekday: 1, date: null, off: false, start: 510, end: 1050, breakStart: 750, breakEnd: 810 };
const team: Team = {
  id: 't1',
  district: 'hanyang',
  pointId: 'p1',
  kind: 'mobile',
  base: { lon: 114, lat: 30 },
  skills: ['rid'],
  languages: ['zh', 'en'],
  officers: 2,
  kits: [
    { id: 'k1', kind: 'identity' },
    { id: 'k2', kind: 'documents' },
  ],
  shifts: [monday],
};
const day = '2026-11-23';
const week = { from: '2026-11-23', until: '2026-11-27' };
const on = (changes: Partial<TeamChanges>, date = day, runsAs: number | null = 1) =>
  teamOn(team, date, runsAs, { ...noChanges, ...changes });
const members = [
  { id: 'm1', teamId: 't1', languages: ['zh', 'en'] },
  { id: 'm2', teamId: 't1', languages: ['zh'] },
];

test('without a change the team is itself, the very same value', () => {
  expect(on({ members })).toBe(team);
  expect(on({ members, leaves: [{ memberId: 'm1', ...week }] }, '2026-11-28')).toBe(team);
});

test('leave takes an officer and the language only that one spoke', () => {
  expect(on({ members, leaves: [{ memberId: 'm1', ...week }] })).toMatchObject({ officers: 1, languages: ['zh'] });
  expect(on({ members, leaves: [{ memberId: 'm2', ...week }] })).toMatchObject({
    officers: 1,
    languages: ['zh', 'en'],
  });
});

test('a lent team works from the borrower; kits come and go, a broken one stays at home', () => {
  const loan = { teamId: 't1', district: 'dongxihu', pointId: 'p9', base: { lon: 114.1, lat: 30.6 }, ...week };
  expect(on({ teamLoans: [loan] })).toMatchObject({ district: 'dongxihu', pointId: 'p9', base: { lon: 114.1 } });
  const away = { kitId: 'k1', kind: 'identity', toTeam: 't2', ...week };
  const here = { kitId: 'k9', kind: 'exit-entry', toTeam: 't1', ...week };
  expect(on({ kitLoans: [away, here] }).kits.map((kit) => kit.id)).toEqual(['k2', 'k9']);
  const outages = [{ kitId: 'k9', ...week }];
  expect(on({ kitLoans: [here], outages }).kits.map((kit) => kit.id)).toEqual(['k1', 'k2']);
});

test('extended hours lengthen the shift of the date, and make one where there is none', () => {
  const late = { teamId: 't1', date: day, start: 1050, end: 1170 };
  expect(on({ overtime: [late] }).shifts[0]).toMatchObject({ date: day, start: 510, end: 1170, breakStart: 750 });
  const sunday = { ...late, date: '2026-11-29', start: 540, end: 720 };
  expect(on({ overtime: [sunday] }, '2026-11-29', 7).shifts[0]).toMatchObject({
    start: 540,
    end: 720,
    breakStart: null,
  });
});
