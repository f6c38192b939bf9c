// Can this team take this visit in this window, given the day it already has; and which planned minutes move for it?
// The one rule behind every offer, hold and assignment.
import type { MinuteOfDay } from '#app/domain/calendar/civil-date.ts';
import { type CapabilityNames, capabilityOf, hasAll, neededCapability } from './capability.ts';
import { bestGap, hasBareGap, type Window } from './insert.ts';
import type { NoOfferReason, Position, VisitNeed } from './offer.ts';
import { planOrder } from './plan-order.ts';
import { type Route, routeOf } from './route.ts';
import type { Stop, TeamDay } from './team-day.ts';
import { noPlaces, type Travel, waysOf } from './travel.ts';

/** Another planned minute for a stop of the same day, inside its promised window. */
export type Shifted = { id: string; start: MinuteOfDay };

export type RefusedPlace = Extract<NoOfferReason, 'full' | 'too-far' | 'no-skill' | 'no-shift' | 'too-long'>;
export type Placed =
  | { ok: true; start: MinuteOfDay; addedTravel: number; shifts: Shifted[] }
  | { ok: false; reason: RefusedPlace };

/** Skills, languages, officers and kits: what cannot be mended by another hour. */
export function canServe({ team }: TeamDay, need: VisitNeed): boolean {
  const names: CapabilityNames = new Map();
  return hasAll(capabilityOf(team, names), neededCapability(need, names));
}

export function placeVisit(day: TeamDay, need: VisitNeed, at: Position, window: Window, travel: Travel): Placed {
  const places = noPlaces();
  const route = routeOf(day, places, new Map(), travel);
  const refused = neverOn(day, need);
  if (refused) return { ok: false, reason: refused };
  const gap = bestGap(route, waysOf(places, at, travel), need.minutes, window);
  if (!gap) return { ok: false, reason: whyNoGap(route, need.minutes, window) };
  const { addedTravel } = gap;
  if (route.rigid || route.still) return { ok: true, start: gap.start, addedTravel, shifts: [] };
  const order = [...day.stops.slice(0, gap.gap), newStop(need, at, window), ...day.stops.slice(gap.gap)];
  const plan = planInOrder(day, order, travel);
  return plan ? { ok: true, addedTravel, ...plan } : { ok: false, reason: 'full' };
}

/** The visit as a stop that may start anywhere in its window, as early as it can. */
export function newStop(need: VisitNeed, at: Position, { windowStart, windowEnd }: Window): Stop {
  const end = windowStart + need.minutes;
  return { id: null, start: windowStart, end, earliest: windowStart, latest: windowEnd - 1, at };
}

/** Minutes for an order with one new stop: its start, and what moves for it. */
export function planInOrder(
  day: TeamDay,
  order: readonly Stop[],
  travel: Travel,
): { start: MinuteOfDay; shifts: Shifted[] } | null {
  const starts = planOrder(day, order, travel);
  if (!starts) return null;
  const shifts: Shifted[] = [];
  let start = 0;
  for (const [i, stop] of order.entries()) {
    const planned = starts[i] as MinuteOfDay;
    if (stop.at && stop.id === null) start = planned;
    if (stop.id !== null && planned !== stop.start) shifts.push({ id: stop.id, start: planned });
  }
  return { start, shifts };
}

/** Why no hour of this day helps; null when one might. */
export function neverOn(day: TeamDay, need: VisitNeed): 'no-skill' | 'no-shift' | 'too-long' | null {
  if (!canServe(day, need)) return 'no-skill';
  if (!day.hours) return 'no-shift';
  return need.minutes > day.hours.end - day.hours.start ? 'too-long' : null;
}

export function whyNoGap(route: Route, minutes: number, window: Window): 'too-far' | 'no-shift' | 'full' {
  if (hasBareGap(route, minutes, window)) return 'too-far';
  const { hours } = route.day;
  return !hours || window.windowEnd <= hours.start || hours.end <= window.windowStart ? 'no-shift' : 'full';
}
