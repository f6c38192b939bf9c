// Offers places that have become free to those who wait for an earlier time, in the published order: held for a limited
// time and told by letter. A hold without its letter (the process ended between the two) lapses by itself.
import { visitFacts } from '#app/domain/booking/visit-letter.ts';
import { inWaitOrder, lastEarlierDay, mayOfferNow } from '#app/domain/booking/wait-list.ts';
import { civilDateOf, daysBetween } from '#app/domain/calendar/civil-date.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { loadBookingVisit } from '#app/store/booking-visit.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { loadHold } from '#app/store/holds.server.ts';
import { enqueueMessages } from '#app/store/messages.server.ts';
import { noteOffer, waitingNow } from '#app/store/wait-list.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { published } from '../content/published.server.ts';
import { type Held, holdTime } from '../schedule/hold-time.server.ts';
import { offerTimes } from '../schedule/offer-times.server.ts';
import { letterSource, openBooking } from './letter-source.server.ts';
import { changeHolder, needOf, placeAsked } from './load-change.server.ts';
import type { OwnBooking } from './own-booking.server.ts';

const mostPerRun = 20;
const usualMinutes = 120;

/** Returns how many were offered a place. */
export async function offerFreed(ctx: Ctx): Promise<Result<number>> {
  if (!mayOfferNow(ctx.now)) return ok(0);
  const waiting = await permittedSql(ctx, 'system.work', async (sql) =>
    ok(await waitingNow(sql, civilDateOf(ctx.now), ctx.now)),
  );
  if (!waiting.ok) return waiting;
  let offered = 0;
  for (const { bookingId } of inWaitOrder(waiting.value).slice(0, mostPerRun)) {
    if ((await offerTo(ctx, bookingId)).ok) offered += 1;
  }
  return ok(offered);
}

async function offerTo(ctx: Ctx, bookingId: string): Promise<Result<null>> {
  const asked = await permittedSql(ctx, 'system.work', async (sql) => {
    const own = await openedBooking(sql, ctx, bookingId);
    const hold = own && (await loadHold(sql, changeHolder(bookingId)));
    if (!own || (hold && hold.expires_at > ctx.now)) return refuse('not-found');
    return ok({ own, need: await needOf(sql, ctx, own) });
  });
  if (!asked.ok) return asked;
  const { own, need } = asked.value;
  const { district, mode, date } = own.booking;
  const today = civilDateOf(ctx.now);
  const days = daysBetween(today, lastEarlierDay(date)) + 1;
  const offers = await offerTimes(ctx, { district, mode, place: placeAsked(own), need, from: today, days });
  if (!offers.ok) return offers;
  const free = offers.value.days.flatMap((day) =>
    day.windows.flatMap(({ reason, windowStart }) => (reason === null ? [{ date: day.date, windowStart }] : [])),
  );
  const [first] = free;
  if (!first) return refuse('time-taken');
  const held = await holdTime(ctx, {
    holder: changeHolder(bookingId),
    action: 'system.work',
    district,
    mode,
    place: placeAsked(own),
    need,
    ...first,
    network: null,
    minutes: own.rules.hold.offerMinutes ?? usualMinutes,
  });
  if (!held.ok) return held;
  return permittedSql(ctx, 'system.work', (sql) => tellOffer(sql, ctx, own, held.value));
}

async function openedBooking(sql: Sql, ctx: Ctx, bookingId: string): Promise<OwnBooking | null> {
  const content = await published(ctx.app, ctx.now);
  const booking = await loadBookingVisit(sql, bookingId);
  const rules = booking && content.rules.get(booking.district)?.body;
  const opened = booking && openBooking(ctx, booking);
  return booking && rules && opened ? { booking, rules, opened, content } : null;
}

async function tellOffer(sql: Sql, ctx: Ctx, own: OwnBooking, held: Held): Promise<Result<null>> {
  const { booking, opened } = own;
  const { date, windowStart, windowEnd, expiresAt } = held;
  await noteOffer(sql, booking.id, ctx.now, expiresAt);
  const scope = {
    bookingId: booking.id,
    visitId: booking.visitId,
    district: booking.district,
    pointId: booking.pointId,
  };
  const [eventId] = await appendEvents(sql, ctx.actor, ctx.now, [
    { type: 'wait.offered', subject: `booking:${booking.id}`, ...scope, data: { date, windowStart, windowEnd } },
  ]);
  if (booking.contactKind === 'none') return ok(null);
  await enqueueMessages(sql, ctx.app, ctx.now, [
    {
      template: 'place-freed',
      channel: booking.contactKind,
      to: opened.contact,
      locale: booking.locale,
      dedupe: `${booking.id}:freed:${date}:${ctx.now.toISOString()}`,
      eventId: eventId ?? null,
      expiresAt,
      ...scope,
      facts: {
        ...visitFacts(await letterSource(sql, ctx, booking, opened)),
        offered: { date, windowStart, windowEnd },
        until: expiresAt.toISOString(),
      },
    },
  ]);
  return ok(null);
}
