// The board on a real database: two dispatchers at once, the promise kept, both or none in a swap, a day that comes back.
import { expect, test } from 'vitest';
import type { Result } from '#app/domain/result.ts';
import type { Board, Card } from '#app/domain/schedule/board.ts';
import { planOut } from '#app/domain/schedule/team-out.ts';
import { travelOnBoard } from '#app/domain/schedule/way-table.ts';
import { testApp } from '#app/testing/app.ts';
import { beginDemo } from '#app/testing/demo.ts';
import { fullDay } from '#app/testing/full-day.ts';
import { seedStaff, staffActor } from '#app/testing/staff.ts';
import { loadBoard } from './load-board.server.ts';
import { lockVisit, moveVisit, takeOff } from './move-visit.server.ts';
import { putBeside, swapVisits } from './swap-visits.server.ts';
import { applyTeamOut, planTeamOut } from './team-out.server.ts';
import { undoLast } from './undo.server.ts';

const app = await testApp({ poolMax: 8 });
await beginDemo(app);
await seedStaff(app);
const [one, two] = [await staffActor(app, 'dispatcher.hanyang'), await staffActor(app, 'supervisor.hanyang')];
const district = 'hanyang';
const dates = ['2026-12-01', '2026-12-02', '2026-12-03'] as const;
for (const date of dates) await fullDay(app, date, 4, 4);

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};
const board = async (date: string): Promise<Board> =>
  value(await loadBoard(app.as(one), { date, district, point: null, service: null })).board;
const cards = (of: Board): Card[] => of.lanes.flatMap((lane) => lane.cards);
const card = (of: Board, team: string, at: number): Card => {
  const found = of.lanes.find((lane) => lane.team.id === team)?.cards[at];
  if (!found) throw new Error(`${team} has no visit ${at}`);
  return found;
};
const seen = ({ id, version }: Card) => ({ visitId: id, version });
const picture = (of: Board) =>
  cards(of)
    .map(({ reference, teamId, start, locked, status }) => `${reference} ${teamId} ${start} ${locked} ${status}`)
    .sort();

test('of two dispatchers who move the same visit at once one is told, and nothing is overwritten', async () => {
  const visit = card(await board(dates[0]), 'hy-walk-0', 1);
  const tries = await Promise.all([
    moveVisit(app.as(one), { ...seen(visit), teamId: 'hy-cuiwei-1', start: null }),
    moveVisit(app.as(two), { ...seen(visit), teamId: 'hy-sixin-1', start: null }),
  ]);
  expect(tries.filter((done) => done.ok)).toHaveLength(1);
  expect(tries.flatMap((done) => (done.ok ? [] : done.problem.code))).toEqual(['board-stale']);
  const won = tries.find((done) => done.ok);
  const now = cards(await board(dates[0])).find(({ id }) => id === visit.id);
  expect(now?.teamId).toBe(won?.ok ? won.value.teamId : null);
  expect([now?.windowStart, now?.windowEnd]).toEqual([visit.windowStart, visit.windowEnd]);
  const { rows } = await app.pool.query(`SELECT type FROM event WHERE visit_id = $1`, [visit.id]);
  expect(rows).toEqual([{ type: 'visit.assigned' }]);
});

test('a refusal says why: outside the promise, locked, the other kind of team', async () => {
  const day = await board(dates[0]);
  const visit = card(day, 'hy-walk-1', 0);
  const move = (teamId: string, start: number | null) =>
    moveVisit(app.as(one), { ...seen(visit), teamId, start }).then((done) => (done.ok ? 'ok' : done.problem.code));
  expect(await move('hy-walk-2', visit.windowEnd + 30)).toBe('outside-promise');
  expect(await move('hy-counter-sixin', null)).toBe('wrong-counter');
  expect(await move('nobody', null)).toBe('not-found');
  expect(await move('hy-exit-entry-1', null)).toBe('team-lacks-skill');
  value(await lockVisit(app.as(one), { ...seen(visit), locked: true }));
  const locked = card(await board(dates[0]), 'hy-walk-1', 0);
  expect(await moveVisit(app.as(one), { ...seen(locked), teamId: 'hy-cuiwei-1', start: null })).toMatchObject({
    problem: { code: 'visit-locked' },
  });
  value(await undoLast(app.as(one), { district, date: dates[0] }));
  expect(picture(await board(dates[0]))).toEqual(picture(day));
});

test('undo gives the day back as it was, and refuses kindly once somebody else has touched it', async () => {
  const before = await board(dates[1]);
  const visit = card(before, 'hy-walk-2', 0);
  value(await moveVisit(app.as(one), { ...seen(visit), teamId: 'hy-walk-3', start: 575 }));
  expect((await board(dates[1])).undo).toMatchObject({ what: 'move', reference: visit.reference });
  value(await undoLast(app.as(one), { district, date: dates[1] }));
  expect(picture(await board(dates[1]))).toEqual(picture(before));
  expect(await undoLast(app.as(one), { district, date: dates[1] })).toMatchObject({ problem: { code: 'undo-none' } });
  const again = card(await board(dates[1]), 'hy-walk-2', 0);
  value(await takeOff(app.as(one), seen(again)));
  const loose = (await board(dates[1])).unplaced.find(({ visit: out }) => out.id === visit.id);
  expect(loose).toMatchObject({ kind: 'out', help: { teamId: expect.any(String) } });
  const other = card(await board(dates[1]), 'hy-walk-2', 0);
  value(await lockVisit(app.as(two), { ...seen(other), locked: true }));
  expect(await undoLast(app.as(one), { district, date: dates[1] })).toMatchObject({
    problem: { code: 'undo-changed' },
  });
});

