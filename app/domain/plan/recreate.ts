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

/** Share of steps in which opening an empty team is favoured. */
const favouredShare = 0.1;

export type Recreate = {
  /** How often a place is overlooked. */
  blink: number;
  /** Whether an empty team competes from the start, or only takes what fits nowhere else. */
  newRoutesCompete: boolean;
  /** What an empty team's cost is multiplied by when it competes: below 1 opens routes that pay later. */
  favour: number;
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
    favour: 1,
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

/**
 * Gives every visit of the bank its cheapest place; who finds none stays in the bank. Returns what this costs, visits
 * left out included, or infinity as soon as it is more than `room`: the step is then half done and must be taken back.
 */
export function recreate(
  model: Model,
  routes: Routes,
  settings: Recreate,
  random: Random,
  journal: Journal,
  bank: Bank,
  room: number,
): number {
  sortBank(settings.orders, bank, random);
  settings.favour = random() < favouredShare ? random() : 1;
  const waiting = bank.count;
  bank.count = 0;
  askTeams(model, routes, settings, settings.newRoutesCompete);
  let cost = 0;
  for (let i = 0; i < waiting; i++) {
    const visit = bank.list[i] as number;
    let added = place(model, routes, settings, random, journal, visit, room - cost);
    if (added === nowhere && !settings.newRoutesCompete) {
      askTeams(model, routes, settings, true);
      added = place(model, routes, settings, random, journal, visit, room - cost);
      askTeams(model, routes, settings, false);
    }
    if (added === nowhere) {
      bank.list[bank.count++] = visit;
      cost += model.absence[visit] as number;
    } else cost += added;
    if (cost > room) return nowhere;
  }
  return cost;
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

/** What the cheapest place costs, infinity without one; above `room` the visit is priced but not put there. */
function place(
  model: Model,
  routes: Routes,
  settings: Recreate,
  random: Random,
  journal: Journal,
  visit: number,
  room: number,
): number {
  const { memory, found, blink, teams, asked } = settings;
  const { version } = routes;
  const row = visit * model.teams;
  let best = nowhere;
  let bestTeam = -1;
  let bestPosition = -1;
  let rated = nowhere;
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
    const favour = routes.size[t] === 0 ? settings.favour : 1;
    let cost = memory.cost[key] as number;
    let position = memory.position[key] as number;
    if (cost * favour >= rated) continue;
    if (random() < blink) {
      // The best place was overlooked: look for another one.
      scan(model, routes, visit, t, rated, 0.5, random, found);
      if (found.position < 0) continue;
      cost = found.cost;
      position = found.position;
    }
    rated = cost * favour;
    best = cost;
    bestTeam = t;
    bestPosition = position;
  }
  if (bestTeam < 0 || best > room) return best;
  const opened = routes.size[bestTeam] === 0;
  remember(journal, routes, bestTeam);
  insert(model, routes, visit, bestTeam, bestPosition);
  if (opened) askTeams(model, routes, settings, settings.newRoutesCompete);
  return best;
}
