// The post writes down what came of a try: sent, to be tried again, dead, or too late.
import { decideNext, type Next, type Sent } from '#app/domain/ledger/retry.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { permittedSql } from '#app/services/access/permitted.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { closeAttempt } from '#app/store/outbox.server.ts';
import type { TakenMessage } from './take-message.server.ts';

/** null when the lease had run out and another worker has the message: its answer counts, not this one. */
export async function closeMessage(ctx: Ctx, taken: TakenMessage, answer: Sent): Promise<Result<Next | null>> {
  return permittedSql(ctx, 'system.work', async (sql) => {
    const next = decideNext(taken, answer, ctx.now);
    const closed = await closeAttempt(sql, taken.id, taken.attempts, next, ctx.now);
    if (!closed) return ok(null);
    if (next.status === 'sent' || next.status === 'dead') {
      const { bookingId, district, pointId, template, channel, attempts } = taken;
      await appendEvents(sql, ctx.actor, ctx.now, [
        {
          type: next.status === 'sent' ? 'message.sent' : 'message.dead',
          subject: `message:${taken.id}`,
          bookingId,
          district,
          pointId,
          data: { template, channel, attempts, code: next.code },
        },
      ]);
    }
    return ok(next);
  });
}
