// A table of ways comes into force by two people; every fault is named, and times, closures and the board use the same ways.
import { expect, test } from 'vitest';
import type { Staff } from '#app/domain/access/actor.ts';
import { travelOnBoard } from '#app/domain/schedule/way-table.ts';
import { testApp } from '#app/testing/app.ts';
import { beginDemo } from '#app/testing/demo.ts';
import { loadBoard } from '../board/load-board.server.ts';
import { published } from '../content/published.server.ts';
import { roadsOf } from '../schedule/roads.server.ts';
import { checkRoads, decideRoads, loadRoadsPage, proposeRoads, proposeSpeedRule } from './edit-roads.server.ts';

const app = await testApp();
await beginDemo(app);
const staff = (staffId: string, role: Staff['roles'][number] = 'system-admin'): Staff => ({
  kind: 'staff',
  staffId,
  roles: [role],
  district: null,
  pointId: null,
  teamId: null,
  sessionId: staffId,
});
const district = 'hanyang';
const content = await published(app, app.clock.now());
const own = [...content.communities.values()].filter((place) => place.district === district);
const ids = [...own.map(({ id }) => id), 'hy-sixin'];
const lines = ids.flatMap((from, i) =>
  ids.slice(i + 1).map((to, n) => `${from},${to},${i === 0 && n === 0 ? 90 : 40}`),
);
const text = ['from,to,minutes', ...lines].join('\n');
const input = { district, text, reason: '实测' };

test('holes, impossible times and unknown places are named; nothing is proposed', async () => {
  const bad = ['from,to,minutes', `${ids[0]},${ids[1]},-3`, `${ids[0]},nowhere,5`, ...lines.slice(2)].join('\n');
  const read = await checkRoads(app.as(staff('one')), { ...input, text: bad });
  expect(read.ok && read.value.faults.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['negative', 'unknown-place', 'hole']),
  );
  const propose = (more: object, as = staff('one')) => proposeRoads(app.as(as), { ...input, ...more });
  expect(await propose({ text: bad })).toMatchObject({ problem: { code: 'roads-faulty', field: 'text' } });
  expect(await propose({ reason: '' })).toMatchObject({ problem: { code: 'reason-needed', field: 'reason' } });
  expect(await propose({}, staff('x', 'dispatcher'))).toMatchObject({ problem: { code: 'not-allowed' } });
  expect(await proposeSpeedRule(app.as(staff('one')), input)).toMatchObject({ problem: { code: 'speed-unknown' } });
});

test('one proposes, another confirms, then server and browser go by the table, closed over triangles', async () => {
  const looked = await checkRoads(app.as(staff('one')), input);
  expect(looked.ok && looked.value).toMatchObject({
    places: ids.length,
    shortened: expect.arrayContaining([{ from: ids[0], to: ids[1], was: 90, now: 80 }]),
  });
  expect((await proposeRoads(app.as(staff('one')), input)).ok).toBe(true);
  expect(await proposeRoads(app.as(staff('two')), input)).toMatchObject({ problem: { code: 'version-changed' } });
  const page = await loadRoadsPage(app.as(staff('two')), { district });
  if (!page.ok) throw new Error(page.problem.code);
  expect(page.value).toMatchObject({ inForce: null, proposals: [{ kind: 'roads', mine: false }], speed: null });
  const revisionId = page.value.proposals[0]?.id ?? '';
  const decide = (who: string) => decideRoads(app.as(staff(who)), { revisionId, decision: 'published' });
  expect(await decide('one')).toMatchObject({ problem: { code: 'same-person' } });
  expect((await decide('two')).ok).toBe(true);
  const { app: house } = app.as(staff('one'));
  const now = await published(house, app.clock.now());
  const rules = now.rules.get(district)?.body;
  const [a, b] = own.map(({ at }) => at);
  if (!rules || !a || !b) throw new Error('the demo is not there');
  const { travel, measured } = roadsOf(house, now, rules);
  const { minutesPerStop, bufferMinutes } = rules.visit.travel;
  expect([travel(a, b), measured]).toEqual([80 + minutesPerStop + bufferMinutes, true]);
  const asked = { date: '2026-11-26', district, point: null, service: null };
  const board = await loadBoard(app.as(staff('d', 'dispatcher')), asked);
  if (!board.ok) throw new Error(board.problem.code);
  const { ways } = board.value.board;
  const shown = travelOnBoard(JSON.parse(JSON.stringify(board.value.board)));
  expect(ways?.at.length).toBeGreaterThan(1);
  for (const from of ways?.at ?? []) for (const to of ways?.at ?? []) expect(shown(from, to)).toBe(travel(from, to));
});
