// Travel between two places of a day, and the minutes from one place to all others that a search needs.
import { metresBetween } from '#app/domain/place/distance.ts';
import { travelMinutes } from '#app/domain/place/travel.ts';
import type { TravelProfile } from '#app/domain/rules/office-rules.ts';
import type { Position } from './offer.ts';

/** Minutes on the road between two places, whole minutes, never negative; `symmetric`: the same both ways. */
export type Travel = ((from: Position, to: Position) => number) & { symmetric?: true };

/** Whole minutes, rounded up: way by the profile, plus the stop's access and the buffer the office keeps. */
export function straightLineTravel(profile: TravelProfile): Travel {
  const fixed = profile.minutesWhenApproximate + profile.bufferMinutes;
  const minutes = (from: Position, to: Position) => travelMinutes(metresBetween(from, to), profile) + fixed;
  return Object.assign(minutes, { symmetric: true as const });
}

/** Numbers the places of a set of routes, so that ways can be looked up by number. */
export type Places = { at: Position[]; numbers: Map<string, number> };

export function noPlaces(): Places {
  return { at: [], numbers: new Map() };
}

/** The number of a place; a new one when it was not known. */
export function placeNumber(places: Places, at: Position): number {
  const key = `${at.lon} ${at.lat}`;
  const known = places.numbers.get(key);
  if (known !== undefined) return known;
  places.numbers.set(key, places.at.length);
  return places.at.push(at) - 1;
}

/**
 * Minutes from every numbered place to one, and back; asked of the roads only when a gap is long enough to matter.
 * Places that are numbered later are not known to it.
 */
export type Ways = { there: Int32Array; back: Int32Array; places: Places; place: Position; travel: Travel };

export function waysOf(places: Places, place: Position, travel: Travel): Ways {
  const there = new Int32Array(places.at.length).fill(-1);
  const back = travel.symmetric ? there : new Int32Array(places.at.length).fill(-1);
  return { there, back, places, place, travel };
}

/** Minutes from place number `from` to the asked place. */
export function wayThere(ways: Ways, from: number): number {
  const known = ways.there[from] as number;
  if (known >= 0) return known;
  const minutes = ways.travel(ways.places.at[from] as Position, ways.place);
  ways.there[from] = minutes;
  return minutes;
}

/** Minutes from the asked place to place number `to`; none when the day ends there (-1). */
export function wayBack(ways: Ways, to: number): number {
  if (to < 0) return 0;
  const known = ways.back[to] as number;
  if (known >= 0) return known;
  const minutes = ways.travel(ways.place, ways.places.at[to] as Position);
  ways.back[to] = minutes;
  return minutes;
}
