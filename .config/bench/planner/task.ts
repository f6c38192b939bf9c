// One measured search in a process of its own, so that its CPU time (compiling included) is nobody else's.
import { cpuUsage } from 'node:process';
import { checkPlan } from '../../../app/domain/plan/check-plan.ts';
import type { DayPlan } from '../../../app/domain/plan/day-plan.ts';
import type { DayProblem } from '../../../app/domain/plan/day-problem.ts';
import { planDay } from '../../../app/domain/plan/plan-day.ts';
import { cityDay } from './city.ts';
import { readInstances } from './solomon.ts';

export type Task = {
  /** A Solomon folder and instance, or the size of a city day. */
  from: { folder: string; instance: string } | { visits: number; teams: number; seed: number };
  goal: 'travel-first' | 'teams-first';
  seed: number;
  /** CPU seconds given to the search. */
  seconds: number;
};

export type Outcome = {
  routes: string[][];
  travel: number;
  overtime: number;
  cost: DayPlan['cost'];
  unplaced: number;
  /** What the checker found; empty when every rule is kept. */
  violations: string[];
  cpuMs: number;
  /** CPU until the first whole plan stood. */
  firstMs: number;
  iterations: number;
};

function cpuSeconds(): number {
  const { user, system } = cpuUsage();
  return (user + system) / 1e6;
}

function dayOf(from: Task['from']): DayProblem {
  if ('visits' in from) return cityDay(from.visits, from.teams, from.seed);
  const found = readInstances(from.folder).find(({ name }) => name === from.instance);
  if (!found) throw new Error(`No instance ${from.instance}`);
  return found.day;
}

function run({ from, goal, seed, seconds }: Task): Outcome {
  const day = dayOf(from);
  const begun = cpuSeconds();
  let firstMs = Number.NaN;
  let iterations = 0;
  const plan = planDay(day, {
    seed,
    goal,
    budget: { spent: () => (cpuSeconds() - begun) / seconds },
    onProgress: ({ iteration }) => {
      if (Number.isNaN(firstMs)) firstMs = (cpuSeconds() - begun) * 1000;
      iterations = iteration;
    },
  });
  const cpuMs = (cpuSeconds() - begun) * 1000;
  return {
    routes: plan.routes.map(({ stops }) => stops.map(({ visit }) => visit)),
    travel: plan.routes.reduce((sum, route) => sum + route.travel, 0),
    overtime: plan.routes.reduce((sum, route) => sum + route.overtime, 0),
    cost: plan.cost,
    unplaced: plan.unplaced.length,
    violations: checkPlan(day, plan).map(({ code, team, visit }) => [code, team, visit].filter(Boolean).join(' ')),
    cpuMs,
    firstMs,
    iterations,
  };
}

process.once('message', (task: Task) => {
  process.send?.(run(task), () => process.exit(0));
});
