// Remembers routes as they were before a step, so that a refused step is taken back without copying the whole day.
import type { Routes } from './routes.ts';

export type Journal = {
  touched: Int32Array;
  count: number;
  /** 1 for teams already remembered in this step. */
  known: Uint8Array;
  /** Cost of all remembered routes before the step. */
  cost: number;
  before: Routes;
};

export function emptyJournal(before: Routes): Journal {
  const teams = before.size.length;
  return { touched: new Int32Array(teams), count: 0, known: new Uint8Array(teams), cost: 0, before };
}

export function beginStep(journal: Journal): void {
  for (let i = 0; i < journal.count; i++) journal.known[journal.touched[i] as number] = 0;
  journal.count = 0;
  journal.cost = 0;
}

/** Call before a route changes; the first call of a step counts. */
export function remember(journal: Journal, routes: Routes, team: number): void {
  if (journal.known[team] === 1) return;
  journal.known[team] = 1;
  journal.touched[journal.count++] = team;
  journal.cost += routes.cost[team] as number;
  copyRoute(routes, journal.before, team);
}

/** Puts every remembered route back. */
export function takeBack(journal: Journal, routes: Routes): void {
  for (let i = 0; i < journal.count; i++) {
    const team = journal.touched[i] as number;
    copyRoute(journal.before, routes, team);
    const base = team * routes.stride;
    for (let p = base + (routes.size[team] as number); p > base; p--) routes.teamOf[routes.stops[p] as number] = team;
  }
}

function copyRoute(source: Routes, target: Routes, team: number): void {
  const base = team * source.stride;
  const size = source.size[team] as number;
  for (let p = base + size + 1; p >= base; p--) {
    target.stops[p] = source.stops[p] as number;
    target.leg[p] = source.leg[p] as number;
    target.leaveDone[p] = source.leaveDone[p] as number;
    target.latestDone[p] = source.latestDone[p] as number;
    target.leaveDue[p] = source.leaveDue[p] as number;
    target.latestDue[p] = source.latestDue[p] as number;
  }
  target.size[team] = size;
  target.load[team] = source.load[team] as number;
  target.travel[team] = source.travel[team] as number;
  target.service[team] = source.service[team] as number;
  target.liking[team] = source.liking[team] as number;
  target.cost[team] = source.cost[team] as number;
  target.version[team] = source.version[team] as number;
}
