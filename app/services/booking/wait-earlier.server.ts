// Waiting for an earlier time. Who waits has a booking already: its contact is confirmed, so that we can write, its owner
// is known by a code, and nobody waits with nothing in hand. Somebody without a time books any later one first, then
// joins on that booking's page. So a wait list needs no personal data of its own, and taking an offer is a change of time
// like any other: the place is held as `change:<booking>` and confirmed on the page that confirms changes.
import { decideChange } from '#app/domain/booking/own-actions.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { joinWaitList, leaveWaitList } from '#app/store/wait-list.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { ownBooking } from './own-booking.server.ts';

export type WaitEarlier = { reference: string; wait: boolean };

/** Refuses with not-found, with what decideChange says, or with step-not-allowed while no contact is confirmed. */
export function waitEarlier(ctx: Ctx, input: WaitEarlier): Promise<Result<null>> {
  return permittedSql(ctx, 'own.change', async (sql) => {
    const own = await ownBooking(sql, ctx, input.reference);
    if (!own.ok) return own;
    const { booking, rules } = own.value;
    const tell = (type: 'wait.joined' | 'wait.left') =>
      appendEvents(sql, ctx.actor, ctx.now, [
        {
          type,
          subject: `booking:${booking.id}`,
          bookingId: booking.id,
          visitId: booking.visitId,
          district: booking.district,
          pointId: booking.pointId,
        },
      ]);
    if (!input.wait) {
      if (await leaveWaitList(sql, booking.id)) await tell('wait.left');
      return ok(null);
    }
    const decided = decideChange(booking, rules, ctx.now);
    if (!decided.ok) return decided;
    if (booking.status === 'failed' || booking.contactKind === 'none' || booking.contactConfirmedAt === null) {
      return refuse('step-not-allowed');
    }
    await joinWaitList(sql, booking.id, booking.date, ctx.now);
    await tell('wait.joined');
    return ok(null);
  });
}
