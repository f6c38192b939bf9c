// Sends a message again under its old Message-ID: to the booking's contact as it is now, so that a mended address counts.
import { covers } from '#app/domain/access/permission.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { permittedSql } from '#app/services/access/permitted.server.ts';
import { openBooking } from '#app/services/booking/letter-source.server.ts';
import { loadBookingVisit } from '#app/store/booking-visit.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { messagePlace } from '#app/store/messages.server.ts';
import { closePaperLetter, type DeskMessage, loadDeskMessage, requeueMessage } from '#app/store/post-desk.server.ts';

/** Refuses with not-found (also for other service points) or message-final (it has arrived, or its time is over). */
export function resendMessage(ctx: Ctx, input: { id: string }): Promise<Result<null>> {
  return permittedSql(ctx, 'message.work', async (sql) => {
    const message = await loadDeskMessage(sql, input.id, true);
    if (!message || !covers(ctx.actor, message)) return refuse('not-found');
    if (message.status !== 'dead' && message.status !== 'queued') return refuse('message-final');
    const { channel, to } = await presentContact(sql, ctx, message);
    const sealed = ctx.app.keys.seal(to, messagePlace('to_sealed', message.id));
    await requeueMessage(sql, message.id, { channel, sealed }, ctx.now);
    await note(sql, ctx, message, { attempts: message.attempts, code: message.lastCode, channel });
    return ok(null);
  });
}

/** A paper letter has gone out. Refuses with not-found or message-final. */
export function closePaper(ctx: Ctx, input: { id: string }): Promise<Result<null>> {
  return permittedSql(ctx, 'message.work', async (sql) => {
    const message = await loadDeskMessage(sql, input.id, true);
    if (!message || !covers(ctx.actor, message)) return refuse('not-found');
    if (!(await closePaperLetter(sql, message.id, ctx.now))) return refuse('message-final');
    await note(sql, ctx, message, { channel: 'letter' }, 'message.sent');
    return ok(null);
  });
}

/** Word of a changed contact goes where it was meant to go; everything else follows the booking. */
async function presentContact(
  sql: Sql,
  ctx: Ctx,
  message: DeskMessage,
): Promise<{ channel: DeskMessage['channel']; to: string }> {
  const written = {
    channel: message.channel,
    to: ctx.app.keys.open(message.toSealed, messagePlace('to_sealed', message.id)),
  };
  if (message.bookingId === null || message.template === 'contact-changed') return written;
  const booking = await loadBookingVisit(sql, message.bookingId);
  const opened = booking && openBooking(ctx, booking);
  if (!booking || !opened || booking.contactKind === 'none') return written;
  return { channel: booking.contactKind, to: opened.contact };
}

async function note(
  sql: Sql,
  ctx: Ctx,
  message: DeskMessage,
  data: Record<string, string | number | null>,
  type: 'message.resent' | 'message.sent' = 'message.resent',
): Promise<void> {
  const { id, bookingId, district, pointId, template } = message;
  await appendEvents(sql, ctx.actor, ctx.now, [
    { type, subject: `message:${id}`, bookingId, district, pointId, data: { template, ...data } },
  ]);
}
