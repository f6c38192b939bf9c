// A week planned on a real database: people who left the day open get one, everybody else keeps theirs, all are told once.
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';
import { addDays } from '#app/domain/calendar/civil-date.ts';
import type { Result } from '#app/domain/result.ts';
import { testApp } from '#app/testing/app.ts';
import { beginDemo } from '#app/testing/demo.ts';
import { fullDay } from '#app/testing/full-day.ts';
import { seedStaff, staffActor } from '#app/testing/staff.ts';
import { applyPlan } from './apply-plan.server.ts';
import { askPlan } from './ask-plan.server.ts';
import { loadPlan } from './load-plan.server.ts';
import { loadPlanStart } from './load-plan-start.server.ts';
import { runNextPlan } from './run-plan.server.ts';
import { tellWeeks } from './tell-weeks.server.ts';

const app = await testApp({ poolMax: 8 });
await beginDemo(app);
await seedStaff(app);
const dispatcher = await staffActor(app, 'dispatcher.hanyang');
const clock = { kind: 'system' as const, job: 'test' };
const program = join(process.cwd(), 'var/test', `week-worker-${process.pid}.mjs`);
const [district, monday] = ['hanyang', '2026-12-07'];
const days = [0, 1, 2].map((n) => addDays(monday, n));

beforeAll(async () => {
  const entryPoints = ['app/services/plan/plan-worker.server.ts'];
  await build({ entryPoints, outfile: program, bundle: true, platform: 'node', format: 'esm', target: 'node20' });
  for (const date of days) await fullDay(app, date, 3, 3);
  await app.pool.query(
    `INSERT INTO open_week (booking_id, monday, part, tell_on, asked_at)
     SELECT b.id, $1, CASE WHEN v.window_start < 720 THEN 'morning' ELSE 'afternoon' END, '2026-12-04', now()
     FROM booking b JOIN visit v ON v.id = b.visit_id
     WHERE v.date >= $1 AND v.date <= $2 AND v.status = 'planned' AND right(b.reference, 1) < 'M'`,
    [monday, days.at(-1)],
  );
});

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};
const rows = async () =>
  (
    await app.pool.query(
      `SELECT b.reference, v.date, v.window_start AS "from", v.window_end AS "to", v.planned_start AS start, v.team_id AS team,
         w.part, w.told_at AS told FROM visit v JOIN booking b ON b.visit_id = v.id LEFT JOIN open_week w ON w.booking_id = b.id
       WHERE v.date BETWEEN $1 AND $2 ORDER BY 1`,
      [monday, addDays(monday, 6)],
    )
  ).rows as {
    reference: string;
    date: string;
    from: number;
    to: number;
    start: number;
    part: string | null;
    told: Date;
  }[];

async function planned() {
  const { id } = value(
    await askPlan(app.as(dispatcher), { district, date: days[1] ?? '', scope: 'week', change: null }),
  );
  await app.pool.query('UPDATE plan_run SET seconds = 1 WHERE id = $1', [id]);
  expect(await runNextPlan(() => app.as(clock), program)).toBe(true);
  return value(await loadPlan(app.as(dispatcher), { id }));
}

test('open visits find their day and window, all others keep theirs; everybody who left it open is told once', async () => {
  const before = await rows();
  const open = before.filter(({ part }) => part !== null);
  expect(open.length).toBeGreaterThan(5);
  expect(value(await loadPlanStart(app.as(dispatcher), { date: monday, district })).week).toMatchObject({
    monday,
    open: open.length,
  });
  const plan = await planned();
  expect(plan).toMatchObject({ scope: 'week', date: monday, status: 'ready', clash: false, open: open.length });
  expect(plan.after?.travel).toBeLessThanOrEqual(plan.before?.travel ?? 0);
  value(await applyPlan(app.as(dispatcher), { id: plan.id }));
  const after = await rows();
  for (const now of after) {
    const was = before.find(({ reference }) => reference === now.reference);
    expect(now.start >= now.from && now.start < now.to, now.reference).toBe(true);
    if (now.part === null) expect([now.date, now.from]).toEqual([was?.date, was?.from]);
    else {
      expect(now.told).not.toBeNull();
      expect(now.part === 'morning' ? now.to <= 720 : now.from >= 720).toBe(true);
    }
  }
  const moved = after.filter(
    (now) => !before.some((was) => was.reference === now.reference && was.date === now.date && was.from === now.from),
  );
  expect(moved.length).toBeGreaterThan(0);
  const { rows: events } = await app.pool.query(
    `SELECT type, count(*)::int AS count FROM event WHERE type IN ('visit.rebooked', 'week.told') GROUP BY 1 ORDER BY 1`,
  );
  expect(events).toEqual([
    { type: 'visit.rebooked', count: moved.length },
    ...(open.length > moved.length ? [{ type: 'week.told', count: open.length - moved.length }] : []),
  ]);
  expect(await applyPlan(app.as(dispatcher), { id: plan.id })).toMatchObject({ problem: { code: 'plan-not-ready' } });
});

test('a week somebody changed meanwhile is left alone; unplanned, people are told on their day that the time stays', async () => {
  await app.pool.query('UPDATE open_week SET told_at = NULL');
  const plan = await planned();
  await app.pool.query(`UPDATE team_day SET version = version + 1 WHERE date = $1`, [days[2]]);
  expect(value(await loadPlan(app.as(dispatcher), { id: plan.id })).clash).toBe(true);
  const before = await rows();
  expect(await applyPlan(app.as(dispatcher), { id: plan.id })).toMatchObject({
    problem: { code: plan.moves.length > 0 ? 'plan-clash' : 'plan-empty' },
  });
  expect(await rows()).toEqual(before);
  expect(value(await tellWeeks(app.as(clock)))).toBe(0);
  const evening = { ...app.as(clock), now: new Date('2026-12-04T18:05:00+08:00') };
  expect(value(await tellWeeks(evening))).toBe(before.filter(({ part }) => part !== null).length);
  expect(value(await tellWeeks(evening))).toBe(0);
});
