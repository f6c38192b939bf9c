// Ruin: removes strings of neighbouring visits from routes near each other (Christiaens and Vanden Berghe, "Slack
// Induction by String Removals for Vehicle Routing Problems", Transportation Science 54(2), 2020, section 5.1).
import { type Journal, remember } from './journal.ts';
import type { Model } from './model.ts';
import type { Neighbours } from './neighbours.ts';
import type { Random } from './random.ts';
import { layRoute } from './route-change.ts';
import type { Routes } from './routes.ts';
import { onTime } from './timing.ts';

/** Visits removed on average. */
const average = 10;
/** Longest string. */
const longestString = 10;
/** Share of strings which leave some visits in their middle, and how seldom that middle grows by one more. */
const splitShare = 0.5;
const deeper = 0.01;

/** Visits without a team; `list` up to `count`. */
export type Bank = { list: Int32Array; count: number };

/** Removes strings and adds their visits to the bank. */
export function ruin(
  model: Model,
  routes: Routes,
  neighbours: Neighbours,
  random: Random,
  journal: Journal,
  bank: Bank,
): void {
  let used = 0;
  for (let t = 0; t < model.teams; t++) if ((routes.size[t] as number) > 0) used++;
  const mean = used === 0 ? 1 : (model.visits - bank.count) / used;
  const longest = Math.min(longestString, mean);
  const most = (4 * average) / (1 + longest) - 1;
  const strings = Math.floor(random() * most + 1);
  const row = Math.floor(random() * model.visits) * neighbours.width;
  let done = 0;
  for (let i = 0; i < neighbours.width && done < strings; i++) {
    const visit = neighbours.list[row + i] as number;
    const team = routes.teamOf[visit] as number;
    if (team < 0 || journal.known[team] === 1) continue;
    remember(journal, routes, team);
    const size = routes.size[team] as number;
    const length = Math.floor(random() * Math.min(size, longest) + 1);
    removeString(model, routes, team, visit, Math.min(length, size), random, bank);
    done++;
  }
}

function removeString(
  model: Model,
  routes: Routes,
  team: number,
  visit: number,
  length: number,
  random: Random,
  bank: Bank,
): void {
  const { stops } = routes;
  const base = team * routes.stride;
  const size = routes.size[team] as number;
  let at = 1;
  while (stops[base + at] !== visit) at++;
  let kept = 0;
  if (length > 1 && length < size && random() < splitShare) {
    kept = 1;
    while (length + kept < size && random() < deeper) kept++;
  }
  const span = length + kept;
  const first = Math.max(1, at - span + 1);
  const latest = Math.min(at, size - span + 1);
  const begin = first + Math.floor(random() * (latest - first + 1));
  const keepFrom = kept === 0 ? size + 1 : begin + 1 + Math.floor(random() * (length - 1));
  let write = begin;
  for (let p = begin; p <= size; p++) {
    const node = stops[base + p] as number;
    const goes = p < begin + span && (p < keepFrom || p >= keepFrom + kept) && (model.lockedOrder[node] as number) < 0;
    if (goes) {
      routes.teamOf[node] = -1;
      bank.list[bank.count++] = node;
    } else {
      stops[base + write] = node;
      write++;
    }
  }
  routes.size[team] = write - 1;
  layRoute(model, routes, team);
  // Where the way around is shorter than the straight one, leaving a visit out can cost time: then all leave.
  if (!onTime(model, routes, team)) empty(model, routes, team, bank);
}

/** Takes all out of a route but those with a locked place. */
function empty(model: Model, routes: Routes, team: number, bank: Bank): void {
  const base = team * routes.stride;
  const size = routes.size[team] as number;
  let kept = 0;
  for (let p = base + 1; p <= base + size; p++) {
    const visit = routes.stops[p] as number;
    if ((model.lockedOrder[visit] as number) >= 0) routes.stops[base + ++kept] = visit;
    else {
      routes.teamOf[visit] = -1;
      bank.list[bank.count++] = visit;
    }
  }
  routes.size[team] = kept;
  layRoute(model, routes, team);
}
