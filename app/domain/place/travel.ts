// How long a team is on the way, from the straight line: a detour factor, a speed by distance, and the time it takes
// from the car to the door. Everything is data of the district.
import type { TravelProfile } from '#app/domain/rules/office-rules.ts';

/**
 * Whole minutes, rounded up, from door to door. The first kilometres go by the profile's bands, the rest at
 * `kmPerHour`, so a longer way never takes less. No way at all still costs the minutes of a stop.
 */
export function travelMinutes(metres: number, profile: TravelProfile): number {
  let left = (metres * profile.detourFactor) / 1000;
  let from = 0;
  let hours = 0;
  for (const { upToKm, kmPerHour } of profile.bands ?? []) {
    const part = Math.min(left, Math.max(0, upToKm - from));
    hours += part / kmPerHour;
    left -= part;
    from = Math.max(from, upToKm);
  }
  hours += left / profile.kmPerHour;
  return Math.ceil(hours * 60 - 1e-9) + profile.minutesPerStop;
}
