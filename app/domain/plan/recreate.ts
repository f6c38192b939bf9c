// Recreate: greedy insertion with blinks (Christiaens and Vanden Berghe 2020, section 5.2). An empty team competes with
// the open routes, and what is known of a route that did not change is not computed again.
import { type Found, nowhere, scan } from './insertion.ts';
import { type Journal, remember } from './journal.ts';
import type { Model } from './model.ts';
import { type Orders, sortBank } from './order.ts';
import type { Random } from './random.ts';
import { insert } from './route-change.ts';
import type { Routes } from './routes.ts';
import type { Bank } from './ruin.ts';

/** Best places already found, by visit and team, valid for one version of the route. */
type Memory = { version: Int32Array; position: Int32Array; cost: Float64Array };

export type Recreate = {
  /** How often a place is overlooked. */
  blink: number;
  /** Whether an empty team competes from the start, or only takes what fits nowhere else. */
  newRoutesCompete: boolean;
  orders: Orders;
  memory: Memory;
  found: Found;
  /** Teams to ask, up to `asked`: those with visits, and one empty team of each kind. */
  teams: Int32Array;
  asked: number;
  twinSeen: Uint8Array;
};

export function recreateOf(model: Model, orders: Orders, blink: number): Recreate {
  const size = model.visits * model.teams;
  return {
    blink,
    newRoutesCompete: true,
    orders,
    memory: {
      version: new Int32Array(size).fill(-1),
      position: new Int32Array(size),
      cost: new Float64Array(size),
    },
    found: { position: -1, cost: nowhere },
    teams: new Int32Array(model.teams),
    asked: 0,
    twinSeen: new Uint8Array(model.teams),
  };
}

/** Gives every visit of the bank its cheapest place; who finds none stays in the bank. */
export function recreate(
  model: Model,
  routes: Routes,
  settings: Recreate,
  random: Random,
  journal: Journal,
  bank: Bank,
): void {
  sortBank(settings.orders, bank, random);
  const waiting = bank.count;
  bank.count = 0;
  askTeams(model, routes, settings, settings.newRoutesCompete);
  for (let i = 0; i < waiting; i++) {
    const visit = bank.list[i] as number;
    if (place(model, routes, settings, random, journal, visit)) continue;
    if (!settings.newRoutesCompete) {
      askTeams(model, routes, settings, true);
      const placed = place(model, routes, settings, random, journal, visit);
      askTeams(model, routes, settings, false);
      if (placed) continue;
    }
    bank.list[bank.count++] = visit;
  }
}

function askTeams(model: Model, routes: Routes, settings: Recreate, withEmpty: boolean): void {
  const { teams, twinSeen } = settings;
  const { size, closed } = routes;
  twinSeen.fill(0);
  let asked = 0;
  for (let t = 0; t < model.teams; t++) {
    if (closed[t] === 1) continue;
    if (size[t] === 0) {
      const twin = model.twin[t] as number;
      if (!withEmpty || twinSeen[twin] === 1) continue;
      twinSeen[twin] = 1;
    }
    teams[asked++] = t;
  }
  settings.asked = asked;
}

function place(
  model: Model,
  routes: Routes,
  settings: Recreate,
  random: Random,
  journal: Journal,
  visit: number,
): boolean {
  const { memory, found, blink, teams, asked } = settings;
  const { version } = routes;
  const row = visit * model.teams;
  let best = nowhere;
  let bestTeam = -1;
  let bestPosition = -1;
  for (let i = 0; i < asked; i++) {
    const t = teams[i] as number;
    const key = row + t;
    if (model.serves[key] === 0) continue;
    if (memory.version[key] !== version[t]) {
      scan(model, routes, visit, t, nowhere, 0, random, found);
      memory.version[key] = version[t] as number;
      memory.cost[key] = found.cost;
      memory.position[key] = found.position;
    }
    if ((memory.cost[key] as number) >= best) continue;
    if (random() >= blink) {
      best = memory.cost[key] as number;
      bestTeam = t;
      bestPosition = memory.position[key] as number;
      continue;
    }
    // The best place was overlooked: look for another one.
    scan(model, routes, visit, t, best, 0.5, random, found);
    if (found.position < 0) continue;
    best = found.cost;
    bestTeam = t;
    bestPosition = found.position;
  }
  if (bestTeam < 0) return false;
  const opened = routes.size[bestTeam] === 0;
  remember(journal, routes, bestTeam);
  insert(model, routes, visit, bestTeam, bestPosition);
  if (opened) askTeams(model, routes, settings, settings.newRoutesCompete);
  return true;
}
