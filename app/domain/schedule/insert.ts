// Where a new visit fits into a route without changing the order: a few sums per gap, whatever else is booked.
import type { MinuteOfDay } from '#app/domain/calendar/civil-date.ts';
import { arriveAfter, leaveBefore } from './leg.ts';
import type { Route } from './route.ts';
import type { Ways } from './travel.ts';

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
  const there = still ? 0 : (ways.there[route.from[i] as number] as number);
  const next = route.to[i] as number;
  const back = still || next < 0 ? 0 : (ways.back[next] as number);
  const leave = route.leave[i] as number;
  const due = route.due[i] as number;
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

/** Teams per window, counted route by route; `seen` remembers the last route counted for a window. */
export type Tally = { left: Int32Array; seen: Int32Array; round: number };

export function newTally(windows: number): Tally {
  return { left: new Int32Array(windows), seen: new Int32Array(windows), round: 0 };
}

/**
 * Adds one to `left` for every window in which the visit can start. The hot loop: the same sums as `startsInGap`,
 * written out; a gap that is too short even without a way is passed over first.
 */
export function countWindows(
  route: Route,
  ways: Ways,
  minutes: number,
  windows: readonly Window[],
  tally: Tally,
): void {
  const { from, leave, to, due, before, after, still } = route;
  const { there, back } = ways;
  const { left, seen } = tally;
  const round = ++tally.round;
  for (let i = 0; i < leave.length; i++) {
    let early = leave[i] as number;
    let late = (due[i] as number) - minutes;
    if (early > late) continue;
    if (before[i] === null && after[i] === null) {
      if (!still) {
        early += there[from[i] as number] as number;
        const next = to[i] as number;
        if (next >= 0) late -= back[next] as number;
      }
    } else {
      const starts = startsInGap(route, i, ways, minutes);
      early = starts.from;
      late = starts.until;
    }
    if (early > late) continue;
    for (let w = 0; w < windows.length; w++) {
      const window = windows[w] as Window;
      const first = window.windowStart;
      const last = still ? first : window.windowEnd - 1;
      if (early <= last && first <= late && seen[w] !== round) {
        seen[w] = round;
        left[w] = (left[w] as number) + 1;
      }
    }
  }
}

/** Is some gap long enough for the work alone, if only the place were nearer? */
export function hasBareGap(route: Route, minutes: number, window: Window): boolean {
  const last = lastStart(route, window);
  for (let i = 0; i < route.leave.length; i++) {
    const early = Math.max(route.leave[i] as number, window.windowStart);
    if (early <= Math.min((route.due[i] as number) - minutes, last)) return true;
  }
  return false;
}

export type Gap = { gap: number; start: MinuteOfDay; addedTravel: number };

/** The gap with the least added travel in which the visit can start inside the window; null when there is none. */
export function bestGap(route: Route, ways: Ways, minutes: number, window: Window): Gap | null {
  const last = lastStart(route, window);
  let best: Gap | null = null;
  for (let i = 0; i < route.leave.length; i++) {
    const starts = startsInGap(route, i, ways, minutes);
    const start = Math.max(starts.from, window.windowStart);
    if (start > Math.min(starts.until, last)) continue;
    const next = route.to[i] as number;
    const back = route.still || next < 0 ? 0 : (ways.back[next] as number);
    const there = route.still ? 0 : (ways.there[route.from[i] as number] as number);
    const addedTravel = there + back - (route.direct[i] as number);
    if (best === null || addedTravel < best.addedTravel) best = { gap: i, start, addedTravel };
  }
  return best;
}
