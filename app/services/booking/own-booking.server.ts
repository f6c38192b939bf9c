// A booking opened for its owner by reference. What a code has not opened here is answered like what does not exist.
import { covers } from '#app/domain/access/permission.ts';
import { parseReference } from '#app/domain/booking/reference.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { OfficeRules } from '#app/domain/rules/office-rules.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { type BookingVisit, findBookingVisit } from '#app/store/booking-visit.server.ts';
import { type Published, published } from '../content/published.server.ts';
import { type Opened, openBooking } from './letter-source.server.ts';

export type OwnBooking = { booking: BookingVisit; opened: Opened; rules: OfficeRules; content: Published };

export async function ownBooking(sql: Sql, ctx: Ctx, reference: string): Promise<Result<OwnBooking>> {
  const read = parseReference(reference);
  if (!read.ok) return refuse('not-found');
  const booking = await findBookingVisit(sql, read.value);
  if (!booking || !covers(ctx.actor, { ...booking, bookingId: booking.id })) return refuse('not-found');
  const content = await published(ctx.app, ctx.now);
  const rules = content.rules.get(booking.district)?.body;
  const opened = openBooking(ctx, booking);
  return rules && opened ? ok({ booking, opened, rules, content }) : refuse('not-found');
}
