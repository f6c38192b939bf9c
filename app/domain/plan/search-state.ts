// What one search holds besides the routes, and one step of it: ruin, recreate, and the way back.
import { beginStep, emptyJournal, type Journal, takeBack } from './journal.ts';
import type { Model } from './model.ts';
import { type Neighbours, neighboursOf } from './neighbours.ts';
import { ordersOf } from './order.ts';
import type { Random } from './random.ts';
import { type Recreate, recreate, recreateOf } from './recreate.ts';
import { layRoute } from './route-change.ts';
import { emptyRoutes, type Routes } from './routes.ts';
import { type Bank, ruin } from './ruin.ts';

/** Positions are overlooked once in a hundred times. */
const blink = 0.01;
/** Strings are looked for among this many neighbours. */
const neighbourhood = 100;

export type Search = {
  model: Model;
  routes: Routes;
  bank: Bank;
  random: Random;
  journal: Journal;
  neighbours: Neighbours;
  recreate: Recreate;
  bankBefore: Bank;
};

/** How far a search is: share of its budget, cost of the best plan so far, visits it leaves out. */
export type Progress = { share: number; iteration: number; cost: number; unplaced: number };

export function searchOf(model: Model, routes: Routes, bank: Bank, random: Random): Search {
  return {
    model,
    routes,
    bank,
    random,
    journal: emptyJournal(emptyRoutes(model)),
    neighbours: neighboursOf(model, neighbourhood),
    recreate: recreateOf(model, ordersOf(model), blink),
    bankBefore: { list: new Int32Array(model.visits), count: 0 },
  };
}

/**
 * Ruins and recreates; returns by how much the plan became dearer, visits left out included, or infinity as soon as that
 * is more than `room`. Then, or when the new plan is not wanted, it is to be undone.
 */
export function step(search: Search, room: number): number {
  const { model, routes, bank, bankBefore, journal, random } = search;
  beginStep(journal);
  for (let i = 0; i < bank.count; i++) bankBefore.list[i] = bank.list[i] as number;
  bankBefore.count = bank.count;
  const absence = absenceOf(model, bank);
  ruin(model, routes, search.neighbours, random, journal, bank);
  let saved = journal.cost + absence;
  for (let i = 0; i < journal.count; i++) saved -= routes.cost[journal.touched[i] as number] as number;
  return recreate(model, routes, search.recreate, random, journal, bank, room + saved) - saved;
}

export function undo({ routes, bank, bankBefore, journal }: Search): void {
  takeBack(journal, routes);
  bank.count = bankBefore.count;
  for (let i = 0; i < bank.count; i++) {
    const visit = bankBefore.list[i] as number;
    bank.list[i] = visit;
    routes.teamOf[visit] = -1;
  }
}

/** What the visits of a bank cost by being left out. */
export function absenceOf(model: Model, bank: Bank): number {
  let sum = 0;
  for (let i = 0; i < bank.count; i++) sum += model.absence[bank.list[i] as number] as number;
  return sum;
}

export function costNow({ model, routes, bank }: Search): number {
  return routes.cost.reduce((sum, cost) => sum + cost, absenceOf(model, bank));
}

/** A whole day's routes, kept aside. */
export type Snapshot = { stops: Int32Array; size: Int32Array };

export function snapshotOf(routes: Routes): Snapshot {
  return { stops: routes.stops.slice(), size: routes.size.slice() };
}

export function keep(snapshot: Snapshot, routes: Routes): void {
  snapshot.stops.set(routes.stops);
  snapshot.size.set(routes.size);
}

/** Lays the routes as kept; the bank is left to those who have no team in them, faulty visits excepted. */
export function restore({ model, routes, bank }: Search, snapshot: Snapshot): void {
  const own = [...bank.list.subarray(0, bank.count)];
  for (let u = 0; u < model.visits; u++) if ((routes.teamOf[u] as number) >= 0) own.push(u);
  routes.stops.set(snapshot.stops);
  routes.size.set(snapshot.size);
  routes.teamOf.fill(-1);
  for (let t = 0; t < model.teams; t++) {
    layRoute(model, routes, t);
    const base = t * routes.stride;
    for (let p = base + (routes.size[t] as number); p > base; p--) routes.teamOf[routes.stops[p] as number] = t;
  }
  bank.count = 0;
  for (const u of own) if ((routes.teamOf[u] as number) < 0) bank.list[bank.count++] = u;
}
