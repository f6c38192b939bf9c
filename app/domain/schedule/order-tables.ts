// Every order of a day's stops at once: for each set of stops that are done, the earliest a team can stand at a place;
// for each set that is left, the latest. A subset dynamic programme over stops and breaks, exact, built once per
// version of a day; a new visit is then looked up between any done and left (see `resequence`).
import { type Block, never } from './leg.ts';
import { blockOf } from './plan-order.ts';
import type { Stop, TeamDay } from './team-day.ts';
import type { Travel } from './travel.ts';

/** Days with more stops and breaks than this, the new visit included, are not searched: the tables double with each. */
export const mostSearched = 14;

const far = 32_000;

export type OrderTables = {
  /** stops with a place; bit i of a set is stop i */
  stops: readonly Stop[];
  /** breaks; bit stops.length + i */
  blocks: readonly Block[];
  breaks: readonly Stop[];
  /** numbers of sets, 2 to the power of stops and breaks */
  sets: number;
  /** places per row: the stops and, last, the base */
  width: number;
  /** [set done × place] earliest minute at the place, just done there or just arrived for it; `far` when impossible */
  early: Int16Array;
  /** [set left × place] latest minute at the place; -far when impossible */
  late: Int16Array;
  /** sets that can be done by some order at all, ascending: all others are passed over */
  reached: Int32Array;
  /** minutes between places, width × width */
  ways: Int32Array;
  homeInShift: boolean;
  hours: { start: number; end: number };
  /** minutes of the shift neither worked nor needed for even the shortest ways */
  spare: number;
};

export const impossible = far;

export function orderTables(day: TeamDay, travel: Travel): OrderTables | null {
  const { hours, team, homeInShift } = day;
  if (!hours || team.kind === 'window' || day.stops.length > mostSearched) return null;
  const stops = day.stops.filter((stop) => stop.at !== null);
  const breaks = day.stops.filter((stop) => stop.at === null);
  const blocks = breaks.map(blockOf);
  const width = stops.length + 1;
  const sets = 2 ** (stops.length + blocks.length);
  const at = [...stops.map((stop) => stop.at ?? team.base), team.base];
  const ways = new Int32Array(width * width);
  for (let p = 0; p < width; p++) {
    for (let q = 0; q < width; q++) ways[p * width + q] = p === q ? 0 : travel(at[p] ?? team.base, at[q] ?? team.base);
  }
  const spare = spareMinutes(day, hours, ways, width);
  const early = new Int16Array(sets * width).fill(far);
  const late = new Int16Array(sets * width).fill(-far);
  const sized = { stops, blocks, breaks, sets, width, early, late, ways, homeInShift, hours, spare };
  const reached = fillEarly(sized);
  fillLate(sized, reached);
  return { ...sized, reached };
}

function spareMinutes(day: TeamDay, hours: { start: number; end: number }, ways: Int32Array, width: number): number {
  let spare = hours.end - hours.start;
  for (const stop of day.stops) spare -= stop.end - stop.start;
  for (let q = 0; q < width - 1; q++) {
    let least = never;
    for (let p = 0; p < width; p++) if (p !== q) least = Math.min(least, ways[p * width + q] as number);
    spare -= least;
  }
  return spare;
}

type Sized = Omit<OrderTables, 'reached'>;

