// Which times a team can really keep, for the next days, with the reason where there is none. Nothing is held yet.
import { addDays, type CivilDate, instantAt } from '#app/domain/calendar/civil-date.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { OfficeRules } from '#app/domain/rules/office-rules.ts';
import { dayKind, horizonEnd } from '#app/domain/schedule/horizon.ts';
import type { OfferDay, Offers, Position, VisitNeed } from '#app/domain/schedule/offer.ts';
import { openInOtherOrders } from '#app/domain/schedule/other-orders.ts';
import type { Route } from '#app/domain/schedule/route.ts';
import { slotsFor } from '#app/domain/schedule/slots.ts';
import type { Team } from '#app/domain/schedule/team-day.ts';
import { waysOf } from '#app/domain/schedule/travel.ts';
import { windowsOf, withinReach } from '#app/domain/schedule/windows.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { type Published, published } from '../content/published.server.ts';
import { type DistrictDays, openDays } from './day-cache.server.ts';

export type Mode = 'home' | 'window';

/** Where the visit is: a community for a home visit, a service point for a counter. */
export type AskedPlace = { communityId: string | null; pointId: string | null };

export type AskedTimes = {
  district: string;
  mode: Mode;
  place: AskedPlace;
  need: VisitNeed;
  /** first civil date shown; earlier days are clamped to today */
  from: CivilDate;
  days: number;
};

/** The days of this district are handed on for further questions about the same moment. */
export type OfferedTimes = Offers & { open: OpenDays };
export type OpenDays = { days: DistrictDays; content: Published; rules: OfficeRules };

/** Refuses with not-found when the district or the place is not known. */
export async function offerTimes(ctx: Ctx, asked: AskedTimes): Promise<Result<OfferedTimes>> {
  const content = await published(ctx.app, ctx.now);
  const rules = content.rules.get(asked.district)?.body;
  const place = positionOf(content, asked.place);
  if (!rules || !place) return refuse('not-found');
  const end = horizonEnd(ctx.now, rules);
  const from = asked.from < content.date ? content.date : asked.from;
  const wanted = addDays(from, asked.days - 1);
  const span = { from, until: wanted < end ? wanted : end };
  const days = await openDays(ctx.app, content, rules, { district: asked.district, now: ctx.now });
  const { mode, need } = asked;
  const at = { mode, need, at: place, pointId: mode === 'window' ? asked.place.pointId : null, ...span };
  const offered = offersAt(days, content, rules, at, ctx.now);
  return ok({ days: offered, horizonEnd: end, open: { days, content, rules } });
}

export type AskedOffers = {
  mode: Mode;
  pointId: string | null;
  need: VisitNeed;
  at: Position;
  from: CivilDate;
  /** inclusive */
  until: CivilDate;
};

/** What these days offer at one place: the same days can be asked for many places. */
export function offersAt(
  days: DistrictDays,
  content: Published,
  rules: OfficeRules,
  asked: AskedOffers,
  now: Date,
): OfferDay[] {
  const sorted = nearby({ ...asked, district: days.district }, rules);
  const dates: { date: CivilDate; serving: Route[]; near: Route[] }[] = [];
  for (let date = asked.from; date <= asked.until; date = addDays(date, 1)) {
    dates.push({ date, ...sorted(days.routes(date)) });
  }
  const { need } = asked;
  const question = { need, ways: waysOf(days.places, asked.at, days.travel), names: days.names };
  const search = { place: asked.at, travel: days.travel, tables: days.tables };
  return dates.map(({ date, serving, near }) => {
    const { closed, provisional } = dayKind(date, content.calendar, rules);
    const windows = closed ? [] : windowsOf(asked.mode, rules, serving);
    const minutesUntil = (minute: number) => (instantAt(date, minute).getTime() - now.getTime()) / 60_000;
    const slots = slotsFor(near, question, windows, minutesUntil, rules.booking.leadMinutes);
    const found = openInOtherOrders(near, question, slots, search);
    const tooFar = serving.length > 0 && near.length === 0;
    return {
      date,
      provisional,
      closed,
      windows: tooFar
        ? found.map((slot) => (slot.reason === 'no-shift' ? { ...slot, reason: 'too-far' } : slot))
        : found,
    };
  });
}

/**
 * Sorts a date's routes: those that serve this district and mode on that date (a counter only at the asked service
 * point), and those of them whose base is near enough. Distances are asked once per team.
 */
export function nearby(
  asked: { district: string; mode: Mode; pointId: string | null; at: Position },
  rules: OfficeRules,
) {
  const reach = new Map<Team, boolean>();
  const inReach = (team: Team) => {
    const known = reach.get(team) ?? withinReach(team, asked.at, rules.visit.homeRadiusKm);
    reach.set(team, known);
    return known;
  };
  const serves = ({ day: { team } }: Route) =>
    team.district === asked.district &&
    (asked.mode === 'home'
      ? team.kind === 'mobile'
      : team.kind === 'window' && (asked.pointId === null || team.pointId === asked.pointId));
  return (routes: readonly Route[]): { serving: Route[]; near: Route[] } => {
    const serving = routes.filter(serves);
    return { serving, near: serving.filter((route) => inReach(route.day.team)) };
  };
}

export function positionOf(content: Published, place: AskedPlace): Position | null {
  if (place.communityId) return content.communities.get(place.communityId)?.at ?? null;
  return (place.pointId && content.points.get(place.pointId)?.at) || null;
}
