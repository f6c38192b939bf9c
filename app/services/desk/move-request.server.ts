// A clerk gives a booking another time: which times a team can keep, then hold and move. The old time stays until then.
import { covers } from '#app/domain/access/permission.ts';
import { parseReference } from '#app/domain/booking/reference.ts';
import { mayStep } from '#app/domain/booking/status.ts';
import { addDays, type CivilDate, civilDateOf, isCivilDate } from '#app/domain/calendar/civil-date.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { OfferDay, VisitNeed } from '#app/domain/schedule/offer.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { type BookingVisit, findBookingVisit } from '#app/store/booking-visit.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { changeTime } from '../booking/change-time.server.ts';
import { published } from '../content/published.server.ts';
import { holdTime } from '../schedule/hold-time.server.ts';
import { type AskedPlace, offerTimes } from '../schedule/offer-times.server.ts';

export type NewTimes = {
  reference: string;
  version: number;
  mode: 'home' | 'window';
  date: CivilDate;
  windowStart: number;
  windowEnd: number;
  days: OfferDay[];
  earlier: CivilDate | null;
  later: CivilDate | null;
};

const daysShown = 7;

/** Refuses with not-found outside the scope, step-not-allowed once the team is on its way. */
export async function loadNewTimes(
  ctx: Ctx,
  asked: { reference: string; from: string | null },
): Promise<Result<NewTimes>> {
  const found = await bookingToMove(ctx, asked.reference);
  if (!found.ok) return found;
  const booking = found.value;
  const today = civilDateOf(ctx.now);
  const from = asked.from && isCivilDate(asked.from) && asked.from > today ? asked.from : today;
  const { district, mode } = booking;
  const span = { district, mode, from, days: daysShown };
  const offers = await offerTimes(ctx, { ...span, place: placeOf(booking), need: await needOf(ctx, booking) });
  if (!offers.ok) return offers;
  const later = addDays(from, daysShown);
  const before = addDays(from, -daysShown);
  const { reference, version, date, windowStart, windowEnd } = booking;
  return ok({
    reference,
    version,
    mode,
    date,
    windowStart,
    windowEnd,
    days: offers.value.days,
    earlier: from > today ? (before > today ? before : today) : null,
    later: later <= offers.value.horizonEnd ? later : null,
  });
}

/** `time` is `YYYY-MM-DDT<minute>`. Refuses as holding and changing do; nothing is lost then. */
export async function moveRequest(
  ctx: Ctx,
  input: { reference: string; version: number; time: string },
): Promise<Result<{ reference: string }>> {
  const [date = '', minute = ''] = input.time.split('T');
  if (!isCivilDate(date) || !/^\d{1,4}$/.test(minute)) return refuse('form-invalid', undefined, 'time');
  const found = await bookingToMove(ctx, input.reference);
  if (!found.ok) return found;
  const booking = found.value;
  if (booking.version !== input.version) return refuse('stale-page');
  const held = await holdTime(ctx, {
    holder: `change:${booking.id}`,
    action: 'booking.change',
    district: booking.district,
    mode: booking.mode,
    place: placeOf(booking),
    need: await needOf(ctx, booking),
    date,
    windowStart: Number(minute),
    network: null,
  });
  if (!held.ok) return held;
  return changeTime(ctx, { bookingId: booking.id, version: input.version });
}

function bookingToMove(ctx: Ctx, typed: string): Promise<Result<BookingVisit>> {
  return permittedSql(ctx, 'booking.change', async (sql) => {
    const reference = parseReference(typed);
    const booking = reference.ok ? await findBookingVisit(sql, String(reference.value)) : null;
    if (!booking || !covers(ctx.actor, { district: booking.district, pointId: booking.pointId }))
      return refuse('not-found');
    return mayStep(booking.status, 'cancelled_org') ? ok(booking) : refuse('step-not-allowed');
  });
}

function placeOf({ mode, communityId, pointId }: BookingVisit): AskedPlace {
  return mode === 'window' ? { communityId: null, pointId } : { communityId, pointId: null };
}

/** What the visit asked for when it was booked; of a failed one the kits are free already, so its services say which. */
async function needOf(ctx: Ctx, booking: BookingVisit): Promise<VisitNeed> {
  const { entries, rules } = await published(ctx.app, ctx.now);
  const kinds = booking.skills.flatMap((code) => {
    const entry = entries.get(code)?.body;
    return entry?.kind === 'service' && entry.kit ? [entry.kit] : [];
  });
  const kits = booking.kitKinds.length > 0 ? booking.kitKinds : booking.mode === 'home' ? [...new Set(kinds)] : [];
  const officers = booking.mode === 'window' ? 1 : (rules.get(booking.district)?.body.visit.officersPerVisit ?? 2);
  return { skills: booking.skills, languages: [], kits, minutes: booking.serviceMinutes, officers };
}
