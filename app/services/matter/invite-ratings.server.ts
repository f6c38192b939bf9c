// Asks once, by letter, for a rating of what came to an end. Nobody is asked twice about the same item.
import { maskName } from '#app/domain/identity/mask.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { loadBookingVisit } from '#app/store/booking-visit.server.ts';
import { enqueueMessages } from '#app/store/messages.server.ts';
import { itemsToInvite, newRatingLink } from '#app/store/ratings.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { openBooking } from '../booking/letter-source.server.ts';
import { published } from '../content/published.server.ts';

const dayMs = 86_400_000;
const askedWithinDays = 14;
const linkDays = 30;
const atOnce = 100;

/** Returns how many letters were written. */
export async function inviteRatings(ctx: Ctx): Promise<Result<number>> {
  const { entries } = await published(ctx.app, ctx.now);
  return permittedSql(ctx, 'system.work', async (sql) => {
    const since = new Date(ctx.now.getTime() - askedWithinDays * dayMs);
    let written = 0;
    for (const { bookingId, itemIds, services } of await itemsToInvite(sql, since, atOnce)) {
      const booking = await loadBookingVisit(sql, bookingId, true);
      const opened = booking && openBooking(ctx, booking);
      const expiresAt = new Date(ctx.now.getTime() + linkDays * dayMs);
      // The link is written also where no letter can be: so nobody is looked at again.
      const token = await newRatingLink(sql, ctx.app.keys, ctx.now, { bookingId, itemIds, expiresAt });
      if (!booking || !opened || booking.contactKind === 'none') continue;
      written += await enqueueMessages(sql, ctx.app, ctx.now, [
        {
          template: 'rating-invite',
          channel: booking.contactKind,
          to: opened.contact,
          locale: booking.locale,
          dedupe: `${bookingId}:rating:${itemIds.toSorted()[0]}`,
          bookingId,
          district: booking.district,
          pointId: booking.pointId,
          expiresAt,
          facts: {
            booker: maskName(opened.details.bookerName),
            reference: booking.reference,
            services: services.flatMap((code) => entries.get(code)?.body.name ?? []),
            path: `rate/${token}`,
          },
        },
      ]);
    }
    return ok(written);
  });
}
