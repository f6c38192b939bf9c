// Which times a team can really keep, for the next days, with the reason where there is none. Nothing is held yet.
import { addDays, type CivilDate, instantAt } from '#app/domain/calendar/civil-date.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { OfficeRules } from '#app/domain/rules/office-rules.ts';
import { dayKind, horizonEnd } from '#app/domain/schedule/horizon.ts';
import type { OfferDay, Offers, Position, VisitNeed } from '#app/domain/schedule/offer.ts';
import { routeOf } from '#app/domain/schedule/route.ts';
import { slotsFor } from '#app/domain/schedule/slots.ts';
import type { TeamDay } from '#app/domain/schedule/team-day.ts';
import { noPlaces, straightLineTravel, waysOf } from '#app/domain/schedule/travel.ts';
import { windowsOf, withinReach } from '#app/domain/schedule/windows.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { sqlOfClient } from '#app/platform/sql.server.ts';
import { type Published, published } from '../content/published.server.ts';
import { loadDays, type Mode } from './days.server.ts';

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
  const until = wanted < end ? wanted : end;
  const pointId = asked.mode === 'window' ? asked.place.pointId : null;
  const days = await loadDays(sqlOfClient(ctx.app.pool), content, rules, {
    ...asked,
    pointId,
    from,
    until,
    now: ctx.now,
  });
  return ok({ days: offersAt(days, content, rules, { ...asked, at: place }, ctx.now), horizonEnd: end });
}

/** What these days offer at one place: the same days can be asked for many places. */
export function offersAt(
  days: ReadonlyMap<CivilDate, TeamDay[]>,
  content: Published,
  rules: OfficeRules,
  asked: { mode: Mode; need: VisitNeed; at: Position },
  now: Date,
): OfferDay[] {
  const travel = straightLineTravel(rules.visit.travel);
  const places = noPlaces();
  const names = new Map<string, number>();
  return [...days].map(([date, teamDays]) => {
    const { closed, provisional } = dayKind(date, content.calendar, rules);
    const reach = withinReach(teamDays, asked.at, rules.visit.homeRadiusKm);
    const windows = closed ? [] : windowsOf(asked.mode, rules, teamDays);
    const minutesUntil = (minute: number) => (instantAt(date, minute).getTime() - now.getTime()) / 60_000;
    const routes = reach.map((day) => routeOf(day, places, names, travel));
    const ways = waysOf(places, asked.at, travel);
    const slots = slotsFor(routes, { need: asked.need, ways, names }, windows, minutesUntil, rules.booking.leadMinutes);
    const tooFar = teamDays.length > 0 && reach.length === 0;
    return {
      date,
      provisional,
      closed,
      windows: tooFar
        ? slots.map((slot) => (slot.reason === 'no-shift' ? { ...slot, reason: 'too-far' } : slot))
        : slots,
    };
  });
}

export function positionOf(content: Published, place: AskedPlace): Position | null {
  if (place.communityId) return content.communities.get(place.communityId)?.at ?? null;
  return (place.pointId && content.points.get(place.pointId)?.at) || null;
}
