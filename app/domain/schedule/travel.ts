// Travel between two places of a day, and the minutes from one place to all others that a search needs.
import { metresBetween } from '#app/domain/place/distance.ts';
import { travelMinutes } from '#app/domain/place/travel.ts';
import type { TravelProfile } from '#app/domain/rules/office-rules.ts';
import type { Position } from './offer.ts';

/** Minutes on the road between two places, whole minutes, never negative. */
export type Travel = (from: Position, to: Position) => number;

/** Whole minutes, rounded up: way by the profile, plus the stop's access and the buffer the office keeps. */
export function straightLineTravel(profile: TravelProfile): Travel {
  const fixed = profile.minutesWhenApproximate + profile.bufferMinutes;
  return (from, to) => travelMinutes(metresBetween(from, to), profile) + fixed;
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

/** Minutes from every numbered place to one, and back. */
export type Ways = { there: Int32Array; back: Int32Array };

export function waysOf(places: Places, place: Position, travel: Travel): Ways {
  const there = Int32Array.from(places.at, (at) => travel(at, place));
  const back = Int32Array.from(places.at, (at) => travel(place, at));
  return { there, back };
}
