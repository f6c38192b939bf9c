// Another time for a booking: what is kept, what is held, and the windows a team can really keep.
import { decideChange, ownActions } from '#app/domain/booking/own-actions.ts';
import type { BookingStatus } from '#app/domain/booking/status.ts';
import { timeValue } from '#app/domain/booking/still-fits.ts';
import { visitNeed } from '#app/domain/booking/visit-need.ts';
import { addDays, type CivilDate, civilDateOf, isCivilDate } from '#app/domain/calendar/civil-date.ts';
import type { Locale } from '#app/domain/locale.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { HoldRules } from '#app/domain/rules/office-rules.ts';
import type { OfferDay, VisitNeed } from '#app/domain/schedule/offer.ts';
import { decideOpenWeek, mondayOf, type OpenWeek } from '#app/domain/schedule/open-week.ts';
import { daysShown, shownDays } from '#app/domain/schedule/shown-days.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { loadHold } from '#app/store/holds.server.ts';
import { openWeekOf } from '#app/store/open-weeks.server.ts';
import { loadPeople } from '#app/store/people.server.ts';
import { waitingSince } from '#app/store/wait-list.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { servicesIn } from '../catalogue/load-catalogue.server.ts';
import { type AskedPlace, offerTimes } from '../schedule/offer-times.server.ts';
import { applicantsOf, placeName } from './letter-source.server.ts';
import { type OwnBooking, ownBooking } from './own-booking.server.ts';

type Window = { date: CivilDate; windowStart: number; windowEnd: number };
export type ChangePage = {
  id: string;
  reference: string;
  mode: 'home' | 'window';
  status: BookingStatus;
  version: number;
  now: Window;
  minutes: number;
  place: string;
  /** the living hold of the new time */
  held: (Window & { until: Date }) | null;
  chosen: string | null;
  days: OfferDay[];
  earlier: CivilDate | null;
  later: CivilDate | null;
  /** changes without a call that are left, this one included */
  changesLeft: number;
  until: Date;
  hold: HoldRules;
  /** may wait for an earlier time, and since when it does; null: may not */
  wait: { since: Date | null } | null;
  /** may leave the day of this week to us: `open` when done; null: may not */
  week: (OpenWeek & { open: boolean }) | null;
};

export const changeHolder = (bookingId: string) => `change:${bookingId}`;

/** Refuses with not-found, or with what decideChange says. */
export async function loadChange(
  ctx: Ctx,
  input: { reference: string; locale: Locale; from?: string | null },
): Promise<Result<ChangePage>> {
  const asked = await permittedSql(ctx, 'own.change', async (sql) => {
    const own = await ownBooking(sql, ctx, input.reference);
    if (!own.ok) return own;
    const decided = decideChange(own.value.booking, own.value.rules, ctx.now);
    if (!decided.ok) return decided;
    const { booking } = own.value;
    const hold = await loadHold(sql, changeHolder(booking.id));
    const since = await waitingSince(sql, booking.id, booking.date);
    const open = await openWeekOf(sql, booking.id, mondayOf(booking.date));
    return ok({ own: own.value, hold, since, open, need: await needOf(sql, ctx, own.value) });
  });
  if (!asked.ok) return asked;
  const { own, hold, since, open, need } = asked.value;
  const { booking, rules, content } = own;
  const today = civilDateOf(ctx.now);
  const from = input.from && isCivilDate(input.from) && input.from > today ? input.from : today;
  const place = placeAsked(own);
  const offers = await offerTimes(ctx, {
    district: booking.district,
    mode: booking.mode,
    place,
    need,
    from,
    days: daysShown + 4,
  });
  if (!offers.ok) return offers;
  const days = shownDays(offers.value.days);
  const next = addDays(days.at(-1)?.date ?? from, 1);
  const actions = ownActions(booking, rules, ctx.now);
  const held = hold && hold.expires_at > ctx.now ? { ...windowOf(hold), until: hold.expires_at } : null;
  return ok({
    id: booking.id,
    reference: booking.reference,
    mode: booking.mode,
    status: booking.status,
    version: booking.version,
    now: { date: booking.date, windowStart: booking.windowStart, windowEnd: booking.windowEnd },
    minutes: booking.serviceMinutes,
    place: placeName(booking, content)[input.locale],
    held,
    chosen: hold ? timeValue(windowOf(hold)) : null,
    days,
    earlier: from > today ? ([addDays(from, -daysShown), today].sort().at(-1) ?? null) : null,
    later: next <= offers.value.horizonEnd ? next : null,
    changesLeft: actions.changesLeft,
    until: actions.until,
    hold: rules.hold,
    wait: booking.status !== 'failed' && booking.contactConfirmedAt !== null ? { since } : null,
    week: weekOf(own, open, ctx.now),
  });
}

function weekOf({ booking, rules }: OwnBooking, open: OpenWeek | null, now: Date): ChangePage['week'] {
  if (open) return { ...open, open: true };
  if (booking.status === 'failed' || booking.contactConfirmedAt === null) return null;
  const week = decideOpenWeek(booking, rules, now);
  return week.ok ? { ...week.value, open: false } : null;
}

function windowOf(hold: { date: CivilDate; window_start: number; window_end: number }): Window {
  return { date: hold.date, windowStart: hold.window_start, windowEnd: hold.window_end };
}

/** What the visit must bring, from its people and their services; its length is the one that was booked. */
export async function needOf(sql: Sql, ctx: Ctx, { booking, opened, rules, content }: OwnBooking): Promise<VisitNeed> {
  const applicants = applicantsOf(await loadPeople(sql, ctx.app.keys, booking));
  const { place, needs } = opened.details;
  const need = visitNeed({ mode: booking.mode, applicants, place, needs }, servicesIn(content), rules);
  return { ...need, minutes: booking.serviceMinutes };
}

export function placeAsked({ booking }: OwnBooking): AskedPlace {
  const { mode, communityId, pointId } = booking;
  return mode === 'window' ? { communityId: null, pointId } : { communityId, pointId: null };
}
