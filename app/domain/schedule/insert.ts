// Where a new visit fits into a route without changing the order: a few sums per gap, whatever else is booked.
import type { MinuteOfDay } from '#app/domain/calendar/civil-date.ts';
import { arriveAfter, leaveBefore } from './leg.ts';
import { gapOf, gapWidth, type Route } from './route.ts';
import { type Ways, wayBack, wayThere } from './travel.ts';

/** A promised window, half-open: the visit starts inside it. At a counter it starts with it. */
export type Window = { windowStart: MinuteOfDay; windowEnd: MinuteOfDay };

/** Earliest and latest start in gap i, windows aside; `from > until` when the way or the work does not fit. */
export function startsInGap(
  route: Route,
  i: number,
  ways: Ways,
  minutes: number,
): { from: MinuteOfDay; until: MinuteOfDay } {
  const { before, after, still } = route;
  const { leave, due, from, to } = gapOf(route, i);
  const there = still ? 0 : wayThere(ways, from);
  const back = still ? 0 : wayBack(ways, to);
  const [early, late] = [before[i] ?? null, after[i] ?? null];
  return {
    from: early === null ? leave + there : arriveAfter(leave, there, early),
    until: (late === null ? due - back : leaveBefore(due, back, late)) - minutes,
  };
}

/** The last start that keeps the window's promise. */
export function lastStart(route: Route, window: Window): MinuteOfDay {
  return route.still ? window.windowStart : window.windowEnd - 1;
}

/** Windows of a day with the teams counted for each so far; `seen` remembers the last route counted for a window. */
export type Tally = { starts: number[]; ends: number[]; left: number[]; seen: number[]; round: number };

/** The windows must be in order of time. */
export function newTally(windows: readonly Window[]): Tally {
  const zeros = windows.map(() => 0);
  const starts = windows.map((window) => window.windowStart);
  return { starts, ends: windows.map((window) => window.windowEnd), left: zeros, seen: [...zeros], round: 0 };
}

/**
 * Adds one to `left` for every window in which the visit can start. The hot loop: the same sums as `startsInGap`,
 * written out; a gap that is too short even without a way is passed over first.
 */
export function countWindows(route: Route, ways: Ways, minutes: number, tally: Tally): void {
  const { gaps, still } = route;
  const { starts, ends, left, seen } = tally;
  const round = ++tally.round;
  const count = starts.length;
  // Windows before `open` are counted, or over before any later gap begins.
  let open = 0;
  for (let cell = 0; cell < gaps.length && open < count; cell += gapWidth) {
    const leave = gaps[cell] as number;
    const due = gaps[cell + 1] as number;
    if (leave + minutes > due) continue;
    const place = gaps[cell + 2] as number;
    const broken = place < 0;
    const there = still ? 0 : wayThere(ways, broken ? -1 - place : place);
    let early = leave + there;
    if (early + minutes > due) continue;
    let late = due - minutes - (still ? 0 : wayBack(ways, gaps[cell + 3] as number));
    if (broken) {
      const [before, after] = [route.before[cell / gapWidth], route.after[cell / gapWidth]];
      if (before) early = arriveAfter(leave, there, before);
      if (after) late = leaveBefore(due, due - minutes - late, after) - minutes;
    }
    if (early > late) continue;
    while (open < count && (seen[open] === round || (ends[open] as number) <= leave)) open += 1;
    for (let w = open; w < count; w++) {
      const start = starts[w] as number;
      if (start > late) break;
      const end = still ? start + 1 : (ends[w] as number);
      if (early >= end || seen[w] === round) continue;
      seen[w] = round;
      left[w] = (left[w] as number) + 1;
    }
  }
}

/** Is some gap long enough for the work alone, if only the place were nearer? */
export function hasBareGap(route: Route, minutes: number, window: Window): boolean {
  const last = lastStart(route, window);
  for (let i = 0; i <= route.stops.length; i++) {
    const { leave, due } = gapOf(route, i);
    const early = arriveAfter(leave, 0, route.before[i] ?? []);
    const late = leaveBefore(due, 0, route.after[i] ?? []) - minutes;
    if (Math.max(early, window.windowStart) <= Math.min(late, last)) return true;
  }
  return false;
}

export type Gap = { gap: number; start: MinuteOfDay; addedTravel: number };

/** The gap with the least added travel in which the visit can start inside the window; null when there is none. */
export function bestGap(route: Route, ways: Ways, minutes: number, window: Window): Gap | null {
  const last = lastStart(route, window);
  let best: Gap | null = null;
  for (let i = 0; i <= route.stops.length; i++) {
    const starts = startsInGap(route, i, ways, minutes);
    const start = Math.max(starts.from, window.windowStart);
    if (start > Math.min(starts.until, last)) continue;
    const { from, to } = gapOf(route, i);
    const addedTravel = route.still ? 0 : wayThere(ways, from) + wayBack(ways, to) - (route.direct[i] as number);
    if (best === null || addedTravel < best.addedTravel) best = { gap: i, start, addedTravel };
  }
  return best;
}
