// The best order of one team's day, exactly, by dynamic programming over subsets (Held and Karp 1962) with labels: of two
// ways to have served the same visits and stand at the same place, one is dropped only if it is neither earlier nor shorter.
import type { Model } from './model.ts';
import { arrivalWithBreak, startAt } from './timing.ts';

/** Above this many visits memory and time double with each. */
export const exactLimit = 14;

const never = Number.POSITIVE_INFINITY;

/** Labels side by side; `next` chains those of one state. */
type Labels = {
  travel: number[];
  /** Earliest departure with the break taken (or none to take), and with the break still due. */
  done: number[];
  due: number[];
  visit: number[];
  parent: number[];
  next: number[];
};

/**
 * The order with least travel and overtime in which the team meets all visits, or null when there is none cheaper than
 * `bound` (weighted minutes). At most `exactLimit` visits; locked orders are kept.
 */
export function exactOrder(model: Model, team: number, visits: readonly number[], bound = never): number[] | null {
  const count = visits.length;
  if (count === 0 || count > exactLimit) return null;
  const labels: Labels = { travel: [], done: [], due: [], visit: [], parent: [], next: [] };
  const heads = new Int32Array((1 << count) * count).fill(-1);
  const earlier = visits.map((u) => lockedBefore(model, visits, u));
  const rests = model.breakMinutes[team] !== 0;
  const { to } = model.tables[team] as Model['tables'][number];
  const { nodes, weights } = model;
  const full = (1 << count) - 1;
  let bestCost = bound;
  let bestLabel = -1;

  function extend(label: number, from: number, mask: number): void {
    const done = label < 0 ? (rests ? never : (model.shiftFrom[team] as number)) : (labels.done[label] as number);
    const due = label < 0 ? (rests ? (model.shiftFrom[team] as number) : never) : (labels.due[label] as number);
    const driven = label < 0 ? 0 : (labels.travel[label] as number);
    for (let i = 0; i < count; i++) {
      if ((mask & (1 << i)) !== 0 || ((earlier[i] as number) & ~mask) !== 0) continue;
      const visit = visits[i] as number;
      const leg = to[from * nodes + visit] as number;
      const eased = rests ? arrivalWithBreak(model, team, due, leg) : never;
      const stay = model.service[visit] as number;
      const thenDone = startAt(model, visit, Math.min(done + leg, eased)) + stay;
      const thenDue = rests ? startAt(model, visit, due + leg) + stay : never;
      const travel = driven + leg;
      if ((thenDone === never && thenDue === never) || weights.travel * travel >= bestCost) continue;
      add((mask | (1 << i)) * count + i, label, i, travel, thenDone, thenDue);
    }
  }

  function add(state: number, parent: number, visit: number, travel: number, done: number, due: number): void {
    let previous = -1;
    for (let l = heads[state] as number; l >= 0; l = labels.next[l] as number) {
      const shorter = (labels.travel[l] as number) <= travel;
      if (shorter && (labels.done[l] as number) <= done && (labels.due[l] as number) <= due) return;
      const worse = (labels.travel[l] as number) >= travel && (labels.done[l] as number) >= done;
      if (!worse || (labels.due[l] as number) < due) {
        previous = l;
        continue;
      }
      const after = labels.next[l] as number;
      if (previous < 0) heads[state] = after;
      else labels.next[previous] = after;
    }
    labels.travel.push(travel);
    labels.done.push(done);
    labels.due.push(due);
    labels.visit.push(visit);
    labels.parent.push(parent);
    labels.next.push(heads[state] as number);
    heads[state] = labels.travel.length - 1;
  }

  function finish(label: number, last: number): void {
    const end = model.end[team] as number;
    const leg = to[last * nodes + end] as number;
    const eased = rests ? arrivalWithBreak(model, team, labels.due[label] as number, leg) : never;
    const back = Math.min((labels.done[label] as number) + leg, eased);
    if (back > (model.latestReturn[team] as number)) return;
    const late = Math.max(0, back - (model.shiftUntil[team] as number));
    const cost = weights.travel * ((labels.travel[label] as number) + leg) + weights.overtime * late;
    if (cost >= bestCost) return;
    bestCost = cost;
    bestLabel = label;
  }

  extend(-1, model.start[team] as number, 0);
  for (let mask = 1; mask <= full; mask++)
    for (let i = 0; i < count; i++)
      for (let l = heads[mask * count + i] as number; l >= 0; l = labels.next[l] as number)
        if (mask === full) finish(l, visits[i] as number);
        else extend(l, visits[i] as number, mask);
  if (bestLabel < 0) return null;
  const order: number[] = [];
  for (let l = bestLabel; l >= 0; l = labels.parent[l] as number)
    order.push(visits[labels.visit[l] as number] as number);
  return order.reverse();
}

/** Bits of the visits that a locked order puts before this one. */
function lockedBefore(model: Model, visits: readonly number[], visit: number): number {
  const own = model.lockedOrder[visit] as number;
  if (own < 0) return 0;
  let mask = 0;
  for (const [i, other] of visits.entries()) {
    const rank = model.lockedOrder[other] as number;
    if (rank >= 0 && rank < own) mask |= 1 << i;
  }
  return mask;
}
