// Where a link from a letter leads: to a booking whose page then asks for a code.
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { findLink, type LinkedBooking } from '#app/store/link-tokens.server.ts';
import { permittedSql } from './permitted.server.ts';

/** `token` comes from the address or from the cookie `link`. Refused with `not-found` when unknown or too old. */
export function followLink(ctx: Ctx, { token }: { token: string | null }): Promise<Result<LinkedBooking>> {
  return permittedSql(ctx, 'code.use', async (sql) => {
    if (token === null || !/^[\w-]{22}$/.test(token)) return refuse('not-found');
    const linked = await findLink(sql, ctx.app.keys.tokenHash(token), ctx.now);
    return linked ? ok(linked) : refuse('not-found');
  });
}
