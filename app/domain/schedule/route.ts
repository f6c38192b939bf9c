// A team's day made ready for questions: for every gap between two stops when the team can leave the place before it
// and when it is due at the place after it (Savelsbergh's forward and backward slack). Built once per version of a day.
import { type Capability, type CapabilityNames, capabilityOf } from './capability.ts';
import { arriveAfter, type Block } from './leg.ts';
import type { Position } from './offer.ts';
import { blockOf, latestStarts } from './plan-order.ts';
import { pinned, type Stop, type TeamDay } from './team-day.ts';
import { type Places, placeNumber, type Travel } from './travel.ts';

export type Route = {
  day: TeamDay;
  /** the stops, pinned to their minutes when the day as planned cannot be kept by the roads' own times */
  stops: readonly Stop[];
  rigid: boolean;
  capability: Capability;
  /** four numbers a gap, side by side because the hot loop reads them all: see `gapOf` */
  gaps: Int32Array;
  /** the longest gap's minutes between leaving and being due: what needs more is passed over at once */
  roomiest: number;
  /** minutes from the one to the other without a visit between */
  direct: Int32Array;
  /** breaks between the place before and the gap, and between the gap and the next place */
  before: (readonly Block[] | null)[];
  after: (readonly Block[] | null)[];
  /** a counter: nobody drives */
  still: boolean;
  /** minutes of the shift that are neither work nor break */
  spare: number;
};

const noWay: Travel = () => 0;

export function routeOf(day: TeamDay, places: Places, names: CapabilityNames, roads: Travel): Route {
  const still = day.team.kind === 'window';
  const travel = still ? noWay : roads;
  const free = day.stops;
  const latest = latestStarts(day, free, travel);
  const rigid = latest === null;
  const stops = rigid ? free.map(pinned) : free;
  const late = latest ?? stops.map((stop) => stop.start);
  const count = stops.length + 1;
  const { from, leave, before } = forward(day, stops, rigid, travel, places);
  const { to, due, after } = backward(day, stops, late, places);
  const [gaps, direct] = [new Int32Array(count * gapWidth), new Int32Array(count)];
  const at = (place: number) => places.at[place] as Position;
  let roomiest = 0;
  for (let i = 0; i < count; i++) {
    const next = to[i] as number;
    const place = from[i] as number;
    direct[i] = next < 0 ? 0 : travel(at(place), at(next));
    const broken = before[i] || after[i];
    gaps.set([leave[i] as number, due[i] as number, broken ? -1 - place : place, next], i * gapWidth);
    roomiest = Math.max(roomiest, (due[i] as number) - (leave[i] as number));
  }
  const taken = stops.reduce((sum, stop) => sum + stop.end - stop.start, 0);
  const spare = day.hours ? day.hours.end - day.hours.start - taken : 0;
  const capability = capabilityOf(day.team, names);
  return { day, stops, rigid, capability, gaps, roomiest, direct, before, after, still, spare };
}

/** Numbers a gap takes in `gaps`: leave, due, place before (-1 - n when a break lies on either side), place after. */
export const gapWidth = 4;

export type RouteGap = { leave: number; due: number; from: number; to: number };

/**
 * Gap i lies before stop i. `leave`: the earliest minute to leave the place before it; `due`: the latest minute to be at
 * the place after it; `to` is -1 when the day ends there.
 */
export function gapOf({ gaps }: Route, i: number): RouteGap {
  const cell = i * gapWidth;
  const from = gaps[cell + 2] as number;
  return {
    leave: gaps[cell] as number,
    due: gaps[cell + 1] as number,
    from: from < 0 ? -1 - from : from,
    to: gaps[cell + 3] as number,
  };
}

function forward(day: TeamDay, stops: readonly Stop[], rigid: boolean, travel: Travel, places: Places) {
  const count = stops.length + 1;
  const [from, leave] = [new Int32Array(count), new Int32Array(count)];
  const before: (readonly Block[] | null)[] = [];
  let clock = day.hours?.start ?? 0;
  let place: Position = day.team.base;
  let blocks: Block[] = [];
  for (let i = 0; i < count; i++) {
    from[i] = placeNumber(places, place);
    leave[i] = clock;
    before.push(blocks.length > 0 ? blocks : null);
    const stop = stops[i];
    if (!stop) break;
    if (!stop.at) {
      blocks = [...blocks, blockOf(stop)];
      continue;
    }
    const start = rigid ? stop.start : Math.max(stop.earliest, arriveAfter(clock, travel(place, stop.at), blocks));
    clock = start + stop.end - stop.start;
    place = stop.at;
    blocks = [];
  }
  return { from, leave, before };
}

function backward(day: TeamDay, stops: readonly Stop[], late: readonly number[], places: Places) {
  const count = stops.length + 1;
  const [to, due] = [new Int32Array(count), new Int32Array(count)];
  const after = new Array<readonly Block[] | null>(count).fill(null);
  let next = day.homeInShift && day.team.kind === 'mobile' ? placeNumber(places, day.team.base) : -1;
  let clock = day.hours?.end ?? 0;
  let blocks: Block[] = [];
  for (let i = count - 1; i >= 0; i--) {
    to[i] = next;
    due[i] = clock;
    after[i] = blocks.length > 0 ? blocks : null;
    const stop = stops[i - 1];
    if (!stop) break;
    if (!stop.at) {
      blocks = [blockOf(stop), ...blocks];
      continue;
    }
    next = placeNumber(places, stop.at);
    clock = late[i - 1] as number;
    blocks = [];
  }
  return { to, due, after };
}
