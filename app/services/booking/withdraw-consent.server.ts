// The owner takes a consent back (PIPL art. 15): noted at once, and a clerk deletes or freezes what the portal keeps.
// What the police have already accepted is outside of the portal.
import { clerkDue } from '#app/domain/booking/clerk-due.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { withdrawConsents } from '#app/store/booking-story.server.ts';
import { openCallback } from '#app/store/callbacks.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { ownBooking } from './own-booking.server.ts';

/** Asked for twice, it is done once. Refuses with not-found. */
export function withdrawConsent(ctx: Ctx, input: { reference: string }): Promise<Result<null>> {
  return permittedSql(ctx, 'own.change', async (sql) => {
    const own = await ownBooking(sql, ctx, input.reference);
    if (!own.ok) return own;
    const { booking, content, rules } = own.value;
    const { id, district, pointId } = booking;
    const codes = await withdrawConsents(sql, id, ctx.now);
    if (codes.length === 0) return ok(null);
    const scope = { bookingId: id, district, pointId };
    const callbackId = await openCallback(sql, ctx.now, {
      ...scope,
      reason: 'consent-withdrawn',
      dueAt: clerkDue(content.calendar, rules.callbacks, ctx.now),
      dedupe: `consent-withdrawn:${id}`,
    });
    await appendEvents(sql, ctx.actor, ctx.now, [
      { type: 'consent.withdrawn', subject: `booking:${id}`, ...scope, data: { codes } },
      ...(callbackId === null
        ? []
        : [
            {
              type: 'callback.opened' as const,
              subject: `callback:${callbackId}`,
              ...scope,
              data: { reason: 'consent-withdrawn' },
            },
          ]),
    ]);
    return ok(null);
  });
}
