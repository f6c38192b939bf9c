// The planner's thread: its own entry in the build (see .config/build.mjs).
import type { Budget } from '#app/domain/plan/budget.ts';
import type { DayPlan } from '#app/domain/plan/day-plan.ts';
import { planDay } from '#app/domain/plan/plan-day.ts';
import type { Progress } from '#app/domain/plan/search-state.ts';
import { answerAsWorker } from '#app/platform/worker.server.ts';
import type { PlanInput, PlanLimit } from './solve-in-worker.server.ts';

function budgetOf(limit: PlanLimit, isStopped: () => boolean): Budget {
  const begun = performance.now();
  const share = (iteration: number) =>
    'iterations' in limit ? iteration / limit.iterations : (performance.now() - begun) / (limit.seconds * 1000);
  return { spent: (iteration) => (isStopped() ? 1 : share(iteration)) };
}

answerAsWorker<PlanInput, Progress, DayPlan>(({ day, seed, goal, limit }, tell, isStopped) =>
  planDay(day, { seed, goal, budget: budgetOf(limit, isStopped), onProgress: tell }),
);
