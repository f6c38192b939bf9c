// The call-back list: what is owed, soonest first, and closing a line with its outcome.
import type { CallbackOutcome } from '#app/domain/booking/callback-outcome.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { type CallbackLine, closeCallback, findCallbacks } from '#app/store/desk.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { acceptContact } from '../booking/change-contact.server.ts';
import { scopeOfStaff } from './scope.server.ts';

export type CallbackView = CallbackLine & { late: boolean };

export function listCallbacks(ctx: Ctx, asked: { done: boolean }): Promise<Result<CallbackView[]>> {
  return permittedSql(ctx, 'callback.work', async (sql) => {
    const scope = scopeOfStaff(ctx);
    if (!scope.ok) return scope;
    const lines = await findCallbacks(sql, scope.value, asked.done, 100);
    return ok(lines.map((line) => ({ ...line, late: line.doneAt === null && line.dueAt < ctx.now })));
  });
}

/** Refuses with stale-page when the line was done by somebody else meanwhile. */
export function finishCallback(ctx: Ctx, input: { id: string; outcome: CallbackOutcome }): Promise<Result<null>> {
  return permittedSql(ctx, 'callback.work', async (sql) => {
    const scope = scopeOfStaff(ctx);
    if (!scope.ok) return scope;
    const done = { id: input.id, by: scope.value.staffId, outcome: input.outcome, now: ctx.now };
    const closed = await closeCallback(sql, scope.value, done);
    if (!closed) return refuse('stale-page');
    if (input.outcome === 'contact-accepted') {
      const accepted = await acceptContact(sql, ctx, { id: input.id, bookingId: closed.bookingId });
      if (!accepted.ok) return accepted;
    }
    await appendEvents(sql, ctx.actor, ctx.now, [
      { type: 'callback.done', subject: `callback:${input.id}`, ...closed, data: { outcome: input.outcome } },
    ]);
    return ok(null);
  });
}
