// Random cells (a day, a place, a window): what the times engine says against a slow search. Throws at the first
// difference, with the seed's own counterexample; a share runs in the tests, a million in the long proof.
import fc from 'fast-check';
import { type Placed, placeVisit } from '#app/domain/schedule/place-visit.ts';
import type { Stop } from '#app/domain/schedule/team-day.ts';
import { aNeed, type RandomDay, randomDay, simulate, straight } from './routes.ts';

export type CellReport = { cells: number; possible: number };

/** `everyMinute`: the search also tries every start of the window by itself. */
export function compareCells(given: { seed: number; days: number; everyMinute: boolean }): CellReport {
  const report = { cells: 0, possible: 0 };
  fc.assert(
    fc.property(randomDay, (random) => {
      for (const window of random.windows) {
        const placed = placeVisit(random.day, aNeed(random.visit.minutes), random.visit.at, window, straight);
        const possible = searched(random, window, given.everyMinute);
        if (placed.ok !== possible) throw new Error(`search says ${possible}, engine says ${JSON.stringify(placed)}`);
        if (placed.ok) checkPlan(random, window, placed);
        report.cells += 1;
        report.possible += possible ? 1 : 0;
      }
    }),
    { seed: given.seed, numRuns: given.days },
  );
  return report;
}

type Window = RandomDay['windows'][number];

function searched({ day, visit }: RandomDay, window: Window, everyMinute: boolean): boolean {
  const [first, last] = [window.windowStart, window.windowEnd - 1];
  const starts = everyMinute
    ? Array.from({ length: last - first + 1 }, (_, i) => [first + i, first + i])
    : [[first, last]];
  return gapsOf(day.stops).some((gap) =>
    starts.some(([earliest = first, latest = last]) => {
      const stop = { id: null, start: earliest, end: earliest + visit.minutes, earliest, latest, at: visit.at };
      return simulate(day, [...day.stops.slice(0, gap), stop, ...day.stops.slice(gap)]);
    }),
  );
}

const gapsOf = (stops: readonly Stop[]) => Array.from({ length: stops.length + 1 }, (_, gap) => gap);

/** The start is inside the window, what moves stays inside its promise, and the whole day can be driven as planned. */
function checkPlan({ day, visit }: RandomDay, window: Window, placed: Extract<Placed, { ok: true }>): void {
  if (placed.start < window.windowStart || placed.start >= window.windowEnd) throw new Error('outside its window');
  const moved = new Map(placed.shifts.map(({ id, start }) => [id, start]));
  const fixed = (stop: Stop, start: number): Stop =>
    stop.at ? { ...stop, start, end: start + stop.end - stop.start, earliest: start, latest: start } : stop;
  const old = day.stops.map((stop) => {
    const start = moved.get(stop.id ?? '') ?? stop.start;
    if (start < stop.earliest || start > stop.latest) throw new Error('a promise is broken');
    return fixed(stop, start);
  });
  const added = fixed({ id: null, start: 0, end: visit.minutes, earliest: 0, latest: 0, at: visit.at }, placed.start);
  const drives = gapsOf(day.stops).some((gap) => simulate(day, [...old.slice(0, gap), added, ...old.slice(gap)]));
  if (!drives) throw new Error('the plan cannot be driven');
}
