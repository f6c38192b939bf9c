// Times along a route: earliest departures forward, latest arrivals backward, the break placed where it hurts least.
import type { Model } from './model.ts';
import type { Routes } from './routes.ts';

const never = Number.POSITIVE_INFINITY;

/** Earliest start at a node for an arrival, waiting for the next window; infinite when none is left. */
export function startAt(model: Model, node: number, arrival: number): number {
  if (node >= model.visits) return arrival;
  const last = model.windowAt[node + 1] as number;
  for (let w = model.windowAt[node] as number; w < last; w++)
    if (arrival <= (model.windowCloses[w] as number)) return Math.max(arrival, model.windowOpens[w] as number);
  return never;
}

/** Latest start at a node that is not after `limit`; minus infinite when there is none. */
function latestStart(model: Model, node: number, limit: number): number {
  const first = model.windowAt[node] as number;
  for (let w = (model.windowAt[node + 1] as number) - 1; w >= first; w--)
    if (limit >= (model.windowOpens[w] as number)) return Math.min(limit, model.windowCloses[w] as number);
  return -never;
}

/** Arrival when the break is taken on this leg, begun at departure or as soon as it is allowed; infinite if too late. */
export function arrivalWithBreak(model: Model, team: number, leave: number, leg: number): number {
  if (leave > (model.breakUntil[team] as number)) return never;
  return Math.max(leave + leg, model.breakFrom[team] as number) + (model.breakMinutes[team] as number);
}

/** Earliest departures from position `from + 1` on. Stops where nothing changes once past `settled`. */
export function timeForward(model: Model, routes: Routes, team: number, from: number, settled: number): void {
  const base = team * routes.stride;
  const last = base + (routes.size[team] as number);
  const { stops, leg, leaveDone, leaveDue } = routes;
  const { service, opens } = model;
  if (model.breakMinutes[team] === 0) {
    let leave = leaveDone[base + from] as number;
    for (let p = base + from; p < last; p++) {
      const node = stops[p + 1] as number;
      const arrival = leave + (leg[p] as number);
      const begin = model.plain[team] === 1 ? Math.max(arrival, opens[node] as number) : startAt(model, node, arrival);
      leave = begin + (service[node] as number);
      if (p + 1 > base + settled && leave === leaveDone[p + 1]) return;
      leaveDone[p + 1] = leave;
    }
    leaveDone[last + 1] = leave + (leg[last] as number);
    return;
  }
  for (let p = base + from; p <= last; p++) {
    const node = stops[p + 1] as number;
    const due = leaveDue[p] as number;
    const minutes = leg[p] as number;
    const stay = p < last ? (service[node] as number) : 0;
    const eased = Math.min((leaveDone[p] as number) + minutes, arrivalWithBreak(model, team, due, minutes));
    leaveDone[p + 1] = startAt(model, node, eased) + stay;
    leaveDue[p + 1] = startAt(model, node, due + minutes) + stay;
  }
}

/** Latest departure that still arrives by `limit` with the break taken on this leg. */
function leaveBeforeBreak(model: Model, team: number, limit: number, leg: number): number {
  const minutes = model.breakMinutes[team] as number;
  if ((model.breakFrom[team] as number) + minutes > limit) return -never;
  return Math.min(model.breakUntil[team] as number, limit - minutes - leg);
}

/** Latest arrivals from position `from` down to 1. Stops where nothing changes once below `settled`. */
export function timeBackward(model: Model, routes: Routes, team: number, from: number, settled: number): void {
  const base = team * routes.stride;
  const { stops, leg, latestDone, latestDue } = routes;
  const { service, closes } = model;
  if (model.plain[team] === 1) {
    let latest = latestDone[base + from + 1] as number;
    for (let p = base + from; p > base; p--) {
      const node = stops[p] as number;
      latest = Math.min(latest - (leg[p] as number) - (service[node] as number), closes[node] as number);
      if (p < base + settled && latest === latestDone[p]) return;
      latestDone[p] = latest;
    }
    return;
  }
  const rests = (model.breakMinutes[team] as number) > 0;
  for (let p = base + from; p > base; p--) {
    const node = stops[p] as number;
    const minutes = leg[p] as number;
    const stay = service[node] as number;
    const done = latestDone[p + 1] as number;
    latestDone[p] = latestStart(model, node, done - minutes - stay);
    if (!rests) continue;
    const due = Math.max((latestDue[p + 1] as number) - minutes, leaveBeforeBreak(model, team, done, minutes));
    latestDue[p] = latestStart(model, node, due - stay);
  }
}

/** Whether a laid route keeps every window, takes its break and is back in time. */
export function onTime(model: Model, routes: Routes, team: number): boolean {
  const base = team * routes.stride;
  const leg = routes.leg[base] as number;
  const latest = routes.latestDone[base + 1] as number;
  if (routes.size[team] === 0 || (routes.leaveDone[base] as number) + leg <= latest) return true;
  if (model.breakMinutes[team] === 0) return false;
  const due = routes.leaveDue[base] as number;
  return due + leg <= (routes.latestDue[base + 1] as number) || arrivalWithBreak(model, team, due, leg) <= latest;
}
