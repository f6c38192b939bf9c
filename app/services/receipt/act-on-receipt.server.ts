// A clerk makes a receipt void with a reason everybody can see, or writes it again under the same number.
import { covers } from '#app/domain/access/permission.ts';
import { voidReasons } from '#app/domain/receipt/receipt.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { loadBookingVisit } from '#app/store/booking-visit.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { loadReceiptVersions, voidReceipt } from '#app/store/receipts.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { staffIdOf } from '../resource/scope.server.ts';
import { issueReceipts } from './issue-receipts.server.ts';

export type ActOnReceipt = { what: string; number: string; reason: string };

/** `void` needs a reason; `again` writes the next version. Refuses with stale-page when somebody was first. */
export function actOnReceipt(ctx: Ctx, { what, number, reason }: ActOnReceipt): Promise<Result<null>> {
  return permittedSql(ctx, 'receipt.void', async (sql) => {
    const current = (await loadReceiptVersions(sql, number)).find(({ replacedAt }) => replacedAt === null);
    const booking = current && (await loadBookingVisit(sql, current.bookingId, true));
    if (!booking || !covers(ctx.actor, { district: booking.district, pointId: booking.pointId }))
      return refuse('not-found');
    if (what === 'again') {
      const numbers = await issueReceipts(sql, ctx, booking, [current.personId], true);
      return numbers.length > 0 ? ok(null) : refuse('step-not-allowed');
    }
    const why = voidReasons.find((one) => one === reason);
    if (!why) return refuse('reason-needed', undefined, 'reason');
    const done = await voidReceipt(sql, { id: current.id, reason: why, by: staffIdOf(ctx), now: ctx.now });
    if (!done) return refuse('stale-page');
    const { id: bookingId, visitId, district, pointId } = booking;
    await appendEvents(sql, ctx.actor, ctx.now, [
      {
        type: 'receipt.voided',
        subject: `person:${current.personId}`,
        ...{ bookingId, visitId, district, pointId },
        data: { number, version: current.version, why },
      },
    ]);
    return ok(null);
  });
}
