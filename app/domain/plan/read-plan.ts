// Reads a plan out of searched routes: times, the break where it was taken, and the parts of the cost.
import type { CostParts, PlannedRoute, PlannedStop } from './day-plan.ts';
import type { DayProblem } from './day-problem.ts';
import type { Model } from './model.ts';
import type { Routes } from './routes.ts';
import { arrivalWithBreak, startAt } from './timing.ts';

export function readRoutes(day: DayProblem, model: Model, routes: Routes): PlannedRoute[] {
  return day.teams.flatMap((team, t) => (routes.size[t] === 0 ? [] : [readRoute(day, model, routes, t, team.id)]));
}

function readRoute(day: DayProblem, model: Model, routes: Routes, t: number, team: string): PlannedRoute {
  const base = t * routes.stride;
  const size = routes.size[t] as number;
  const breakLeg = legOfBreak(model, routes, t);
  const stops: PlannedStop[] = [];
  let rest: PlannedRoute['break'] = null;
  let leave = model.shiftFrom[t] as number;
  let arrive = leave;
  for (let p = 0; p <= size; p++) {
    const leg = routes.leg[base + p] as number;
    arrive = leave + leg;
    if (p === breakLeg) {
      const from = Math.max(leave, model.breakFrom[t] as number);
      rest = { from, until: from + (model.breakMinutes[t] as number) };
      arrive = arrivalWithBreak(model, t, leave, leg);
    }
    if (p === size) break;
    const node = routes.stops[base + p + 1] as number;
    const start = startAt(model, node, arrive);
    leave = start + (model.service[node] as number);
    stops.push({ visit: day.visits[node]?.id ?? '', arrive, start, leave });
  }
  const first = stops[0];
  const firstLeg = routes.leg[base] as number;
  const leavesBase = first && breakLeg !== 0 ? first.start - firstLeg : (model.shiftFrom[t] as number);
  if (first && breakLeg !== 0) first.arrive = first.start;
  const travel = routes.travel[t] as number;
  return {
    team,
    stops,
    break: rest,
    leavesBase,
    returns: arrive,
    travel,
    overtime: Math.max(0, arrive - (model.shiftUntil[t] as number)),
  };
}

/** The position after which the break is taken so that the team is back earliest; -1 without a break. */
function legOfBreak(model: Model, routes: Routes, t: number): number {
  if (model.breakMinutes[t] === 0) return -1;
  const base = t * routes.stride;
  for (let p = base + (routes.size[t] as number); p > base; p--) {
    const leg = routes.leg[p] as number;
    const later = arrivalWithBreak(model, t, routes.leaveDue[p] as number, leg);
    if (later < (routes.leaveDone[p] as number) + leg) return p - base;
  }
  return 0;
}

export function costOf(day: DayProblem, model: Model, routes: Routes): CostParts {
  const { weights } = day;
  const cost = { unplaced: 0, overtime: 0, travel: 0, balance: 0, preference: 0, change: 0 };
  for (const [u, visit] of day.visits.entries()) {
    const team = routes.teamOf[u] as number;
    if (team < 0) {
      cost.unplaced += visit.priority * weights.unplaced;
      continue;
    }
    if (visit.prefers.length > 0 && !visit.prefers.includes(team)) cost.preference += weights.preference;
    if (visit.today !== null && visit.today !== team) cost.change += weights.change;
  }
  for (let t = 0; t < model.teams; t++) {
    const size = routes.size[t] as number;
    if (size === 0) continue;
    const back = routes.leaveDone[t * routes.stride + size + 1] as number;
    const hours = ((routes.travel[t] as number) + (routes.service[t] as number)) / 60;
    cost.travel += weights.travel * (routes.travel[t] as number);
    cost.overtime += weights.overtime * Math.max(0, back - (model.shiftUntil[t] as number));
    cost.balance += weights.balance * hours * hours;
  }
  return cost;
}
