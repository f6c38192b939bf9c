// What would give one more visit a place: more minutes at a window or after the shift, or another visit left out.
import type { DayProblem, PlanTeam, PlanVisit } from './day-problem.ts';
import { nowhere, scan } from './insertion.ts';
import type { Model } from './model.ts';
import { layRoute } from './route-change.ts';
import type { Routes } from './routes.ts';
import { onTime } from './timing.ts';

/** One thing changed, the order of all other visits kept, and the visit fits; minutes are whole and the fewest. */
export type SmallestChange =
  | { kind: 'window-later'; team: string; minutes: number }
  | { kind: 'window-earlier'; team: string; minutes: number }
  | { kind: 'overtime'; team: string; minutes: number }
  | { kind: 'skills'; team: string; skills: number }
  | { kind: 'kits'; team: string; kits: number }
  | { kind: 'capacity'; team: string; more: number }
  | { kind: 'give-up'; team: string; visit: string }
  | { kind: 'another-day' };

/** Nobody is asked to stay or wait longer than this. */
const mostMinutes = 240;

/** Whether a team's route takes the visit as it stands, skills and kits not asked. */
export function takesNow(model: Model, routes: Routes, visit: number, team: number): boolean {
  const found = { position: -1, cost: 0 };
  scan(model, routes, visit, team, nowhere, 0, neverBlinks, found);
  return found.position >= 0;
}

function neverBlinks(): number {
  return 1;
}

/** The fewest whole minutes at a window or after a shift with which one of the teams takes the visit. */
export function minutesMore(
  day: DayProblem,
  model: Model,
  routes: Routes,
  visit: number,
  teams: readonly number[],
): SmallestChange | null {
  let best: SmallestChange | null = null;
  let fewest = mostMinutes + 1;
  for (const t of teams) {
    const team = (day.teams[t] as PlanTeam).id;
    const tries: { kind: 'overtime' | 'window-later' | 'window-earlier'; fits: (minutes: number) => boolean }[] = [
      {
        kind: 'window-later',
        fits: (minutes) => withWindow(model, visit, 0, minutes, () => takesNow(model, routes, visit, t)),
      },
      {
        kind: 'window-earlier',
        fits: (minutes) => withWindow(model, visit, minutes, 0, () => takesNow(model, routes, visit, t)),
      },
      {
        kind: 'overtime',
        fits: (minutes) => withReturn(model, routes, t, minutes, () => takesNow(model, routes, visit, t)),
      },
    ];
    for (const { kind, fits } of tries) {
      const minutes = fewestMinutes(fits, fewest - 1);
      if (minutes === null) continue;
      fewest = minutes;
      best = { kind, team, minutes };
    }
  }
  return best;
}

/** Smallest whole number of minutes up to `most` that fits; more minutes never fit worse. */
function fewestMinutes(fits: (minutes: number) => boolean, most: number): number | null {
  if (most < 1 || !fits(most)) return null;
  let low = 0;
  let high = most;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fits(middle)) high = middle;
    else low = middle;
  }
  return high;
}

function withWindow(model: Model, visit: number, earlier: number, later: number, ask: () => boolean): boolean {
  const first = model.windowAt[visit] as number;
  const last = model.windowAt[visit + 1] as number;
  function shift(before: number, after: number): void {
    model.opens[visit] = (model.opens[visit] as number) - before;
    model.closes[visit] = (model.closes[visit] as number) + after;
    for (let w = first; w < last; w++) {
      model.windowOpens[w] = (model.windowOpens[w] as number) - before;
      model.windowCloses[w] = (model.windowCloses[w] as number) + after;
    }
  }
  shift(earlier, later);
  const answer = ask();
  shift(-earlier, -later);
  return answer;
}

function withReturn(model: Model, routes: Routes, team: number, minutes: number, ask: () => boolean): boolean {
  const latest = model.latestReturn[team] as number;
  model.latestReturn[team] = latest + minutes;
  layRoute(model, routes, team);
  const answer = ask();
  model.latestReturn[team] = latest;
  layRoute(model, routes, team);
  return answer;
}

/** The least important visit, less important than this one, whose leaving makes room. */
export function roomAfterLeaving(
  day: DayProblem,
  model: Model,
  routes: Routes,
  visit: number,
  teams: readonly number[],
): SmallestChange | null {
  const own = (day.visits[visit] as PlanVisit).priority;
  let best: SmallestChange | null = null;
  let lowest = own;
  for (const t of teams) {
    const base = t * routes.stride;
    const size = routes.size[t] as number;
    for (let p = 1; p <= size; p++) {
      const other = routes.stops[base + p] as number;
      const { priority, id, lockedTeam } = day.visits[other] as PlanVisit;
      if (priority >= lowest || lockedTeam !== null) continue;
      const kept = Int32Array.from(routes.stops.subarray(base + 1, base + size + 1)).filter((node) => node !== other);
      lay(model, routes, t, kept);
      const fits = onTime(model, routes, t) && takesNow(model, routes, visit, t);
      lay(model, routes, t, [...kept.subarray(0, p - 1), other, ...kept.subarray(p - 1)]);
      if (!fits) continue;
      lowest = priority;
      best = { kind: 'give-up', team: (day.teams[t] as PlanTeam).id, visit: id };
    }
  }
  return best;
}

function lay(model: Model, routes: Routes, team: number, stops: ArrayLike<number>): void {
  routes.stops.set(stops, team * routes.stride + 1);
  routes.size[team] = stops.length;
  layRoute(model, routes, team);
}
