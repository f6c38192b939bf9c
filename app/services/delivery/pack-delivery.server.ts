// Packs the finished documents of a booking into a batch; whoever packs it has it.
import { covers } from '#app/domain/access/permission.ts';
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { deliveryWays } from '#app/domain/delivery/chain.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { loadBookingVisit } from '#app/store/booking-visit.server.ts';
import { appendCustody, insertDelivery, lockReadyItems, nextDeliverySequence } from '#app/store/deliveries.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { staffIdOf } from '../resource/scope.server.ts';

/** Refuses with form-invalid (way), not-found, or step-not-allowed when nothing is ready any more. */
export function packDelivery(ctx: Ctx, input: { bookingId: string; way: string }): Promise<Result<{ id: string }>> {
  return permittedSql(ctx, 'delivery.work', async (sql) => {
    const way = deliveryWays.find((one) => one === input.way);
    if (!way) return refuse('form-invalid', undefined, 'way');
    if (!/^[0-9a-f-]{36}$/.test(input.bookingId)) return refuse('not-found');
    const booking = await loadBookingVisit(sql, input.bookingId, true);
    if (!booking || !covers(ctx.actor, { district: booking.district, pointId: booking.pointId }))
      return refuse('not-found');
    const itemIds = await lockReadyItems(sql, booking.id);
    if (itemIds.length === 0) return refuse('step-not-allowed');
    const month = civilDateOf(ctx.now);
    const sequence = String(await nextDeliverySequence(sql)).padStart(4, '0');
    const number = `D-${month.slice(2, 4)}${month.slice(5, 7)}-${sequence}`;
    const { id: bookingId, district, pointId, visitId } = booking;
    const holderId = staffIdOf(ctx);
    const id = await insertDelivery(sql, {
      number,
      bookingId,
      district,
      pointId,
      way,
      holderId,
      itemIds,
      now: ctx.now,
    });
    const link = { kind: 'pack', fromId: null, toId: holderId, place: `point:${pointId}`, reason: null };
    await appendCustody(sql, { deliveryId: id, ...link, count: itemIds.length, at: ctx.now });
    await appendEvents(sql, ctx.actor, ctx.now, [
      {
        type: 'delivery.packed',
        subject: `delivery:${id}`,
        ...{ bookingId, visitId, district, pointId },
        data: { number, way, count: itemIds.length },
      },
    ]);
    return ok({ id });
  });
}
