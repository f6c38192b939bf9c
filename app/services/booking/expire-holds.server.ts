// Gives back the time of holds past their end. Nobody waits for it: whoever asks for a day passes over them already.
import { ok, type Result } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { permittedSql } from '#app/services/access/permitted.server.ts';
import { dropExpiredHolds } from '#app/store/chores.server.ts';

export function expireHolds(ctx: Ctx): Promise<Result<number>> {
  return permittedSql(ctx, 'system.work', async (sql) => ok(await dropExpiredHolds(sql, ctx.now)));
}
