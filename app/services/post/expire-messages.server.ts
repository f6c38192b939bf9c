// Takes messages out of the post whose time is over: a code that comes late is worse than none.
import { ok, type Result } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { permittedSql } from '#app/services/access/permitted.server.ts';
import { expireMessages } from '#app/store/outbox.server.ts';

export function endLateMessages(ctx: Ctx): Promise<Result<number>> {
  return permittedSql(ctx, 'system.work', async (sql) => ok(await expireMessages(sql, ctx.now)));
}
