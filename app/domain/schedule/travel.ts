// Travel by straight line, detour factor and speed: sound enough for a district until roads are known.
import type { TravelProfile } from '#app/domain/rules/office-rules.ts';
import type { Travel } from './free-start.ts';
import type { Position } from './offer.ts';

const metresPerDegree = 111_320;

/** Great-circle metres between two near places (WGS-84), by the equirectangular approximation: < 0.1 % under 50 km. */
export function metresBetween(from: Position, to: Position): number {
  const middle = ((from.lat + to.lat) / 2) * (Math.PI / 180);
  const x = (to.lon - from.lon) * Math.cos(middle) * metresPerDegree;
  const y = (to.lat - from.lat) * metresPerDegree;
  return Math.sqrt(x * x + y * y);
}

/** Whole minutes, rounded up: way by the profile, plus the stop's access and the buffer the office keeps. */
export function straightLineTravel(profile: TravelProfile): Travel {
  const metresPerMinute = (profile.kmPerHour * 1000) / 60;
  const fixed = profile.minutesPerStop + profile.minutesWhenApproximate + profile.bufferMinutes;
  return (from, to) => Math.ceil((metresBetween(from, to) * profile.detourFactor) / metresPerMinute) + fixed;
}
