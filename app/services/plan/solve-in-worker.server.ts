// Plans a day beside the server's own thread: progress while it runs, a stop that keeps the best so far, one answer.
import { resolve } from 'node:path';
import type { DayPlan } from '#app/domain/plan/day-plan.ts';
import type { DayProblem } from '#app/domain/plan/day-problem.ts';
import type { PlanOptions } from '#app/domain/plan/plan-day.ts';
import type { Progress } from '#app/domain/plan/search-state.ts';
import { type Running, runInWorker } from '#app/platform/worker.server.ts';

/** Seconds on the clock, or steps where the answer must be the same each time. */
export type PlanLimit = { seconds: number } | { iterations: number };

export type PlanInput = Pick<PlanOptions, 'seed' | 'goal'> & { day: DayProblem; limit: PlanLimit };

/** Starts planning; `program` is the built thread, beside the built server. */
export function solveInWorker(
  input: PlanInput,
  onProgress: (progress: Progress) => void,
  program: string = resolve('build/plan-worker.js'),
): Running<DayPlan> {
  return runInWorker(program, input, onProgress);
}
