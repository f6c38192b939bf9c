// Writes the reminders that are due, by each district's rules: one letter per booking, visit and reminder.
import { remindersDue } from '#app/domain/booking/reminder.ts';
import { visitFacts } from '#app/domain/booking/visit-letter.ts';
import type { NewMessage } from '#app/domain/ledger/letter.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { permittedSql } from '#app/services/access/permitted.server.ts';
import { published } from '#app/services/content/published.server.ts';
import { type BookingVisit, loadBookingVisit } from '#app/store/booking-visit.server.ts';
import { visitsToRemind } from '#app/store/chores.server.ts';
import { enqueueMessages } from '#app/store/messages.server.ts';
import { letterSource, openBooking } from './letter-source.server.ts';

export async function remindVisits(ctx: Ctx): Promise<Result<number>> {
  const { rules } = await published(ctx.app, ctx.now);
  const due = [...rules].flatMap(([district, { body }]) =>
    remindersDue(body.reminders, ctx.now).map((reminder) => ({ district, ...reminder })),
  );
  return permittedSql(ctx, 'system.work', async (sql) => {
    let written = 0;
    for (const { district, ...reminded } of due) {
      for (const { id, dedupe } of await visitsToRemind(sql, district, reminded)) {
        const booking = await loadBookingVisit(sql, id);
        const message = booking && (await reminder(sql, ctx, booking, dedupe));
        if (message) written += await enqueueMessages(sql, ctx.app, ctx.now, [message]);
      }
    }
    return ok(written);
  });
}

async function reminder(sql: Sql, ctx: Ctx, booking: BookingVisit, dedupe: string): Promise<NewMessage | null> {
  const opened = openBooking(ctx, booking);
  if (!opened || booking.contactKind === 'none') return null;
  return {
    template: 'visit-reminder',
    channel: booking.contactKind,
    to: opened.contact,
    locale: booking.locale,
    dedupe,
    bookingId: booking.id,
    district: booking.district,
    pointId: booking.pointId,
    facts: visitFacts(await letterSource(sql, ctx, booking, opened)),
  };
}
