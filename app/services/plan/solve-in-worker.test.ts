// The planner in its thread: same answer as in this thread, progress told, stopped in the middle with a whole plan.
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';
import { iterationBudget } from '#app/domain/plan/budget.ts';
import { checkPlan } from '#app/domain/plan/check-plan.ts';
import { type DayProblem, usualWeights } from '#app/domain/plan/day-problem.ts';
import { planDay } from '#app/domain/plan/plan-day.ts';
import { solveInWorker } from './solve-in-worker.server.ts';

const program = join(process.cwd(), 'var/test', `plan-worker-${process.pid}.mjs`);

beforeAll(async () => {
  await build({
    entryPoints: ['app/services/plan/plan-worker.server.ts'],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
  });
});

const places = 21;
const day: DayProblem = {
  places,
  travel: Float64Array.from({ length: places * places }, (_, i) => Math.abs(Math.floor(i / places) - (i % places)) * 3),
  weights: usualWeights,
  teams: ['a', 'b', 'c'].map((id) => ({
    id,
    start: 0,
    end: 0,
    shift: { from: 510, until: 1050 },
    overtime: 0,
    break: { minutes: 60, from: 690, until: 780 },
    capacity: 10,
    speed: 1,
    skills: 1,
    kits: 1,
  })),
  visits: Array.from({ length: 20 }, (_, u) => ({
    id: `v${u}`,
    place: u + 1,
    service: 25,
    windows: [{ opens: 540 + (u % 6) * 60, closes: 600 + (u % 6) * 60 }],
    priority: 1,
    skills: 1,
    kits: 0,
    load: 1,
    prefers: [],
    lockedTeam: null,
    lockedOrder: null,
    today: null,
  })),
};

test('the thread gives the very plan this thread would give, and tells how far it is', async () => {
  const shares: number[] = [];
  const input = { day, seed: 3, goal: 'travel-first' as const, limit: { iterations: 2000 } };
  const plan = await solveInWorker(input, ({ share }) => shares.push(share), program).done;
  expect(plan).toEqual(planDay(day, { seed: 3, goal: 'travel-first', budget: iterationBudget(2000) }));
  expect(shares.length).toBeGreaterThan(10);
  expect(shares.at(-1)).toBe(1);
});

test('stopped long before its time, it hands over a whole plan', async () => {
  const input = { day, seed: 3, goal: 'travel-first' as const, limit: { seconds: 600 } };
  const running = solveInWorker(input, () => running.stop(), program);
  const plan = await running.done;
  expect(checkPlan(day, plan)).toEqual([]);
});

test('a thread that cannot start is an error, not a silence', async () => {
  const input = { day, seed: 1, goal: 'travel-first' as const, limit: { iterations: 1 } };
  await expect(solveInWorker(input, () => undefined, `${program}.missing`).done).rejects.toThrow();
});
