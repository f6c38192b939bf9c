// The only place that reads the time. Rules are given `now`; tests pin the clock, the demo may shift it.

export type Clock = { now(): Date };

export function realClock(): Clock {
  return { now: () => new Date() };
}

/** Runs at normal speed from another start: at this very moment it shows `start`. */
export function shiftedClock(start: Date): Clock {
  const shift = start.getTime() - Date.now();
  return { now: () => new Date(Date.now() + shift) };
}

/** Stands still until told otherwise. */
export type PinnedClock = Clock & { set(at: Date): void; advance(milliseconds: number): void };

export function pinnedClock(at: Date): PinnedClock {
  let instant = at.getTime();
  return {
    now: () => new Date(instant),
    set(next) {
      instant = next.getTime();
    },
    advance(milliseconds) {
      instant += milliseconds;
    },
  };
}
