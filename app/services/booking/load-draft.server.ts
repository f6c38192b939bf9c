// Opens a draft for the browser it belongs to.
import type { DraftData } from '#app/domain/booking/draft.ts';
import { decideOpening } from '#app/domain/booking/draft-opening.ts';
import type { Locale } from '#app/domain/locale.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { OfficeRules } from '#app/domain/rules/office-rules.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { findDraft, type StoredDraft, touchDraft } from '#app/store/drafts.server.ts';
import { rulesInForce } from '#app/store/rules.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { draftAction, draftOwner } from './draft-owner.server.ts';

export type LoadedDraft = {
  id: string;
  reference: string;
  district: string;
  locale: Locale;
  version: number;
  data: DraftData;
  createdAt: Date;
  expiresAt: Date;
  /** set once it has become a booking: nothing can be changed here any more */
  bookingId: string | null;
  rules: OfficeRules;
};

export function loadDraft(ctx: Ctx, input: { draftId: string }): Promise<Result<LoadedDraft>> {
  return permittedSql(ctx, draftAction(ctx), async (sql) => {
    const opened = await openDraft(sql, ctx, input.draftId);
    if (!opened.ok) return opened;
    await touchDraft(sql, input.draftId, ctx.now);
    return ok(loaded(opened.value.draft, opened.value.rules));
  });
}

/** Finds, and refuses what is gone or needs a code; for use cases that go on in the same transaction. */
export async function openDraft(
  sql: Sql,
  ctx: Ctx,
  draftId: string,
  lock = false,
): Promise<Result<{ draft: StoredDraft; rules: OfficeRules }>> {
  const draft = await findDraft(sql, ctx.app.keys, draftId, lock);
  if (draft === null) return refuse('draft-gone');
  const rules = await rulesInForce(sql, draft.district, ctx.now);
  const opening = decideOpening(draft, draftOwner(ctx), rules.lifetimes.draft, ctx.now);
  return opening.ok ? ok({ draft, rules }) : opening;
}

export function loaded(draft: StoredDraft, rules: OfficeRules): LoadedDraft {
  const { sessionHash: _owner, touchedAt: _touched, ...rest } = draft;
  return { ...rest, rules };
}
