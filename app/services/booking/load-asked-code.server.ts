// The page of a code that was asked for: where it went, until when it works, when another may be sent.
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { newestCode } from '#app/store/one-time-codes.server.ts';
import { codeOwner } from '../access/code-owner.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { published } from '../content/published.server.ts';
import { type AskedCode, shownContact } from './ask-code.server.ts';

export type AskedCodePage = {
  /** as its owner may read it; null: the contact the booking has */
  to: string | null;
  digits: number;
  /** null where no code works any more */
  expiresAt: Date | null;
  /** null: another may be sent now */
  resendAt: Date | null;
};

/** The same for every asked code, whether or not anything was sent. */
export function loadAskedCode(ctx: Ctx, input: { asked: AskedCode; district: string }): Promise<Result<AskedCodePage>> {
  return permittedSql(ctx, 'code.use', async (sql) => {
    const { asked, district } = input;
    const rules = (await published(ctx.app, ctx.now)).rules.get(district)?.body.lifetimes.code;
    if (!rules) return refuse('not-found');
    const code = await newestCode(sql, codeOwner(ctx, asked));
    const resendAt = code && new Date(code.createdAt.getTime() + rules.resendSeconds * 1000);
    const works = code && code.expiresAt > ctx.now && code.usedAt === null && code.tries < code.maxTries;
    return ok({
      to: asked.contact && shownContact(asked.contact),
      digits: rules.digits,
      expiresAt: works ? code.expiresAt : null,
      resendAt: resendAt && resendAt > ctx.now ? resendAt : null,
    });
  });
}
