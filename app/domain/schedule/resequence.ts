// Where a new visit fits if the day may be driven in another order: exact, from the day's order tables.
import type { MinuteOfDay } from '#app/domain/calendar/civil-date.ts';
import type { Window } from './insert.ts';
import type { Block } from './leg.ts';
import type { Position, VisitNeed } from './offer.ts';
import { impossible, mostSearched, type OrderTables, orderTables } from './order-tables.ts';
import { newStop, type Placed, placeVisit, planInOrder, type Shifted } from './place-visit.ts';
import type { Stop, TeamDay } from './team-day.ts';
import type { Travel } from './travel.ts';

/** Starts that are possible when the set `done` comes before the visit and all else after it. */
type Opening = { done: number; from: MinuteOfDay; until: MinuteOfDay };

/** Minutes to the place from each stop and the base, and back. */
type Near = { there: Int32Array; back: Int32Array };

function nearOf(tables: OrderTables, base: Position, place: Position, travel: Travel): Near {
  const at = [...tables.stops.map((stop) => stop.at ?? base), base];
  return {
    there: Int32Array.from(at, (from) => travel(from, place)),
    back: Int32Array.from(at, (to) => travel(place, to)),
  };
}

/** Calls `found` with every opening; stops when it answers true. */
function openings(tables: OrderTables, near: Near, minutes: number, found: (opening: Opening) => boolean): void {
  const { stops, blocks, sets, width, early, late, homeInShift, hours, reached } = tables;
  if (tables.spare < minutes) return;
  const count = stops.length;
  const places = (1 << count) - 1;
  const base = width - 1;
  const arrive = new Int16Array(sets).fill(impossible);
  const leave = new Int16Array(sets).fill(-impossible);
  for (let i = reached.length - 1; i >= 0; i--) {
    const left = sets - 1 - (reached[i] as number);
    const row = left * width;
    let best = -impossible;
    if (left === 0) best = hours.end - (homeInShift ? (near.back[base] as number) : 0);
    for (let q = 0; q < count; q++) {
      if ((left & (1 << q)) === 0) continue;
      const at = (late[row + q] as number) - (near.back[q] as number);
      if (at > best) best = at;
    }
    for (let b = 0; b < blocks.length; b++) {
      const bit = 1 << (count + b);
      if ((left & bit) === 0) continue;
      const block = blocks[b] as Block;
      const start = Math.min(block.to, (leave[left ^ bit] as number) - block.minutes);
      if (start >= block.from && start > best) best = start;
    }
    if (homeInShift && left !== 0 && (left & places) === 0) {
      best = Math.max(best, (late[row + base] as number) - (near.back[base] as number));
    }
    leave[left] = Math.max(best, -impossible);
  }
  for (let i = 0; i < reached.length; i++) {
    const done = reached[i] as number;
    const row = done * width;
    let best = impossible;
    for (let p = 0; p < width; p++) {
      if (p < count && (done & (1 << p)) === 0) continue;
      const clock = early[row + p] as number;
      if (clock < hours.end && clock + (near.there[p] as number) < best) best = clock + (near.there[p] as number);
    }
    for (let b = 0; b < blocks.length; b++) {
      const bit = 1 << (count + b);
      if ((done & bit) === 0) continue;
      const block = blocks[b] as Block;
      const start = Math.max(block.from, arrive[done ^ bit] as number);
      if (start <= block.to && start + block.minutes < best) best = start + block.minutes;
    }
    arrive[done] = best;
    const until = (leave[sets - 1 - done] as number) - minutes;
    if (best <= until && found({ done, from: best, until })) return;
  }
}

/** Marks in `open` every window in which the visit can start in some order of this day; true when any was new. */
export function resequenceWindows(
  day: TeamDay,
  tables: OrderTables,
  place: Position,
  minutes: number,
  windows: readonly Window[],
  travel: Travel,
  open: boolean[],
): boolean {
  let missing = windows.filter((_, w) => !open[w]).length;
  let any = false;
  openings(tables, nearOf(tables, day.team.base, place, travel), minutes, ({ from, until }) => {
    for (const [w, { windowStart, windowEnd }] of windows.entries()) {
      if (open[w] || from >= windowEnd || windowStart > until) continue;
      open[w] = true;
      any = true;
      missing -= 1;
    }
    return missing === 0;
  });
  return any;
}

/** An order that takes the visit in this window, with what moves for it; null when no order does. */
export function resequence(
  day: TeamDay,
  need: VisitNeed,
  place: Position,
  window: Window,
  travel: Travel,
): { start: MinuteOfDay; shifts: Shifted[] } | null {
  if (day.stops.length >= mostSearched) return null;
  const tables = orderTables({ ...day, stops: [...day.stops, newStop(need, place, window)] }, travel);
  if (!tables) return null;
  const all = tables.sets - 1;
  if ((tables.late[all * tables.width + tables.width - 1] as number) < tables.hours.start) return null;
  return planInOrder(day, latestOrder(tables), travel);
}

/** In the order of the day, or in another one if that is what it takes. */
export function placeInAnyOrder(day: TeamDay, need: VisitNeed, at: Position, window: Window, travel: Travel): Placed {
  const placed = placeVisit(day, need, at, window, travel);
  if (placed.ok || (placed.reason !== 'full' && placed.reason !== 'too-far')) return placed;
  const found = resequence(day, need, at, window, travel);
  return found ? { ok: true, addedTravel: 0, ...found } : placed;
}

type Step = { value: number; left: number; at: number; stop: Stop | null };

/** Walks the table of latest minutes from the base to the day's end: an order that leaves the team the most time. */
function latestOrder(tables: OrderTables): Stop[] {
  const order: Stop[] = [];
  let step: Step = { value: 0, left: tables.sets - 1, at: tables.width - 1, stop: null };
  while (step.left !== 0) {
    let best: Step | null = null;
    for (const next of stepsFrom(tables, step.left, step.at)) if (!best || next.value > best.value) best = next;
    if (!best) return order;
    step = best;
    if (step.stop) order.push(step.stop);
  }
  return order;
}

/** What a team at `at` can do next with this set left, each with the latest minute at which it must begin. */
function stepsFrom(tables: OrderTables, left: number, at: number): Step[] {
  const { stops, breaks, blocks, width, late, ways, homeInShift } = tables;
  const count = stops.length;
  const base = width - 1;
  const lateAt = (set: number, place: number) => late[set * width + place] as number;
  const steps: Step[] = [];
  for (const [b, block] of blocks.entries()) {
    const rest = left ^ (1 << (count + b));
    if (rest > left) continue;
    const value = Math.min(block.to, lateAt(rest, at) - block.minutes);
    if (value >= block.from) steps.push({ value, left: rest, at, stop: breaks[b] as Stop });
  }
  const here = at < count && (left & (1 << at)) !== 0 ? (stops[at] as Stop) : null;
  if (here) {
    const rest = left ^ (1 << at);
    const value = Math.min(here.latest, lateAt(rest, at) - (here.end - here.start));
    if (value >= here.earliest) steps.push({ value, left: rest, at, stop: here });
    return steps;
  }
  const drive = (to: number) =>
    steps.push({ value: lateAt(left, to) - (ways[at * width + to] as number), left, at: to, stop: null });
  for (const q of stops.keys()) if ((left & (1 << q)) !== 0) drive(q);
  if (homeInShift && at !== base && (left & ((1 << count) - 1)) === 0) drive(base);
  return steps;
}
