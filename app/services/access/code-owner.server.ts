// To which browser a code belongs, and what is kept in its place: a keyed hash over browser, purpose, subject and code.
import type { CodePurpose } from '#app/domain/access/code-purpose.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Keys } from '#app/platform/crypto/keyring.server.ts';
import type { CodeOwner } from '#app/store/one-time-codes.server.ts';

/** The hash under which this browser's session is kept in tables. */
export function sessionHashOf(ctx: Ctx): string {
  return ctx.actor.kind === 'system' ? `system:${ctx.actor.job}` : ctx.app.keys.tokenHash(ctx.actor.sessionId);
}

export function codeOwner(ctx: Ctx, { purpose, subject }: { purpose: CodePurpose; subject: string }): CodeOwner {
  return { sessionHash: sessionHashOf(ctx), purpose, subject };
}

export function codeHash(keys: Keys, owner: CodeOwner, code: string): string {
  return keys.tokenHash(`code ${owner.sessionHash} ${owner.purpose} ${owner.subject} ${code}`);
}
