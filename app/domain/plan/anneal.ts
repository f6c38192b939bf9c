// Simulated annealing over ruin and recreate: worse plans are kept while it is hot (Christiaens and Vanden Berghe 2020).
import type { Budget } from './budget.ts';
import { nowhere } from './insertion.ts';
import { recreate } from './recreate.ts';
import { costNow, keep, type Progress, restore, type Search, snapshotOf, step, undo } from './search-state.ts';

/** Temperatures at the begin and the end, as shares of the mean leg of the first plan. */
const hottest = 2.5;
const coldest = 0.03;
/** The budget is asked once in so many steps. */
const askEvery = 64;

/** Improves the routes of the search until the budget ends; they are the best found when it returns. */
export function anneal(search: Search, budget: Budget, onProgress?: (progress: Progress) => void): void {
  const { model, routes, bank, random, journal } = search;
  recreate(model, routes, search.recreate, random, journal, bank, nowhere);
  let current = costNow(search);
  let best = current;
  const snapshot = snapshotOf(routes);
  const legs = model.visits - bank.count + routes.size.reduce((sum, size) => sum + (size > 0 ? 1 : 0), 0);
  const meanLeg = (model.weights.travel * routes.travel.reduce((sum, minutes) => sum + minutes, 0)) / Math.max(1, legs);
  let temperature = hottest * meanLeg;
  let unplaced = bank.count;
  let told = 0;
  for (let iteration = 0; ; iteration++) {
    if (iteration % askEvery === 0) {
      const share = budget.spent(iteration);
      if (share >= told) {
        onProgress?.({ share: Math.min(1, share), iteration, cost: best, unplaced });
        told = share + 0.01;
      }
      if (share >= 1) break;
      temperature = hottest * meanLeg * (coldest / hottest) ** share;
    }
    // Drawn before the step, so that a step too dear can end early.
    const room = -temperature * Math.log(random());
    const dearer = step(search, room);
    if (!(dearer < room)) {
      undo(search);
      continue;
    }
    const cost = current + dearer;
    current = cost;
    if (cost >= best - 1e-9) continue;
    best = cost;
    unplaced = bank.count;
    keep(snapshot, routes);
  }
  restore(search, snapshot);
}
