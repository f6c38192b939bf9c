// Lays what is locked: visits with a fixed place in the order of their team, before anything else is planned.
import type { DayProblem } from './day-problem.ts';
import type { Faults } from './faults.ts';
import type { Model } from './model.ts';
import { layRoute } from './route-change.ts';
import type { Routes } from './routes.ts';
import { onTime } from './timing.ts';

/** Lays every team's locked visits in their order; one that cannot be met any more becomes a fault and is left out. */
export function layLocked(day: DayProblem, model: Model, routes: Routes, faults: Faults): void {
  for (let t = 0; t < model.teams; t++) {
    layRoute(model, routes, t);
    const locked = day.visits
      .map((visit, u) => ({ visit, u }))
      .filter(({ visit, u }) => visit.lockedTeam === t && visit.lockedOrder !== null && !faults.visits.has(u))
      .sort((a, b) => (a.visit.lockedOrder ?? 0) - (b.visit.lockedOrder ?? 0));
    for (const { u } of locked) {
      if (append(model, routes, t, u)) continue;
      faults.visits.set(u, 'lock-order-impossible');
      for (let team = 0; team < model.teams; team++) model.serves[u * model.teams + team] = 0;
    }
  }
}

function append(model: Model, routes: Routes, team: number, visit: number): boolean {
  const base = team * routes.stride;
  const size = routes.size[team] as number;
  routes.stops[base + size + 1] = visit;
  routes.size[team] = size + 1;
  layRoute(model, routes, team);
  const fits = onTime(model, routes, team) && (routes.load[team] as number) <= (model.capacity[team] as number);
  if (fits) routes.teamOf[visit] = team;
  else {
    routes.size[team] = size;
    layRoute(model, routes, team);
  }
  return fits;
}
