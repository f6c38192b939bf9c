// All windows of a day, each with the number of teams that could still come or the reason why none can.
import type { MinuteOfDay } from '#app/domain/calendar/civil-date.ts';
import { type CapabilityNames, hasAll, neededCapability } from './capability.ts';
import { bestGap, countWindows, newTally, type Window } from './insert.ts';
import type { NoOfferReason, OfferWindow, VisitNeed } from './offer.ts';
import { type RefusedPlace, whyNoGap } from './place-visit.ts';
import type { Route } from './route.ts';
import type { TeamDay } from './team-day.ts';
import type { Ways } from './travel.ts';

/** What is asked of a set of routes: the need, and the ways between the place and all their places. */
export type Asked = { need: VisitNeed; ways: Ways; names: CapabilityNames };
export type Candidate = { day: TeamDay; addedTravel: number };

/** Teams that can keep this window, the least extra way first; ties by the emptier day, then by id. */
export function candidatesFor(routes: readonly Route[], asked: Asked, window: Window): Candidate[] {
  const need = neededCapability(asked.need, asked.names);
  const found: Candidate[] = [];
  for (const route of routes) {
    if (!route.day.hours || !hasAll(route.capability, need)) continue;
    const gap = bestGap(route, asked.ways, asked.need.minutes, window);
    if (gap) found.push({ day: route.day, addedTravel: gap.addedTravel });
  }
  return found.sort(
    (a, b) =>
      a.addedTravel - b.addedTravel ||
      a.day.stops.length - b.day.stops.length ||
      (a.day.team.id < b.day.team.id ? -1 : 1),
  );
}

/** One day's windows. `minutesUntil` decides what is past and what is too soon (lead time counts to the window's start). */
export function slotsFor(
  routes: readonly Route[],
  asked: Asked,
  windows: readonly Window[],
  minutesUntil: (minute: MinuteOfDay) => number,
  leadMinutes: number,
): OfferWindow[] {
  const need = neededCapability(asked.need, asked.names);
  const { minutes } = asked.need;
  const tally = newTally(windows);
  for (const route of routes) {
    if (route.roomiest >= minutes && route.day.hours && hasAll(route.capability, need))
      countWindows(route, asked.ways, minutes, tally);
  }
  return windows.map((window, i) => {
    const { windowStart, windowEnd } = window;
    const ahead = minutesUntil(windowStart);
    const early = ahead <= 0 ? 'past' : ahead < leadMinutes ? 'too-soon' : null;
    const left = early ? 0 : (tally.left[i] as number);
    const reason = early ?? (left > 0 ? null : mainReason(routes, asked, need, window));
    return { windowStart, windowEnd, left, reason };
  });
}

/** The reason that is nearest to a yes: a far team is nearer than a full one, a full one nearer than an unskilled. */
const nearness: readonly RefusedPlace[] = ['too-far', 'full', 'too-long', 'no-shift', 'no-skill'];

function mainReason(
  routes: readonly Route[],
  { need: { minutes } }: Asked,
  need: ReturnType<typeof neededCapability>,
  window: Window,
): NoOfferReason {
  let nearest = nearness.length;
  for (const route of routes) {
    const { hours } = route.day;
    const reason = !hasAll(route.capability, need)
      ? 'no-skill'
      : !hours
        ? 'no-shift'
        : minutes > hours.end - hours.start
          ? 'too-long'
          : whyNoGap(route, minutes, window);
    if (reason === nearness[0]) return reason;
    nearest = Math.min(nearest, nearness.indexOf(reason));
  }
  return nearness[nearest] ?? 'no-shift';
}
