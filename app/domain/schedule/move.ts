// May this visit go to that team, at that minute? Asked by a lane for its colour while a card is in the hand, and by the
// server to be sure. The promised window is never left; other visits of the team move inside theirs.
import type { MinuteOfDay } from '#app/domain/calendar/civil-date.ts';
import type { ProblemCode } from '#app/domain/problem.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Position, VisitNeed } from './offer.ts';
import { type Placed, placeVisit, type RefusedPlace, type Shifted } from './place-visit.ts';
import type { Team, TeamDay } from './team-day.ts';
import type { Travel } from './travel.ts';

export type Movable = {
  mode: string;
  pointId: string;
  /** its time among the stops of its team's day; null: it has none */
  allocationId: string | null;
  visitStatus: string;
  locked: boolean;
  windowStart: MinuteOfDay;
  windowEnd: MinuteOfDay;
  at: Position;
  need: VisitNeed;
};
export type Moved = { start: MinuteOfDay; addedTravel: number; shifts: Shifted[] };

/** Minutes of the board's day that are over: all before today, none after it. */
export type Over = MinuteOfDay;

/**
 * `start` null: the minute with the least added travel. A minute that cannot be had exactly gives the next one that
 * can, then the best of the window. Refuses with step-not-allowed, session-apart, visit-locked, wrong-counter, outside-promise,
 * time-past, team-lacks-…, team-off-shift, visit-too-long, team-too-far, team-busy.
 */
export function decideMove(
  visit: Movable,
  day: TeamDay,
  start: MinuteOfDay | null,
  travel: Travel,
  over: Over,
): Result<Moved> {
  if (visit.visitStatus !== 'planned') return refuse('step-not-allowed');
  if (visit.mode === 'session') return refuse('session-apart');
  if (visit.locked) return refuse('visit-locked');
  if ((day.team.kind === 'window') !== (visit.mode === 'window')) return refuse('wrong-counter');
  if (visit.mode === 'window' && day.team.pointId !== visit.pointId) return refuse('wrong-counter');
  const { windowStart, windowEnd } = visit;
  if (start !== null && visit.mode !== 'window' && (start < windowStart || start >= windowEnd)) {
    return refuse('outside-promise');
  }
  const from = visit.mode === 'window' ? windowStart : Math.max(windowStart, over);
  if (from < over || from >= windowEnd) return refuse('time-past');
  const lacking = lackOf(day.team, visit.need);
  if (lacking) return refuse(lacking);
  const free = without(day, visit.allocationId);
  const place = (first: MinuteOfDay, last: MinuteOfDay): Placed =>
    placeVisit(free, visit.need, visit.at, { windowStart: first, windowEnd: last }, travel);
  const asked = start === null || visit.mode === 'window' ? null : Math.max(start, from);
  const exact = asked === null ? null : place(asked, asked + 1);
  const placed = exact?.ok ? exact : later(place, asked, from, windowEnd);
  if (!placed.ok) return refuse(refusals[placed.reason]);
  return ok({ start: placed.start, addedTravel: placed.addedTravel, shifts: placed.shifts });
}

function later(
  place: (first: MinuteOfDay, last: MinuteOfDay) => Placed,
  asked: MinuteOfDay | null,
  from: MinuteOfDay,
  until: MinuteOfDay,
): Placed {
  if (asked === null || asked <= from) return place(from, until);
  const next = place(asked, until);
  return next.ok ? next : place(from, until);
}

/** The day as it would be if this stop were not in it. */
export function without(day: TeamDay, id: string | null): TeamDay {
  return id === null ? day : { ...day, stops: day.stops.filter((stop) => stop.id !== id) };
}

/** The first thing the team does not bring; null when it brings all. */
export function lackOf(team: Team, need: VisitNeed): ProblemCode | null {
  if (need.skills.some((skill) => !team.skills.includes(skill))) return 'team-lacks-skill';
  if (need.kits.some((kind) => !team.kits.some((kit) => kit.kind === kind))) return 'team-lacks-kit';
  if (need.languages.some((language) => !team.languages.includes(language))) return 'team-lacks-language';
  return need.officers > team.officers ? 'team-lacks-officers' : null;
}

const refusals: Record<RefusedPlace, ProblemCode> = {
  'no-skill': 'team-lacks-skill',
  'no-shift': 'team-off-shift',
  'too-long': 'visit-too-long',
  'too-far': 'team-too-far',
  full: 'team-busy',
};
