// The way between two places with breaks in between: driven in one go, before, between or after the breaks.
import type { MinuteOfDay } from '#app/domain/calendar/civil-date.ts';

/** A stretch without a place that must begin in [from, to]. */
export type Block = { from: MinuteOfDay; to: MinuteOfDay; minutes: number };

export const never = 1_000_000;

/** The earliest arrival after leaving at `leave`, all blocks taken in their order; at least `never` when impossible. */
export function arriveAfter(leave: MinuteOfDay, way: number, blocks: readonly Block[]): MinuteOfDay {
  const [first] = blocks;
  if (first && blocks.length === 1) {
    const driven = Math.max(leave + way, first.from);
    const rested = Math.max(leave, first.from);
    const before = driven > first.to ? never : driven + first.minutes;
    return Math.min(before, rested > first.to ? never : rested + first.minutes + way);
  }
  let best = never;
  for (let drive = 0; drive <= blocks.length; drive++) {
    let clock = leave;
    for (let i = 0; i < blocks.length; i++) {
      const block = blocks[i] as Block;
      if (i === drive) clock += way;
      if (clock < block.from) clock = block.from;
      if (clock > block.to) clock = never;
      clock += block.minutes;
    }
    if (drive === blocks.length) clock += way;
    if (clock < best) best = clock;
  }
  return best;
}

/** The latest moment to leave and still arrive at `due` with all blocks taken; at most `-never` when impossible. */
export function leaveBefore(due: MinuteOfDay, way: number, blocks: readonly Block[]): MinuteOfDay {
  const [first] = blocks;
  if (first && blocks.length === 1) {
    const driveFirst = Math.min(due - first.minutes, first.to);
    const restFirst = Math.min(due - way - first.minutes, first.to);
    return Math.max(driveFirst < first.from ? -never : driveFirst - way, restFirst < first.from ? -never : restFirst);
  }
  let best = -never;
  for (let drive = 0; drive <= blocks.length; drive++) {
    let clock = drive === blocks.length ? due - way : due;
    for (let i = blocks.length - 1; i >= 0; i--) {
      const block = blocks[i] as Block;
      clock -= block.minutes;
      if (clock > block.to) clock = block.to;
      if (clock < block.from) clock = -never;
      if (i === drive) clock -= way;
    }
    if (clock > best) best = clock;
  }
  return best;
}