function fillEarly({ stops, blocks, sets, width, early, ways, hours }: Sized): Int32Array {
  const count = stops.length;
  const reached = new Uint8Array(sets);
  const list: number[] = [];
  const last = lastCalls(stops, blocks, sets);
  early[width - 1] = hours.start;
  reached[0] = 1;
  for (let done = 0; done < sets; done++) {
    if (reached[done] === 0) continue;
    list.push(done);
    const row = done * width;
    for (let p = 0; p < width; p++) {
      if (p < count && (done & (1 << p)) === 0) continue;
      const leave = early[row + p] as number;
      if (leave >= hours.end) continue;
      for (let q = 0; q < count; q++) {
        if ((done & (1 << q)) !== 0) continue;
        const arrival = leave + (ways[p * width + q] as number);
        if (arrival < (early[row + q] as number)) early[row + q] = arrival;
      }
    }
    for (let p = 0; p < width; p++) {
      const clock = early[row + p] as number;
      if (clock >= hours.end) continue;
      for (let b = 0; b < blocks.length; b++) {
        const bit = 1 << (count + b);
        if ((done & bit) !== 0) continue;
        const block = blocks[b] as Block;
        const start = clock < block.from ? block.from : clock;
        const cell = (done | bit) * width + p;
        if (start > block.to || start + block.minutes >= (early[cell] as number)) continue;
        if (start + block.minutes > (last[sets - 1 - (done | bit)] as number)) continue;
        early[cell] = start + block.minutes;
        reached[done | bit] = 1;
      }
      if (p >= count || (done & (1 << p)) !== 0) continue;
      const stop = stops[p] as Stop;
      const start = clock < stop.earliest ? stop.earliest : clock;
      const cell = (done | (1 << p)) * width + p;
      const end = start + stop.end - stop.start;
      if (start > stop.latest || end >= (early[cell] as number)) continue;
      if (end > (last[sets - 1 - (done | (1 << p))] as number)) continue;
      early[cell] = end;
      reached[done | (1 << p)] = 1;
    }
  }
  return Int32Array.from(list);
}

/** For each set left, the latest minute at which its most urgent stop or break must begin: later, the set is lost. */
function lastCalls(stops: readonly Stop[], blocks: readonly Block[], sets: number): Int16Array {
  const last = new Int16Array(sets).fill(far);
  for (let set = 1; set < sets; set++) {
    const i = 31 - Math.clz32(set);
    const own = i < stops.length ? (stops[i] as Stop).latest : (blocks[i - stops.length] as Block).to;
    last[set] = Math.min(own, last[set ^ (1 << i)] as number);
  }
  return last;
}

/** Only what is left when a reachable set is done: no order has any other. */
function fillLate({ stops, blocks, sets, width, late, ways, homeInShift, hours }: Sized, reached: Int32Array): void {
  const count = stops.length;
  const base = width - 1;
  const places = (1 << count) - 1;
  for (let p = 0; p < width; p++) late[p] = hours.end - (homeInShift ? (ways[p * width + base] as number) : 0);
  for (let i = reached.length - 1; i >= 0; i--) {
    const left = sets - 1 - (reached[i] as number);
    if (left === 0) continue;
    const row = left * width;
    for (let p = 0; p < width; p++) {
      let best = -far;
      for (let b = 0; b < blocks.length; b++) {
        const bit = 1 << (count + b);
        if ((left & bit) === 0) continue;
        const block = blocks[b] as Block;
        const start = Math.min(block.to, (late[(left ^ bit) * width + p] as number) - block.minutes);
        if (start >= block.from && start > best) best = start;
      }
      if (p < count && (left & (1 << p)) !== 0) {
        const stop = stops[p] as Stop;
        const start = Math.min(stop.latest, (late[(left ^ (1 << p)) * width + p] as number) - (stop.end - stop.start));
        if (start >= stop.earliest && start > best) best = start;
      }
      late[row + p] = best;
    }
    for (let p = 0; p < width; p++) {
      if (p < count && (left & (1 << p)) !== 0) continue;
      let best = late[row + p] as number;
      for (let q = 0; q < count; q++) {
        if ((left & (1 << q)) === 0) continue;
        const leave = (late[row + q] as number) - (ways[p * width + q] as number);
        if (leave > best) best = leave;
      }
      if (homeInShift && (left & places) === 0) {
        best = Math.max(best, (late[row + base] as number) - (ways[p * width + base] as number));
      }
      late[row + p] = Math.max(best, -far);
    }
  }
}
