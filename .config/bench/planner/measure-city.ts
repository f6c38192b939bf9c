// The city part: how soon a first and a good plan of 160 visits stands, 600 visits, and what a greedy dispatcher drives.
import { cityDay } from './city.ts';
import { runAll } from './crew.ts';
import { nearestNeighbour } from './nearest-neighbour.ts';
import type { Outcome, Task } from './task.ts';

export type CityFigures = {
  firstFeasibleMs160: number;
  good160Ms: number;
  saved160Pct: number;
  first600Ms: number;
  gap600Pct: number;
};

const small = { visits: 160, teams: 20, seed: 1 };
const large = { visits: 600, teams: 50, seed: 1 };
/** A plan is good when no other visit is left out and the rest costs at most this much more than the long run's. */
const goodGapPct = 2;

export async function measureCity(full: boolean): Promise<CityFigures> {
  const long = full ? 600 : 20;
  const task = (from: typeof small, seconds: number, seed = 1): Task => ({ from, goal: 'travel-first', seed, seconds });
  const limits = [0.25, 0.5, 1, 1.5, 1.9];
  const [reference, big, bigReference, ...short] = (await runAll([
    task(small, long),
    task(large, 10),
    ...[full ? task(large, 600) : task(large, 20)],
    ...limits.map((seconds) => task(small, seconds)),
  ])) as [Outcome, Outcome, Outcome, ...Outcome[]];
  print(`160/20, ${long} s`, reference, reference);
  for (const [i, outcome] of short.entries()) print(`160/20, ${limits[i]} s`, outcome, reference);
  print(`600/50, ${full ? 600 : 20} s`, bigReference, bigReference);
  print('600/50, 10 s', big, bigReference);
  const last = short[short.length - 1] as Outcome;
  const saved = tellGreedy(small, last);
  tellGreedy(large, big);
  const good = short.find((outcome) => gapOf(outcome, reference) <= goodGapPct);
  return {
    firstFeasibleMs160: Math.round(last.firstMs),
    good160Ms: good ? Math.round(good.cpuMs) : Number.NaN,
    saved160Pct: Math.round(saved * 10) / 10,
    first600Ms: Math.round(big.firstMs),
    gap600Pct: Math.round(gapOf(big, bigReference) * 100) / 100,
  };
}

/** Per cent above the reference, visits left out not counted; infinite when more of their weight is left out. */
function gapOf(outcome: Outcome, reference: Outcome): number {
  if (outcome.cost.unplaced > reference.cost.unplaced) return Number.POSITIVE_INFINITY;
  const rest = ({ cost }: Outcome) => cost.travel + cost.overtime + cost.balance + cost.preference + cost.change;
  return 100 * (rest(outcome) / rest(reference) - 1);
}

function print(name: string, outcome: Outcome, reference: Outcome): void {
  const cells = [
    name.padEnd(15),
    `first plan ${outcome.firstMs.toFixed(0)} ms`,
    `${outcome.unplaced} unplaced`,
    `travel ${outcome.travel.toFixed(0)} min`,
    `overtime ${outcome.overtime.toFixed(0)} min`,
    `gap ${gapOf(outcome, reference).toFixed(2)} %`,
    outcome.violations.length === 0 ? 'feasible' : `INFEASIBLE ${outcome.violations.join('; ')}`,
    `${(outcome.cpuMs / 1000).toFixed(2)} s CPU`,
    `${outcome.iterations} steps`,
  ];
  console.log(cells.join('  '));
}

/** Per cent of travel a visit saved against greedy nearest neighbour, which may also leave more visits out. */
function tellGreedy(size: typeof small, outcome: Outcome): number {
  const { visits, teams, seed } = size;
  const greedy = nearestNeighbour(cityDay(visits, teams, seed));
  const perVisit = (travel: number, unplaced: number) => travel / (visits - unplaced);
  const saved = 100 * (1 - perVisit(outcome.travel, outcome.unplaced) / perVisit(greedy.travel, greedy.unplaced));
  console.log(
    `${visits}/${teams}  greedy nearest neighbour: ${greedy.unplaced} unplaced, travel ${greedy.travel.toFixed(0)} min; ` +
      `the planner drives ${saved.toFixed(1)} % less per visit`,
  );
  return saved;
}
