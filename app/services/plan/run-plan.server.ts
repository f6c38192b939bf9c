// Answers one question for a plan: takes it, reads the day, lets a worker search, keeps the outcome with what it saw.
import { problemOf } from '#app/domain/plan/board-day.ts';
import { outcomeOf } from '#app/domain/plan/board-moves.ts';
import { usualWeights } from '#app/domain/plan/day-problem.ts';
import { withChange } from '#app/domain/plan/what-if-day.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { beatPlanRun, endPlanRun, type PlanRun, takePlanRun } from '#app/store/plan-runs.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { published } from '../content/published.server.ts';
import { type PlanGround, planGround } from './ground.server.ts';
import { solveInWorker } from './solve-in-worker.server.ts';

const silentMs = 20_000;
const beatMs = 300;

/** True when there was a question; `program` is the built thread. A failure of the search is kept as such and holds up nobody. */
export async function runNextPlan(ctxNow: () => Ctx, program?: string): Promise<boolean> {
  const taken = await takePlan(ctxNow());
  if (!taken.ok || !taken.value) return false;
  const { run, day } = taken.value;
  const found = day ? await search(ctxNow, run, day, program) : null;
  await keep(ctxNow(), run, day, found);
  return true;
}

type Outcome = NonNullable<ReturnType<typeof outcomeOf>>;

function takePlan(ctx: Ctx): Promise<Result<{ run: PlanRun; day: PlanGround | null } | null>> {
  return permittedSql(ctx, 'system.work', async (sql) => {
    const run = await takePlanRun(sql, ctx.now, new Date(ctx.now.getTime() - silentMs));
    if (!run) return ok(null);
    const content = await published(ctx.app, ctx.now);
    return ok({ run, day: await planGround(sql, ctx, content, run) });
  });
}

async function search(
  ctxNow: () => Ctx,
  run: PlanRun,
  ground: PlanGround,
  program: string | undefined,
): Promise<Outcome | null> {
  const day = run.change ? withChange(ground.board, run.change) : ground.board;
  if (!day) return null;
  let beaten = 0;
  const input = {
    day: problemOf(day, run.scope === 'week' ? 'day' : run.scope, usualWeights),
    seed: 1,
    goal: 'travel-first' as const,
    limit: { seconds: run.seconds },
  };
  const heard = ({ share, unplaced }: { share: number; unplaced: number }) => {
    const at = performance.now();
    if (at - beaten < beatMs) return;
    beaten = at;
    beat(ctxNow(), run.id, { share, unplaced }).then((asked) => asked && running.stop());
  };
  const running = solveInWorker(input, heard, program);
  const outcome = outcomeOf(day, await running.done);
  // Whoever left a week open has a time in hand: a plan that finds them none is no plan.
  return run.scope === 'week' && outcome && outcome.lost.length > 0 ? null : outcome;
}

async function beat(ctx: Ctx, id: string, progress: { share: number; unplaced: number }): Promise<boolean> {
  const told = await permittedSql(ctx, 'system.work', async (sql) => ok(await beatPlanRun(sql, id, ctx.now, progress)));
  return told.ok && told.value;
}

function keep(ctx: Ctx, run: PlanRun, day: PlanGround | null, outcome: Outcome | null): Promise<Result<null>> {
  return permittedSql(ctx, 'system.work', async (sql) => {
    if (!day || !outcome) {
      await endPlanRun(sql, run.id, { status: 'failed', now: ctx.now });
      return ok(null);
    }
    const seen = {
      visits: Object.fromEntries([...day.visits.values()].map(({ id, version }) => [id, version])),
      teams: Object.fromEntries(day.versions),
    };
    await endPlanRun(sql, run.id, { status: 'ready', now: ctx.now, seen, outcome });
    return ok(null);
  });
}
