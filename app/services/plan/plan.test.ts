// A day planned on a real database: what fell is placed, applied as one change, taken back; a changed day is only told.
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';
import type { Result } from '#app/domain/result.ts';
import { testApp } from '#app/testing/app.ts';
import { beginDemo } from '#app/testing/demo.ts';
import { fullDay } from '#app/testing/full-day.ts';
import { seedStaff, staffActor } from '#app/testing/staff.ts';
import { loadBoard } from '../board/load-board.server.ts';
import { moveVisit, takeOff } from '../board/move-visit.server.ts';
import { undoLast } from '../board/undo.server.ts';
import { applyPlan } from './apply-plan.server.ts';
import { type AskPlan, askPlan, stopPlan, suggestTomorrow } from './ask-plan.server.ts';
import { loadPlan } from './load-plan.server.ts';
import { loadPlanStart } from './load-plan-start.server.ts';
import { runNextPlan } from './run-plan.server.ts';

const app = await testApp({ poolMax: 8 });
await beginDemo(app);
await seedStaff(app);
const dispatcher = await staffActor(app, 'dispatcher.hanyang');
const clock = { kind: 'system' as const, job: 'test' };
const program = join(process.cwd(), 'var/test', `day-worker-${process.pid}.mjs`);
const district = 'hanyang';
const [date, other] = ['2026-12-01', '2026-12-02'];
beforeAll(async () => {
  const entryPoints = ['app/services/plan/plan-worker.server.ts'];
  await build({ entryPoints, outfile: program, bundle: true, platform: 'node', format: 'esm', target: 'node20' });
  await fullDay(app, date, 5, 4);
});

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};
const board = async (on = date) =>
  value(await loadBoard(app.as(dispatcher), { date: on, district, point: null, service: null })).board;
const cards = async (on = date) => (await board(on)).lanes.flatMap((lane) => lane.cards);
const picture = async () =>
  (await cards()).map(({ reference, teamId, start }) => `${reference} ${teamId} ${start}`).sort();

async function planned(asked: Partial<AskPlan> = {}) {
  const input = { district, date, scope: 'day' as const, change: null, ...asked };
  const { id } = value(await askPlan(app.as(dispatcher), input));
  await app.pool.query('UPDATE plan_run SET seconds = 1 WHERE id = $1', [id]);
  expect(await runNextPlan(() => app.as(clock), program)).toBe(true);
  return value(await loadPlan(app.as(dispatcher), { id }));
}

test('what has no team is placed, the others keep theirs; applied as one change and taken back as one', async () => {
  const fallen = (await cards()).filter((card) => card.teamId === 'hy-walk-2');
  for (const { id } of fallen) {
    const { version } = (await cards()).find((card) => card.id === id) ?? { version: -1 };
    value(await takeOff(app.as(dispatcher), { visitId: id, version }));
  }
  const before = await picture();
  const plan = await planned({ scope: 'fallen' });
  expect(plan).toMatchObject({ status: 'ready', clash: false, mayApply: true, before: { unplaced: fallen.length } });
  expect(plan.moves.filter(({ from }) => from === null).length + plan.unplaced.length).toBe(fallen.length);
  expect(plan.moves.every(({ from, to }) => from === null || from.team.en === to?.team.en)).toBe(true);
  for (const { reason } of plan.unplaced) expect(reason.code).not.toBe('input-fault');
  const { moved } = value(await applyPlan(app.as(dispatcher), { id: plan.id }));
  expect(moved).toBe(plan.moves.length);
  const after = await cards();
  expect(after.filter(({ late, conflict }) => late > 0 || conflict !== null)).toEqual([]);
  for (const { start, windowStart, windowEnd } of after) expect(start >= windowStart && start < windowEnd).toBe(true);
  expect(await applyPlan(app.as(dispatcher), { id: plan.id })).toMatchObject({ problem: { code: 'plan-not-ready' } });
  value(await undoLast(app.as(dispatcher), { district, date }));
  expect(await picture()).toEqual(before);
});

test('the whole day is never planned worse than it stands, and a day that changed meanwhile is left alone', async () => {
  const plan = await planned();
  expect(plan.after?.unplaced).toBeLessThanOrEqual(plan.before?.unplaced ?? 0);
  const [card] = (await cards()).filter(({ teamId }) => teamId === 'hy-walk-0');
  if (!card) throw new Error('no visit');
  const again = { visitId: card.id, version: card.version, teamId: 'hy-walk-0', start: card.windowStart + 20 };
  value(await moveVisit(app.as(dispatcher), again));
  const now = await picture();
  expect(value(await loadPlan(app.as(dispatcher), { id: plan.id })).clash).toBe(true);
  expect(await applyPlan(app.as(dispatcher), { id: plan.id })).toMatchObject({ problem: { code: 'plan-clash' } });
  expect(await picture()).toEqual(now);
});

test('a what-if shows figures and is never applied; a stop ends the search early', async () => {
  const less = await planned({ change: { kind: 'team-less', teamId: 'hy-walk-1' } });
  expect(less).toMatchObject({ status: 'ready', mayApply: false });
  expect(await applyPlan(app.as(dispatcher), { id: less.id })).toMatchObject({ problem: { code: 'plan-imagined' } });
  const none = await planned({ change: { kind: 'kit-less', teamId: 'hy-walk-1', kit: 'none' } });
  expect(none.status).toBe('failed');
  const { id } = value(await askPlan(app.as(dispatcher), { district, date, scope: 'day', change: null }));
  value(await stopPlan(app.as(dispatcher), { id }));
  const begun = performance.now();
  await runNextPlan(() => app.as(clock), program);
  expect(performance.now() - begun).toBeLessThan(3_500);
  expect(value(await loadPlan(app.as(dispatcher), { id })).status).toBe('ready');
});

test('each evening the next open day is planned once and waits as a suggestion; a day that is over is refused', async () => {
  expect(value(await suggestTomorrow(app.as(clock)))).toBe(0);
  app.clock.advance(11 * 3_600_000);
  const asked = value(await suggestTomorrow(app.as(clock)));
  expect(asked).toBeGreaterThan(0);
  expect(value(await suggestTomorrow(app.as(clock)))).toBe(0);
  await app.pool.query(`UPDATE plan_run SET seconds = 1 WHERE status = 'asked'`);
  while (await runNextPlan(() => app.as(clock), program));
  const evening = await staffActor(app, 'dispatcher.hanyang');
  const start = value(await loadPlanStart(app.as(evening), { date: '2026-11-24', district }));
  expect(start.suggestion).not.toBeNull();
  const past = { district, date: '2026-11-20', scope: 'day' as const, change: null };
  expect(await askPlan(app.as(evening), past)).toMatchObject({ problem: { code: 'plan-past' } });
  expect((await board(other)).lanes.length).toBeGreaterThan(0);
});
