// A clerk's answer to a submitted request: confirm it, or say once everything that has to be changed; and notes.
import { covers } from '#app/domain/access/permission.ts';
import { mayStep } from '#app/domain/booking/status.ts';
import { checkText } from '#app/domain/identity/free-text.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { type BookingVisit, findBookingVisit, loadBookingVisit, stepBooking } from '#app/store/booking-visit.server.ts';
import { settleCallbacks } from '#app/store/desk.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { clearCheckedItems } from '#app/store/visits.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { scopeOf, tellEvent, tellPerson } from '../visit/tell.server.ts';
import { sealNote } from './seal-note.server.ts';

export type DecideRequest = {
  bookingId: string;
  version: number;
  decision: 'confirm' | 'needs-fix';
  missing: readonly string[];
};

/** Items that were to be checked are cleared with a confirmation. Refuses with reason-needed when nothing is named. */
export function decideRequestAsClerk(ctx: Ctx, input: DecideRequest): Promise<Result<{ reference: string }>> {
  return permittedSql(ctx, 'booking.decide', async (sql) => {
    const booking = await loadBookingVisit(sql, input.bookingId, true);
    if (!booking || !covers(ctx.actor, { district: booking.district, pointId: booking.pointId }))
      return refuse('not-found');
    if (booking.version !== input.version) return refuse('stale-page');
    const decided = await (input.decision === 'confirm'
      ? confirm(sql, ctx, booking)
      : askForChanges(sql, ctx, booking, input.missing));
    if (decided.ok) await settleReview(sql, ctx, booking);
    return decided;
  });
}

async function confirm(sql: Sql, ctx: Ctx, booking: BookingVisit): Promise<Result<{ reference: string }>> {
  if (!mayStep(booking.status, 'confirmed') || booking.status === 'failed') return refuse('step-not-allowed');
  if (!(await stepBooking(sql, booking, 'confirmed'))) return refuse('stale-page');
  const cleared = await clearCheckedItems(sql, booking.id, ctx.now);
  if (cleared > 0) await tellEvent(sql, ctx, booking, 'item.cleared', { items: cleared }, `booking:${booking.id}`);
  const eventId = await tellEvent(sql, ctx, booking, 'booking.confirmed', {}, `booking:${booking.id}`);
  await tellPerson(sql, ctx, booking, eventId, { template: 'booking-confirmed', once: String(booking.version) });
  return ok({ reference: booking.reference });
}

/** The answer that was promised is given: the line on the call-back list is done. */
async function settleReview(sql: Sql, ctx: Ctx, booking: BookingVisit): Promise<void> {
  const by = ctx.actor.kind === 'staff' ? ctx.actor.staffId : 'system';
  const ids = await settleCallbacks(sql, { bookingId: booking.id, reason: 'review', by, now: ctx.now });
  for (const id of ids) await tellEvent(sql, ctx, booking, 'callback.done', { outcome: 'settled' }, `callback:${id}`);
}

async function askForChanges(sql: Sql, ctx: Ctx, booking: BookingVisit, missing: readonly string[]) {
  const lines = missing.map((line) => line.trim()).filter(Boolean);
  if (lines.length === 0) return refuse('reason-needed', undefined, 'missing');
  if (lines.some((line) => !checkText(line, { max: 200 }).ok)) return refuse('form-invalid', undefined, 'missing');
  if (!mayStep(booking.status, 'needs_fix')) return refuse('step-not-allowed');
  if (!(await stepBooking(sql, booking, 'needs_fix'))) return refuse('stale-page');
  const eventId = await tellEvent(
    sql,
    ctx,
    booking,
    'booking.needs-fix',
    { items: lines.length },
    `booking:${booking.id}`,
  );
  await tellPerson(sql, ctx, booking, eventId, {
    template: 'booking-needs-fix',
    once: String(booking.version),
    more: () => ({ missing: lines, until: null }),
  });
  return ok({ reference: booking.reference });
}

/** A note for colleagues, sealed; never shown to citizens. */
export function addNote(ctx: Ctx, input: { reference: string; body: string }): Promise<Result<null>> {
  return permittedSql(ctx, 'booking.note', async (sql) => {
    const booking = await findBookingVisit(sql, input.reference);
    if (!booking || !covers(ctx.actor, { district: booking.district, pointId: booking.pointId }))
      return refuse('not-found');
    if (ctx.actor.kind !== 'staff') return refuse('not-allowed');
    const body = checkText(input.body, { max: 1000, lines: true, required: true });
    if (!body.ok) return refuse('form-invalid', undefined, 'body');
    const note = { bookingId: booking.id, staffId: ctx.actor.staffId, body: input.body.trim() };
    const id = await sealNote(sql, ctx, note);
    await appendEvents(sql, ctx.actor, ctx.now, [{ type: 'note.added', subject: `note:${id}`, ...scopeOf(booking) }]);
    return ok(null);
  });
}
