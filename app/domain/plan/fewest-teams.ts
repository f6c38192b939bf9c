// Fewer teams: gives one team's visits away again and again, visits hard to place counting more each time they fail
// (absence counters, Christiaens and Vanden Berghe 2020, section 5.4).
import type { Budget } from './budget.ts';
import { nowhere } from './insertion.ts';
import { recreate } from './recreate.ts';
import { layRoute } from './route-change.ts';
import type { Routes } from './routes.ts';
import type { Bank } from './ruin.ts';
import { absenceOf, costNow, keep, restore, type Search, snapshotOf, step, undo } from './search-state.ts';

/** Share of the budget after which the rest goes to travel. */
const shareForTeams = 0.5;
const askEvery = 64;
/** Constant temperature, as a share of the mean leg: only to keep moving. */
const warmth = 0.1;

/** Leaves the search with as few teams as found, all others closed; returns the budget that is left. */
export function fewestTeams(search: Search, budget: Budget): Budget {
  const { model, routes, bank, random, journal } = search;
  search.recreate.newRoutesCompete = false;
  recreate(model, routes, search.recreate, random, journal, bank, nowhere);
  const unplacedBefore = bank.count;
  const snapshot = snapshotOf(routes);
  const absences = new Float64Array(model.visits);
  const temperature = (warmth * costNow(search)) / model.visits;
  closeEmpty(routes);
  giveAway(search, absences);
  let iteration = 0;
  for (; iteration % askEvery !== 0 || budget.spent(iteration) < shareForTeams; iteration++) {
    const count = bank.count;
    const absenceBefore = absenceOf(model, bank);
    const before = weigh(absences, bank);
    const dearer = step(search, nowhere) - absenceOf(model, bank) + absenceBefore;
    const after = weigh(absences, bank);
    for (let i = 0; i < bank.count; i++)
      absences[bank.list[i] as number] = (absences[bank.list[i] as number] as number) + 1;
    if (bank.count <= unplacedBefore) {
      keep(snapshot, routes);
      closeEmpty(routes);
      if (teamsUsed(routes) <= fewestByLoad(search)) break;
      giveAway(search, absences);
    } else if (
      bank.count >= count &&
      after >= before &&
      (after > before || dearer >= -temperature * Math.log(random()))
    )
      undo(search);
  }
  restore(search, snapshot);
  routes.closed.fill(0);
  closeEmpty(routes);
  const done = budget.spent(iteration);
  return { spent: (later) => (done >= 1 ? 1 : (budget.spent(iteration + later) - done) / (1 - done)) };
}

function weigh(absences: Float64Array, bank: Bank): number {
  let sum = 0;
  for (let i = 0; i < bank.count; i++) sum += absences[bank.list[i] as number] as number;
  return sum;
}

function closeEmpty(routes: Routes): void {
  for (let t = 0; t < routes.size.length; t++) if (routes.size[t] === 0) routes.closed[t] = 1;
}

function teamsUsed(routes: Routes): number {
  return routes.size.reduce((sum, size) => sum + (size > 0 ? 1 : 0), 0);
}

/** No plan can do with fewer teams than the load fills. */
function fewestByLoad({ model }: Search): number {
  const load = model.load.reduce((sum, one) => sum + one, 0);
  return Math.max(1, Math.ceil(load / Math.max(...model.capacity)));
}

/** Empties and closes the team whose visits were least often left out; a team with a locked order stays. */
function giveAway({ model, routes, bank }: Search, absences: Float64Array): void {
  let chosen = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let t = 0; t < model.teams; t++) {
    const visits = routes.stops.subarray(t * routes.stride + 1, t * routes.stride + 1 + (routes.size[t] as number));
    if (visits.length === 0 || visits.some((u) => (model.lockedOrder[u] as number) >= 0)) continue;
    const sum = visits.reduce((total, u) => total + (absences[u] as number), 0);
    if (sum >= least) continue;
    least = sum;
    chosen = t;
  }
  if (chosen < 0) return;
  const base = chosen * routes.stride;
  for (let p = base + (routes.size[chosen] as number); p > base; p--) {
    const visit = routes.stops[p] as number;
    routes.teamOf[visit] = -1;
    bank.list[bank.count++] = visit;
  }
  routes.size[chosen] = 0;
  routes.closed[chosen] = 1;
  layRoute(model, routes, chosen);
}
