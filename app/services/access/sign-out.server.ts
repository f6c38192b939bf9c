// Ends this session, or every session of the account; effective at the next request of any of them.
import { ok, type Result } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { revokeAllSessions, revokeSession } from '#app/store/staff-sessions.server.ts';
import { permittedSql } from './permitted.server.ts';

/** Also right for somebody who is not signed in, or no longer. */
export function signOut(ctx: Ctx, input: { everywhere: boolean }): Promise<Result<null>> {
  return permittedSql(ctx, 'self.sign-in', async (sql) => {
    const { actor, now } = ctx;
    if (actor.kind !== 'staff' && actor.kind !== 'half-signed') return ok(null);
    const ended = input.everywhere
      ? await revokeAllSessions(sql, actor.staffId, now)
      : Number(await revokeSession(sql, actor.sessionId, now));
    if (ended > 0) {
      const data = { everywhere: input.everywhere };
      await appendEvents(sql, actor, now, [{ type: 'staff.signed-out', subject: `staff:${actor.staffId}`, data }]);
    }
    return ok(null);
  });
}
