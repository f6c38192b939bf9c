// The windows of a day that are put to people: an hour's arrival for a home visit, one place in the queue at a counter.
import { metresBetween } from '#app/domain/place/distance.ts';
import type { OfficeRules } from '#app/domain/rules/office-rules.ts';
import type { Window } from './insert.ts';
import type { Position } from './offer.ts';
import type { TeamDay } from './team-day.ts';

export function windowsOf(mode: 'home' | 'window', rules: OfficeRules, days: readonly TeamDay[]): Window[] {
  if (mode === 'home')
    return rules.visit.windows.map(({ from, to }) => ({
      windowStart: from,
      windowEnd: to,
    }));
  const hours = days.flatMap((day) => (day.hours ? [day.hours] : []));
  if (hours.length === 0) return [];
  const slot = rules.visit.counterSlotMinutes;
  const first = Math.min(...hours.map((h) => h.start));
  const last = Math.max(...hours.map((h) => h.end));
  const windows: Window[] = [];
  for (let start = first; start + slot <= last; start += slot)
    windows.push({ windowStart: start, windowEnd: start + slot });
  return windows;
}

/** Teams whose base lies within the district's radius of the place; counters always. Kilometres, straight line. */
export function withinReach(days: readonly TeamDay[], place: Position, radiusKm: number): TeamDay[] {
  return days.filter((day) => day.team.kind === 'window' || metresBetween(day.team.base, place) <= radiusKm * 1000);
}
