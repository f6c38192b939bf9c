// Puts bookings whose contact nobody confirmed on the clerks' call list, by each district's rules: nothing is dropped
// silently.
import { randomUUID } from 'node:crypto';
import { decideChase } from '#app/domain/booking/chase.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { permittedSql } from '#app/services/access/permitted.server.ts';
import { published } from '#app/services/content/published.server.ts';
import { openCallbacks, unconfirmedBookings } from '#app/store/chores.server.ts';
import { appendEvents } from '#app/store/events.server.ts';

export async function chaseUnconfirmed(ctx: Ctx): Promise<Result<number>> {
  const { rules, calendar } = await published(ctx.app, ctx.now);
  return permittedSql(ctx, 'system.work', async (sql) => {
    const late = (await unconfirmedBookings(sql)).flatMap((booking) => {
      const own = rules.get(booking.district)?.body.callbacks;
      const dueAt = own ? decideChase(booking, own, calendar, ctx.now) : null;
      return dueAt ? [{ booking, dueAt }] : [];
    });
    const opened = await openCallbacks(
      sql,
      ctx.now,
      late.map(({ booking, dueAt }) => ({
        id: randomUUID(),
        bookingId: booking.id,
        district: booking.district,
        pointId: booking.pointId,
        reason: 'contact-unconfirmed',
        dueAt,
        dedupe: `unconfirmed:${booking.id}`,
      })),
    );
    await appendEvents(
      sql,
      ctx.actor,
      ctx.now,
      opened.map(({ id, bookingId, district, pointId, reason }) => ({
        type: 'callback.opened',
        subject: `callback:${id}`,
        bookingId,
        district,
        pointId,
        data: { reason },
      })),
    );
    return ok(opened.length);
  });
}
