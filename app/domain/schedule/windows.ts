// The windows of a day that are put to people: an hour's arrival for a home visit, one place in the queue at a counter.
import { metresBetween } from '#app/domain/place/distance.ts';
import type { OfficeRules } from '#app/domain/rules/office-rules.ts';
import type { Window } from './insert.ts';
import type { Position } from './offer.ts';
import type { Team, TeamDay } from './team-day.ts';

export function windowsOf(mode: 'home' | 'window', rules: OfficeRules, routes: readonly { day: TeamDay }[]): Window[] {
  if (mode === 'home')
    return rules.visit.windows.map(({ from, to }) => ({
      windowStart: from,
      windowEnd: to,
    }));
  const hours = routes.flatMap(({ day }) => (day.hours ? [day.hours] : []));
  if (hours.length === 0) return [];
  const slot = rules.visit.counterSlotMinutes;
  const first = Math.min(...hours.map((h) => h.start));
  const last = Math.max(...hours.map((h) => h.end));
  const windows: Window[] = [];
  for (let start = first; start + slot <= last; start += slot)
    windows.push({ windowStart: start, windowEnd: start + slot });
  return windows;
}

/** Does the team's base lie within the district's radius of the place? Counters always. Kilometres, straight line. */
export function withinReach(team: Team, place: Position, radiusKm: number): boolean {
  return team.kind === 'window' || metresBetween(team.base, place) <= radiusKm * 1000;
}
