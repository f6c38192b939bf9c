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

export async function offerTimes(ctx: Ctx, asked: AskedTimes): Promise<Result<Offers>> {
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
  return ok({ days: offersAt(days, content, rules, at, ctx.now), horizonEnd: end });
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
  const { serving, inReach } = teamsFor(days.teams, asked, rules);
  const dates: { date: CivilDate; routes: Route[] }[] = [];
  for (let date = asked.from; date <= asked.until; date = addDays(date, 1)) {
    dates.push({ date, routes: days.routes(date).filter((_, i) => serving[i]) });
  }
  const { need } = asked;
  const question = { need, ways: waysOf(days.places, asked.at, days.travel), names: days.names };
  const search = { place: asked.at, travel: days.travel, tables: days.tables };
  return dates.map(({ date, routes }) => {
    const { closed, provisional } = dayKind(date, content.calendar, rules);
    const windows = closed ? [] : windowsOf(asked.mode, rules, routes);
    const near = routes.filter((route) => inReach.has(route.day.team.id));
    const minutesUntil = (minute: number) => (instantAt(date, minute).getTime() - now.getTime()) / 60_000;
    const slots = slotsFor(near, question, windows, minutesUntil, rules.booking.leadMinutes);
    const found = openInOtherOrders(near, question, slots, search);
    const tooFar = routes.length > 0 && near.length === 0;
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

/** Teams that serve this mode (a counter only at the asked service point), and those of them whose base is near enough. */
export function teamsFor(
  teams: readonly Team[],
  asked: { mode: Mode; pointId: string | null; at: Position },
  rules: OfficeRules,
): { serving: boolean[]; inReach: Set<string> } {
  const serves = (team: Team) =>
    asked.mode === 'home'
      ? team.kind === 'mobile'
      : team.kind === 'window' && (asked.pointId === null || team.pointId === asked.pointId);
  const near = teams.filter((team) => serves(team) && withinReach(team, asked.at, rules.visit.homeRadiusKm));
  return { serving: teams.map(serves), inReach: new Set(near.map((team) => team.id)) };
}

export function positionOf(content: Published, place: AskedPlace): Position | null {
  if (place.communityId) return content.communities.get(place.communityId)?.at ?? null;
  return (place.pointId && content.points.get(place.pointId)?.at) || null;
}