test('two visits are swapped in one step, or put together only where they belong together', async () => {
  const day = await board(dates[2]);
  const [a, b] = [card(day, 'hy-walk-0', 0), card(day, 'hy-walk-1', 0)];
  value(await swapVisits(app.as(one), { one: seen(a), other: seen(b) }));
  const now = new Map(cards(await board(dates[2])).map((one) => [one.id, one.teamId]));
  expect([now.get(a.id), now.get(b.id)]).toEqual(['hy-walk-1', 'hy-walk-0']);
  value(await undoLast(app.as(one), { district, date: dates[2] }));
  expect(picture(await board(dates[2]))).toEqual(picture(day));
  const fresh = await board(dates[2]);
  const [c, d] = [card(fresh, 'hy-walk-0', 1), card(fresh, 'hy-walk-1', 2)];
  expect(await putBeside(app.as(one), { one: seen(c), other: seen(d) })).toMatchObject({
    problem: { code: 'not-together' },
  });
});

test('a team that is out: its visits go to others inside their windows, the rest to the call list; a stale plan does nothing', async () => {
  const asked = { district, date: dates[0], teamId: 'hy-walk-3' };
  const before = await board(dates[0]);
  const mine = before.lanes.find((lane) => lane.team.id === asked.teamId)?.cards ?? [];
  const plan = value(await planTeamOut(app.as(one), asked));
  expect(plan.moves.length + plan.calls.length).toBe(mine.length);
  expect(plan.moves.length).toBeGreaterThan(0);
  expect(await applyTeamOut(app.as(one), { ...asked, stamp: 'older' })).toMatchObject({
    problem: { code: 'day-changed' },
  });
  expect(value(await applyTeamOut(app.as(one), { ...asked, stamp: plan.stamp }))).toEqual({
    moved: plan.moves.length,
    calls: plan.calls.length,
  });
  const after = await board(dates[0]);
  expect(after.lanes.find((lane) => lane.team.id === asked.teamId)?.cards).toEqual([]);
  for (const { visit, teamId, moved } of plan.moves) {
    const now = cards(after).find(({ id }) => id === visit.id);
    expect(now).toMatchObject({ teamId, windowStart: visit.windowStart, windowEnd: visit.windowEnd });
    expect(now?.start).toBeGreaterThanOrEqual(Math.min(visit.windowStart, moved.start));
  }
  const letters = await app.pool.query('SELECT count(*)::int AS n FROM message');
  expect(letters.rows[0].n).toBe(0);
  value(await undoLast(app.as(one), { district, date: dates[0] }));
  expect(picture(await board(dates[0]))).toEqual(picture(before));
});

test('after random moves and undos nothing is lost, nobody is in two places, every promise stands', async () => {
  let state = 20261122;
  const random = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state % below;
  };
  const first = await board(dates[2]);
  let moved = 0;
  for (let n = 0; n < 16; n++) {
    const now = await board(dates[2]);
    const all = cards(now);
    const visit = all[random(all.length)] as Card;
    const lane = now.lanes[random(now.lanes.length)];
    const done = await moveVisit(app.as(n % 2 ? one : two), {
      ...seen(visit),
      teamId: lane?.team.id ?? '',
      start: random(3) === 0 ? null : visit.windowStart + random(12) * 5,
    });
    if (!done.ok) continue;
    moved += 1;
    if (random(2) === 0) {
      value(await undoLast(app.as(n % 2 ? one : two), { district, date: dates[2] }));
      expect(picture(await board(dates[2]))).toEqual(picture(now));
    }
  }
  const last = await board(dates[2]);
  expect(moved).toBeGreaterThan(3);
  expect(
    cards(last)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(
    cards(first)
      .map(({ id }) => id)
      .sort(),
  );
  for (const { cards: own } of last.lanes) {
    for (const { start, windowStart, windowEnd } of own) {
      expect(start).toBeGreaterThanOrEqual(windowStart);
      expect(start).toBeLessThan(windowEnd);
    }
  }
  const { rows } = await app.pool.query(
    `SELECT count(*)::int AS n FROM allocation a JOIN allocation b ON a.id < b.id AND a.team_id = b.team_id
       AND tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)`,
  );
  expect(rows[0].n).toBe(0);
});

test('the planner never leaves more visits of a team that is out than placing them one by one, nor drives further', async () => {
  const day = await board(dates[2]);
  const travel = travelOnBoard(day);
  for (const { team, cards: own } of day.lanes.filter(({ cards: some }) => some.length > 0)) {
    const plan = value(await planTeamOut(app.as(one), { district, date: dates[2], teamId: team.id }));
    const plain = planOut(day.lanes, team.id, travel, day.over);
    expect(plan.moves.length + plan.calls.length).toBe(own.length);
    expect(plan.calls.length).toBeLessThanOrEqual(plain?.calls.length ?? 0);
    if (plan.calls.length === plain?.calls.length) expect(plan.travelAfter).toBeLessThanOrEqual(plain.travelAfter);
    for (const { visit, moved } of plan.moves) {
      expect(moved.start).toBeGreaterThanOrEqual(visit.windowStart);
      expect(moved.start).toBeLessThan(visit.windowEnd);
    }
    expect(value(await planTeamOut(app.as(one), { district, date: dates[2], teamId: team.id }))).toEqual(plan);
  }
});
