// Travel between two places of a day: sound enough for a district until roads are known.
import { metresBetween } from '#app/domain/place/distance.ts';
import { travelMinutes } from '#app/domain/place/travel.ts';
import type { TravelProfile } from '#app/domain/rules/office-rules.ts';
import type { Travel } from './free-start.ts';

/** Whole minutes, rounded up: way by the profile, plus the stop's access and the buffer the office keeps. */
export function straightLineTravel(profile: TravelProfile): Travel {
  const fixed = profile.minutesWhenApproximate + profile.bufferMinutes;
  return (from, to) => travelMinutes(metresBetween(from, to), profile) + fixed;
}
