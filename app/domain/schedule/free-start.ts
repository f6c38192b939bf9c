// Can this team fit this visit into this window, given the day it already has? The first form of the times engine:
// planned minutes of other visits stay as they are; ways to and from the neighbours must fit.
import type { MinuteOfDay } from '#app/domain/calendar/civil-date.ts';
import type { NoOfferReason, Position, VisitNeed } from './offer.ts';
import type { Stop, TeamDay } from './team-day.ts';

/** Minutes on the road between two places, whole minutes, never negative. */
export type Travel = (from: Position, to: Position) => number;

export type Fit =
  | { ok: true; start: MinuteOfDay; addedTravel: number }
  | { ok: false; reason: Extract<NoOfferReason, 'full' | 'too-far' | 'no-skill' | 'no-shift' | 'too-long'> };

export type Window = { windowStart: MinuteOfDay; windowEnd: MinuteOfDay };

/** Skills, languages, officers and kits: what cannot be mended by another hour. */
export function canServe(day: TeamDay, need: VisitNeed): boolean {
  const { team } = day;
  return (
    need.officers <= team.officers &&
    need.skills.every((skill) => team.skills.includes(skill)) &&
    need.languages.every((language) => team.languages.includes(language)) &&
    need.kits.every((kind) => team.kits.some((kit) => kit.kind === kind))
  );
}

/**
 * The earliest minute in the window at which the team can begin at `place` and still keep its day. The start lies in
 * [windowStart, windowEnd); a counter (kind `window`) begins exactly at windowStart, because that is the promise.
 */
export function fitInWindow(day: TeamDay, need: VisitNeed, place: Position, window: Window, travel: Travel): Fit {
  if (!canServe(day, need)) return { ok: false, reason: 'no-skill' };
  if (!day.hours) return { ok: false, reason: 'no-shift' };
  if (need.minutes > day.hours.end - day.hours.start) return { ok: false, reason: 'too-long' };
  const isCounter = day.team.kind === 'window';
  const way = isCounter ? () => 0 : travel;
  const lastStart = isCounter ? window.windowStart : window.windowEnd - 1;
  let freeFrom = day.hours.start;
  let from: Position = day.team.base;
  let gapOpen = false;
  for (let i = 0; i <= day.stops.length; i++) {
    const next = day.stops[i] ?? null;
    const there = way(from, place);
    const back = wayOn(day, i, place, way);
    const earliest = Math.max(freeFrom + there, window.windowStart);
    const latest = Math.min((next ? next.start : day.hours.end) - back - need.minutes, lastStart);
    if (earliest <= latest) return { ok: true, start: earliest, addedTravel: there + back };
    const bare = Math.min((next ? next.start : day.hours.end) - need.minutes, lastStart);
    if (Math.max(freeFrom, window.windowStart) <= bare) gapOpen = true;
    if (!next) break;
    freeFrom = next.end;
    if (next.at) from = next.at;
  }
  return { ok: false, reason: gapOpen ? 'too-far' : outsideShift(day.hours, window) ? 'no-shift' : 'full' };
}

/**
 * Minutes of travel that must fit before stop i when the visit stands before it. A stop without a place (lunch) asks
 * for none, as long as the way to the next real place fits after it; else the way is driven before.
 */
function wayOn(day: TeamDay, i: number, place: Position, way: Travel): number {
  let freeFrom: number | null = null;
  for (let k = i; k < day.stops.length; k++) {
    const stop = day.stops[k] as Stop;
    if (!stop.at) {
      freeFrom = stop.end;
      continue;
    }
    const needed = way(place, stop.at);
    return freeFrom !== null && needed <= stop.start - freeFrom ? 0 : needed;
  }
  return 0;
}

function outsideShift(hours: { start: MinuteOfDay; end: MinuteOfDay }, window: Window): boolean {
  return window.windowEnd <= hours.start || hours.end <= window.windowStart;
}
