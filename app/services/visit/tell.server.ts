// Writes what happened on a visit: its event, and the letter to the person where there is a contact.
import { type LetterSource, visitFacts } from '#app/domain/booking/visit-letter.ts';
import type { EventType, NewEvent } from '#app/domain/ledger/event.ts';
import type { NewMessage } from '#app/domain/ledger/letter.ts';
import type { VisitFacts } from '#app/domain/ledger/letter-facts.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import type { BookingVisit } from '#app/store/booking-visit.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { enqueueMessages } from '#app/store/messages.server.ts';
import { letterSource, openBooking } from '../booking/letter-source.server.ts';

export type Told = { template: NewMessage['template']; more?: (facts: VisitFacts, source: LetterSource) => object };

export function scopeOf(booking: BookingVisit) {
  return { bookingId: booking.id, visitId: booking.visitId, district: booking.district, pointId: booking.pointId };
}

/** One event about the booking's visit; returns its id. */
export async function tellEvent(
  sql: Sql,
  ctx: Ctx,
  booking: BookingVisit,
  type: EventType,
  data: NewEvent['data'] = {},
  subject = `visit:${booking.visitId}`,
): Promise<string | null> {
  const [id] = await appendEvents(sql, ctx.actor, ctx.now, [{ type, subject, ...scopeOf(booking), data }]);
  return id ?? null;
}

/** The letter about it, once per booking, template and `once`; nothing where the person has no contact. */
export async function tellPerson(
  sql: Sql,
  ctx: Ctx,
  booking: BookingVisit,
  eventId: string | null,
  told: Told & { once: string },
): Promise<void> {
  const opened = openBooking(ctx, booking);
  if (!opened || booking.contactKind === 'none') return;
  const source = await letterSource(sql, ctx, booking, opened);
  const facts = visitFacts(source);
  const message = {
    template: told.template,
    channel: booking.contactKind,
    to: opened.contact,
    locale: booking.locale,
    dedupe: `${booking.id}:${told.template}:${told.once}`,
    eventId,
    ...scopeOf(booking),
    facts: { ...facts, ...told.more?.(facts, source) },
  } as NewMessage;
  await enqueueMessages(sql, ctx.app, ctx.now, [message]);
}
