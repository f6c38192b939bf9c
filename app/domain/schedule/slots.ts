// All windows of a span of days, each with the number of teams that could still come or the reason why none can.
import type { CivilDate, MinuteOfDay } from '#app/domain/calendar/civil-date.ts';
import { type Fit, fitInWindow, type Travel, type Window } from './free-start.ts';
import type { NoOfferReason, OfferWindow, Position, VisitNeed } from './offer.ts';
import type { TeamDay } from './team-day.ts';

export type Candidate = { day: TeamDay; start: MinuteOfDay; addedTravel: number };

/** Teams that can keep this window, the least extra way first; ties by the emptier day, then by id. */
export function candidatesFor(
  days: readonly TeamDay[],
  need: VisitNeed,
  place: Position,
  window: Window,
  travel: Travel,
): Candidate[] {
  const found: Candidate[] = [];
  for (const day of days) {
    const fit = fitInWindow(day, need, place, window, travel);
    if (fit.ok) found.push({ day, start: fit.start, addedTravel: fit.addedTravel });
  }
  return found.sort(
    (a, b) =>
      a.addedTravel - b.addedTravel ||
      a.day.stops.length - b.day.stops.length ||
      (a.day.team.id < b.day.team.id ? -1 : 1),
  );
}

/** One day's windows. `now` decides what is past and what is too soon (lead time counts to the window's start). */
export function slotsFor(
  date: CivilDate,
  days: readonly TeamDay[],
  need: VisitNeed,
  place: Position,
  windows: readonly Window[],
  travel: Travel,
  minutesUntil: (date: CivilDate, minute: MinuteOfDay) => number,
  leadMinutes: number,
): OfferWindow[] {
  return windows.map((window) => {
    const ahead = minutesUntil(date, window.windowStart);
    if (ahead <= 0) return { ...window, left: 0, reason: 'past' };
    if (ahead < leadMinutes) return { ...window, left: 0, reason: 'too-soon' };
    const fits = days.map((day) => fitInWindow(day, need, place, window, travel));
    const left = fits.filter((fit) => fit.ok).length;
    return { ...window, left, reason: left > 0 ? null : mainReason(fits) };
  });
}

/** The reason that is nearest to a yes: a far team is nearer than a full one, a full one nearer than an unskilled. */
const nearness: readonly NoOfferReason[] = ['too-far', 'full', 'too-long', 'no-shift', 'no-skill'];

function mainReason(fits: readonly Fit[]): NoOfferReason {
  const reasons = new Set(fits.flatMap((fit) => (fit.ok ? [] : [fit.reason])));
  return nearness.find((reason) => reasons.has(reason as never)) ?? 'no-shift';
}
