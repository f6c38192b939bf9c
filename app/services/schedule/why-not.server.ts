// Why the shown days hold no time, and the smallest changes that would help: asked of the days the offers came from, so
// that it costs no further query.
import { addDays, type CivilDate } from '#app/domain/calendar/civil-date.ts';
import { metresBetween } from '#app/domain/place/distance.ts';
import type { OfferDay, Position, VisitNeed } from '#app/domain/schedule/offer.ts';
import { waysOf } from '#app/domain/schedule/travel.ts';
import { type DayWhy, type Help, isEmpty, whyEmpty } from '#app/domain/schedule/why-not.ts';
import { type AskedPlace, type Mode, nearby, type OfferedTimes, offersAt, positionOf } from './offer-times.server.ts';

type Asked = { mode: Mode; need: VisitNeed; place: AskedPlace };
const none = { whys: [], helps: [] };

/** People walk or ride so far to meet a team, as the crow flies. */
const nearbyMetres = 3_000;
const nearbyTried = 6;

export function whyNot(
  offered: OfferedTimes,
  asked: Asked,
  shown: readonly OfferDay[],
  now: Date,
): { whys: DayWhy[]; helps: Help[] } {
  const { days, content, rules } = offered.open;
  const empty = shown.filter(isEmpty);
  const at = positionOf(content, asked.place);
  const [first] = empty;
  if (!first || !at) return none;
  const pointId = asked.mode === 'window' ? asked.place.pointId : null;
  const sorted = nearby({ district: days.district, mode: asked.mode, pointId, at }, rules);
  const ways = waysOf(days.places, at, days.travel);
  const whys = empty.map((day) => whyEmpty(day, sorted(days.routes(day.date)), asked.need, ways));
  const ask = (mode: Mode, point: string | null, place: Position, from: CivilDate, until: CivilDate) =>
    offersAt(days, content, rules, { mode, pointId: point, need: needIn(mode, asked), at: place, from, until }, now);
  const allEmpty = empty.length === shown.filter((day) => day.closed === null).length;
  const helps = [
    ...(allEmpty
      ? nextDay(ask(asked.mode, pointId, at, addDays(shown.at(-1)?.date ?? first.date, 1), offered.horizonEnd))
      : []),
    ...(asked.mode === 'home' ? nearbyHelp(offered, asked.place, at, first.date, ask) : []),
    ...(asked.mode === 'home' ? counterHelp(offered, asked.place, first.date, ask) : []),
  ];
  return { whys, helps };
}

type Ask = (mode: Mode, point: string | null, place: Position, from: CivilDate, until: CivilDate) => OfferDay[];

/** A counter gives one officer and brings no kit; the minutes of the visit are an upper bound for it. */
function needIn(mode: Mode, asked: Asked): VisitNeed {
  return mode === asked.mode ? asked.need : { ...asked.need, kits: [], officers: 1 };
}

function firstOpen(days: readonly OfferDay[]) {
  for (const day of days) {
    const window = day.windows.find((one) => one.reason === null);
    if (window) return { date: day.date, ...window };
  }
  return null;
}

function nextDay(days: readonly OfferDay[]): Help[] {
  const open = firstOpen(days);
  return open ? [{ kind: 'next-day', date: open.date, windowStart: open.windowStart, windowEnd: open.windowEnd }] : [];
}

/** The nearest other community where a team has time on the first day without any. */
function nearbyHelp({ open }: OfferedTimes, place: AskedPlace, at: Position, date: CivilDate, ask: Ask): Help[] {
  const others = [...open.content.communities.values()]
    .filter((community) => community.district === open.days.district && community.id !== place.communityId)
    .map((community) => ({ community, metres: metresBetween(at, community.at) }))
    .filter(({ metres }) => metres <= nearbyMetres)
    .sort((a, b) => a.metres - b.metres)
    .slice(0, nearbyTried);
  for (const { community, metres } of others) {
    const found = firstOpen(ask('home', null, community.at, date, date));
    if (found) {
      const { windowStart, windowEnd } = found;
      return [{ kind: 'nearby', date, windowStart, windowEnd, community: community.name, metres }];
    }
  }
  return [];
}

/** The first place at a counter of the service points for this community, within a week. */
function counterHelp({ open, horizonEnd }: OfferedTimes, place: AskedPlace, date: CivilDate, ask: Ask): Help[] {
  const until = addDays(date, 6) < horizonEnd ? addDays(date, 6) : horizonEnd;
  const points = open.content.communities.get(place.communityId ?? '')?.points ?? [];
  for (const id of points) {
    const point = open.content.points.get(id);
    const found = point && firstOpen(ask('window', id, point.at, date, until));
    if (point && found) {
      return [
        { kind: 'counter', date: found.date, windowStart: found.windowStart, point: point.name, left: found.left },
      ];
    }
  }
  return [];
}
