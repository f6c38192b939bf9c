// Where a visit fits best into one route. Each position is judged in constant time.
import type { Model } from './model.ts';
import type { Random } from './random.ts';
import type { Routes } from './routes.ts';
import { arrivalWithBreak, startAt } from './timing.ts';

/** What the last scan found: the position before the visit, -1 for none, and the cost it adds. */
export type Found = { position: number; cost: number };

export const nowhere = Number.POSITIVE_INFINITY;

/**
 * The cheapest place for a visit in a team's route, cheaper than `bound`; written to `found`. A place is overlooked with
 * probability `blink`, which frees the greedy choice from itself.
 */
export function scan(
  model: Model,
  routes: Routes,
  visit: number,
  team: number,
  bound: number,
  blink: number,
  random: Random,
  found: Found,
): void {
  found.position = -1;
  found.cost = nowhere;
  if ((routes.load[team] as number) + (model.load[visit] as number) > (model.capacity[team] as number)) return;
  if (model.plain[team] === 1) scanPlain(model, routes, visit, team, bound, blink, random, found);
  else scanRich(model, routes, visit, team, bound, blink, random, found);
}

function scanPlain(
  model: Model,
  routes: Routes,
  visit: number,
  team: number,
  bound: number,
  blink: number,
  random: Random,
  found: Found,
): void {
  const { stops, leg, leaveDone, latestDone } = routes;
  const table = model.tables[team] as Model['tables'][number];
  const { to, from } = table;
  const row = visit * model.nodes;
  const opens = model.opens[visit] as number;
  const closes = model.closes[visit] as number;
  const service = model.service[visit] as number;
  const ready = opens + service;
  const liking = model.liking[visit * model.teams + team] as number;
  let best = bound - liking;
  let position = -1;
  let p = team * routes.stride;
  const last = p + (routes.size[team] as number);
  while (p <= last && (latestDone[p + 1] as number) < ready) p++;
  let next = stops[p] as number;
  for (; p <= last; p++) {
    const leave = leaveDone[p] as number;
    if (leave > closes) break;
    const there = from[row + next] as number;
    next = stops[p + 1] as number;
    const on = to[row + next] as number;
    const cost = there + on - (leg[p] as number);
    if (cost >= best) continue;
    const arrival = leave + there;
    if (arrival > closes) continue;
    if ((arrival > opens ? arrival : opens) + service + on > (latestDone[p + 1] as number)) continue;
    if (blink > 0 && random() < blink) continue;
    best = cost;
    position = p;
  }
  if (position < 0) return;
  found.position = position - team * routes.stride;
  found.cost = best + liking;
}

function scanRich(
  model: Model,
  routes: Routes,
  visit: number,
  team: number,
  bound: number,
  blink: number,
  random: Random,
  found: Found,
): void {
  const { stops, leg } = routes;
  const { weights } = model;
  const { to, from } = model.tables[team] as Model['tables'][number];
  const row = visit * model.nodes;
  const closes = model.closes[visit] as number;
  const service = model.service[visit] as number;
  const liking = model.liking[visit * model.teams + team] as number;
  const worked = (routes.travel[team] as number) + (routes.service[team] as number);
  const base = team * routes.stride;
  const last = base + (routes.size[team] as number);
  const rests = model.breakMinutes[team] !== 0;
  const { latestDone } = routes;
  const leaves = rests ? routes.leaveDue : routes.leaveDone;
  const opens = model.opens[visit] as number;
  const ready = opens + service;
  let best = bound;
  let p = base;
  while (p <= last && (latestDone[p + 1] as number) < ready) p++;
  for (; p <= last; p++) {
    const leave = leaves[p] as number;
    if (leave > closes) break;
    const there = from[row + (stops[p] as number)] as number;
    const arrival = leave + there;
    if (arrival > closes) continue;
    const on = to[row + (stops[p + 1] as number)] as number;
    if ((arrival > opens ? arrival : opens) + service + on > (latestDone[p + 1] as number)) continue;
    const added = there + on - (leg[p] as number);
    const more = added + service;
    const balance = (weights.balance * more * (2 * worked + more)) / 3600;
    let cost = weights.travel * added + liking + balance;
    if (cost >= best || !fits(model, routes, visit, team, p, there, on)) continue;
    cost += weights.overtime * moreOvertime(model, routes, visit, team, p, there, on);
    if (cost >= best || (blink > 0 && random() < blink)) continue;
    best = cost;
    found.position = p - base;
    found.cost = cost;
  }
}

/** Whether everything stays on time; the break may lie before, on either new leg, or after. */
function fits(
  model: Model,
  routes: Routes,
  visit: number,
  team: number,
  p: number,
  there: number,
  on: number,
): boolean {
  const service = model.service[visit] as number;
  const latest = routes.latestDone[p + 1] as number;
  if (startAt(model, visit, (routes.leaveDone[p] as number) + there) + service + on <= latest) return true;
  if (model.breakMinutes[team] === 0) return false;
  const due = routes.leaveDue[p] as number;
  const leave = startAt(model, visit, due + there) + service;
  if (p - team * routes.stride < (routes.size[team] as number) && leave + on <= (routes.latestDue[p + 1] as number))
    return true;
  if (arrivalWithBreak(model, team, leave, on) <= latest) return true;
  return startAt(model, visit, arrivalWithBreak(model, team, due, there)) + service + on <= latest;
}

/** Minutes after the shift that the visit would add, by walking the rest of the route. */
function moreOvertime(
  model: Model,
  routes: Routes,
  visit: number,
  team: number,
  p: number,
  there: number,
  on: number,
): number {
  const until = model.shiftUntil[team] as number;
  if (until === model.latestReturn[team]) return 0;
  const { stops, leg, leaveDone, leaveDue } = routes;
  const last = team * routes.stride + (routes.size[team] as number);
  const rests = model.breakMinutes[team] !== 0;
  const service = model.service[visit] as number;
  const dueBefore = rests ? (leaveDue[p] as number) : nowhere;
  const easedBefore = rests ? arrivalWithBreak(model, team, dueBefore, there) : nowhere;
  let done = startAt(model, visit, Math.min((leaveDone[p] as number) + there, easedBefore)) + service;
  let due = rests ? startAt(model, visit, dueBefore + there) + service : nowhere;
  for (let q = p; q <= last; q++) {
    const minutes = q === p ? on : (leg[q] as number);
    const node = stops[q + 1] as number;
    const stay = q < last ? (model.service[node] as number) : 0;
    const eased = rests ? arrivalWithBreak(model, team, due, minutes) : nowhere;
    done = startAt(model, node, Math.min(done + minutes, eased)) + stay;
    if (rests) due = startAt(model, node, due + minutes) + stay;
    if (done === leaveDone[q + 1] && (!rests || due === leaveDue[q + 1])) return 0;
  }
  return Math.max(0, done - until) - Math.max(0, (leaveDone[last + 1] as number) - until);
}
