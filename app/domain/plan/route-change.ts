// Putting visits into routes and taking them out, times and costs kept in step.
import type { Model } from './model.ts';
import type { Routes } from './routes.ts';
import { timeBackward, timeForward } from './timing.ts';

/** Lays a route anew from the stops already written at positions 1 … size: legs, times, sums, cost. */
export function layRoute(model: Model, routes: Routes, team: number): void {
  const base = team * routes.stride;
  const size = routes.size[team] as number;
  const { stops, leg } = routes;
  const { to } = model.tables[team] as Model['tables'][number];
  stops[base] = model.start[team] as number;
  stops[base + size + 1] = model.end[team] as number;
  let travel = 0;
  let service = 0;
  let load = 0;
  let liking = 0;
  for (let p = base; p <= base + size; p++) {
    const node = stops[p] as number;
    const minutes = size === 0 ? 0 : (to[node * model.nodes + (stops[p + 1] as number)] as number);
    leg[p] = minutes;
    travel += minutes;
    if (p === base) continue;
    service += model.service[node] as number;
    load += model.load[node] as number;
    liking += model.liking[node * model.teams + team] as number;
  }
  routes.travel[team] = travel;
  routes.service[team] = service;
  routes.load[team] = load;
  routes.liking[team] = liking;
  routes.leaveDone[base] =
    model.breakMinutes[team] === 0 ? (model.shiftFrom[team] as number) : Number.POSITIVE_INFINITY;
  routes.leaveDue[base] = model.shiftFrom[team] as number;
  routes.latestDone[base + size + 1] = model.latestReturn[team] as number;
  routes.latestDue[base + size + 1] = Number.NEGATIVE_INFINITY;
  timeForward(model, routes, team, 0, size + 1);
  timeBackward(model, routes, team, size, 0);
  price(model, routes, team);
}

/** Puts a visit after `position` of a team's route; the place must have been found to fit. */
export function insert(model: Model, routes: Routes, visit: number, team: number, position: number): void {
  const base = team * routes.stride;
  const size = routes.size[team] as number;
  const { stops, leg, leaveDone, leaveDue, latestDone, latestDue } = routes;
  const rests = model.breakMinutes[team] !== 0;
  const at = base + position;
  for (let p = base + size + 1; p > at; p--) {
    stops[p + 1] = stops[p] as number;
    leg[p + 1] = leg[p] as number;
    leaveDone[p + 1] = leaveDone[p] as number;
    latestDone[p + 1] = latestDone[p] as number;
    if (!rests) continue;
    leaveDue[p + 1] = leaveDue[p] as number;
    latestDue[p + 1] = latestDue[p] as number;
  }
  const { to } = model.tables[team] as Model['tables'][number];
  const there = to[(stops[at] as number) * model.nodes + visit] as number;
  const on = to[visit * model.nodes + (stops[at + 2] as number)] as number;
  routes.travel[team] = (routes.travel[team] as number) + there + on - (leg[at] as number);
  stops[at + 1] = visit;
  leg[at] = there;
  leg[at + 1] = on;
  routes.size[team] = size + 1;
  routes.service[team] = (routes.service[team] as number) + (model.service[visit] as number);
  routes.load[team] = (routes.load[team] as number) + (model.load[visit] as number);
  routes.liking[team] = (routes.liking[team] as number) + (model.liking[visit * model.teams + team] as number);
  routes.teamOf[visit] = team;
  timeForward(model, routes, team, position, position + 1);
  timeBackward(model, routes, team, position + 1, position + 1);
  price(model, routes, team);
}

/** Cost of a route from its sums; marks the route as changed. An empty route costs nothing. */
function price(model: Model, routes: Routes, team: number): void {
  const { weights } = model;
  const version = ((routes.lastVersion[0] as number) + 1) | 0;
  routes.lastVersion[0] = version;
  routes.version[team] = version;
  const size = routes.size[team] as number;
  if (size === 0) {
    routes.cost[team] = 0;
    return;
  }
  const travel = routes.travel[team] as number;
  let cost = weights.travel * travel + (routes.liking[team] as number);
  if (model.plain[team] === 0) {
    const back = routes.leaveDone[team * routes.stride + size + 1] as number;
    const worked = (travel + (routes.service[team] as number)) / 60;
    cost +=
      weights.overtime * Math.max(0, back - (model.shiftUntil[team] as number)) + weights.balance * worked * worked;
  }
  routes.cost[team] = cost;
}
