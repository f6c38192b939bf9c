// Plans one day: who is at fault, who may serve whom, search, exact order of short routes, and reasons for who is left.
import { anneal } from './anneal.ts';
import type { Budget } from './budget.ts';
import type { DayPlan } from './day-plan.ts';
import type { DayProblem, PlanVisit } from './day-problem.ts';
import { faultsOf, servesOf } from './faults.ts';
import { fewestTeams } from './fewest-teams.ts';
import { layLocked } from './locked.ts';
import { modelOf } from './model.ts';
import { randomOf } from './random.ts';
import { costOf, readRoutes } from './read-plan.ts';
import { emptyRoutes } from './routes.ts';
import { type Progress, searchOf } from './search-state.ts';
import { settleOrders } from './settle-orders.ts';
import { reasonFor } from './unplaced.ts';

export type PlanOptions = {
  /** Same problem, seed and iterations: same plan. */
  seed: number;
  budget: Budget;
  /** `teams-first` uses as few teams as it can find before it saves travel. */
  goal: 'travel-first' | 'teams-first';
  onProgress?: (progress: Progress) => void;
};

export function planDay(day: DayProblem, { seed, budget, goal, onProgress }: PlanOptions): DayPlan {
  const faults = faultsOf(day);
  const model = modelOf(day, servesOf(day, faults));
  const routes = emptyRoutes(model);
  layLocked(day, model, routes, faults);
  const bank = { list: new Int32Array(model.visits), count: 0 };
  for (let u = 0; u < model.visits; u++)
    if ((routes.teamOf[u] as number) < 0 && !faults.visits.has(u)) bank.list[bank.count++] = u;
  const search = searchOf(model, routes, bank, randomOf(seed));
  const rest = goal === 'teams-first' ? fewestTeams(search, budget) : budget;
  anneal(search, rest, onProgress);
  settleOrders(model, routes);
  const left = day.visits.flatMap((_, u) => (routes.teamOf[u] === -1 ? [u] : []));
  return {
    routes: readRoutes(day, model, routes),
    unplaced: left.map((u) => ({
      visit: (day.visits[u] as PlanVisit).id,
      reason: reasonFor(day, model, routes, faults, u),
    })),
    faults: [
      ...[...faults.visits].map(([u, code]) => ({ visit: (day.visits[u] as PlanVisit).id, code })),
      ...[...faults.teams].map(([t, code]) => ({ team: day.teams[t]?.id ?? '', code })),
    ],
    cost: costOf(day, model, routes),
  };
}
