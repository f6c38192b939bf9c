// Ends a booking before its visit: by its owner within the rules, or by the office with a reason.
import { covers } from '#app/domain/access/permission.ts';
import { decideCancel } from '#app/domain/booking/own-actions.ts';
import { mayStep } from '#app/domain/booking/status.ts';
import { visitFacts } from '#app/domain/booking/visit-letter.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { loadBookingVisit, releaseVisit, stepBooking } from '#app/store/booking-visit.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { dropHold } from '#app/store/holds.server.ts';
import { enqueueMessages } from '#app/store/messages.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { published } from '../content/published.server.ts';
import { letterSource, openBooking } from './letter-source.server.ts';

export type CancelBooking = { bookingId: string; version: number; reason: string | null };

/** Refuses with not-found, stale-page, reason-needed (staff), or what decideCancel says. */
export function cancelBooking(ctx: Ctx, input: CancelBooking): Promise<Result<{ reference: string }>> {
  return permittedSql(ctx, ctx.actor.kind === 'staff' ? 'booking.change' : 'own.change', (sql) =>
    cancel(sql, ctx, input),
  );
}

async function cancel(sql: Sql, ctx: Ctx, input: CancelBooking): Promise<Result<{ reference: string }>> {
  const booking = await loadBookingVisit(sql, input.bookingId, true);
  if (!booking || !covers(ctx.actor, { ...booking, bookingId: booking.id })) return refuse('not-found');
  const byStaff = ctx.actor.kind === 'staff';
  if (booking.version !== input.version) return refuse('stale-page');
  const rules = (await published(ctx.app, ctx.now)).rules.get(booking.district)?.body;
  const opened = openBooking(ctx, booking);
  if (!rules || !opened) return refuse('not-found');
  if (byStaff && !input.reason) return refuse('reason-needed', undefined, 'reason');
  const to = byStaff ? 'cancelled_org' : 'cancelled_user';
  const decided = byStaff
    ? mayStep(booking.status, to)
      ? ok(null)
      : refuse('final-state')
    : decideCancel(booking, rules, ctx.now);
  if (!decided.ok) return decided;
  if (!(await stepBooking(sql, booking, to, ctx.now))) return refuse('stale-page');
  await releaseVisit(sql, booking.visitId, booking.id, 'withdrawn', ctx.now);
  await dropHold(sql, `change:${booking.id}`);
  const scope = {
    bookingId: booking.id,
    visitId: booking.visitId,
    district: booking.district,
    pointId: booking.pointId,
  };
  const [eventId] = await appendEvents(sql, ctx.actor, ctx.now, [
    {
      type: byStaff ? 'booking.cancelled-org' : 'booking.cancelled-user',
      subject: `booking:${booking.id}`,
      ...scope,
      data: { from: booking.status },
    },
  ]);
  if (booking.contactKind !== 'none') {
    const facts = visitFacts(await letterSource(sql, ctx, { ...booking, version: booking.version + 1 }, opened));
    const envelope = {
      channel: booking.contactKind,
      to: opened.contact,
      locale: booking.locale,
      dedupe: `${booking.id}:cancelled`,
      eventId: eventId ?? null,
      ...scope,
    };
    await enqueueMessages(sql, ctx.app, ctx.now, [
      byStaff
        ? { template: 'booking-cancelled-org', ...envelope, facts: { ...facts, reason: input.reason } }
        : { template: 'booking-cancelled', ...envelope, facts },
    ]);
  }
  return ok({ reference: booking.reference });
}
