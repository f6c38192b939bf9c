// The page of the code: where it went, until when it works, when another may be sent, and when one can go on without.
import { maskEmail, maskPhone } from '#app/domain/identity/mask.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { type Sql, sqlOfClient } from '#app/platform/sql.server.ts';
import { newestCode, type StoredCode } from '#app/store/one-time-codes.server.ts';
import { codeOwner } from '../access/code-owner.server.ts';
import { type LoadedDraft, loadDraft } from './load-draft.server.ts';

export type CodePage = {
  draft: LoadedDraft;
  kind: 'email' | 'sms';
  /** masked, as its owner may read it */
  to: string;
  digits: number;
  /** null where no code is on its way in this browser */
  expiresAt: Date | null;
  resendAt: Date | null;
  /** from then on the booking goes on without a code: contact not yet confirmed */
  skipAt: Date | null;
  maySkip: boolean;
};

/** When the code of this draft was asked for in this browser, and the rest of its row; null where none was. */
export function codeOfDraft(sql: Sql, ctx: Ctx, draftId: string): Promise<StoredCode | null> {
  return newestCode(sql, codeOwner(ctx, { purpose: 'confirm-contact', subject: draftId }));
}

/** Refuses with draft-incomplete while there is no address a code could go to. */
export async function loadCode(ctx: Ctx, input: { draftId: string }): Promise<Result<CodePage>> {
  const opened = await loadDraft(ctx, input);
  if (!opened.ok) return opened;
  const { contact } = opened.value.data;
  if (!contact || contact.kind === 'none') return refuse('draft-incomplete');
  const { code: rules } = opened.value.rules.lifetimes;
  const code = await codeOfDraft(sqlOfClient(ctx.app.pool), ctx, input.draftId);
  const after = (seconds: number) => (code ? new Date(code.createdAt.getTime() + seconds * 1000) : null);
  const skipAt = after(rules.deliverWithinSeconds);
  return ok({
    draft: opened.value,
    kind: contact.kind,
    to: contact.kind === 'email' ? maskEmail(contact.value) : maskPhone(contact.value, 'owner'),
    digits: rules.digits,
    expiresAt: code && code.expiresAt > ctx.now && code.usedAt === null ? code.expiresAt : null,
    resendAt: after(rules.resendSeconds),
    skipAt,
    maySkip: skipAt !== null && ctx.now >= skipAt,
  });
}
