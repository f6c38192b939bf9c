// Opens a draft for the browser it belongs to.
import type { DraftData } from '#app/domain/booking/draft.ts';
import { decideOpening } from '#app/domain/booking/draft-opening.ts';
import type { Locale } from '#app/domain/locale.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { OfficeRules } from '#app/domain/rules/office-rules.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { findDraft, type StoredDraft, touchDraft } from '#app/store/drafts.server.ts';
import { loadHold } from '#app/store/holds.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { type Published, published } from '../content/published.server.ts';
import { draftAction, draftOwner, holderOf } from './draft-owner.server.ts';

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
  /** until when its time is held; null when none is, also when the hold has ended */
  heldUntil: Date | null;
  rules: OfficeRules;
};

export function loadDraft(ctx: Ctx, input: { draftId: string }): Promise<Result<LoadedDraft>> {
  return permittedSql(ctx, draftAction(ctx), async (sql) => {
    const opened = await openDraft(sql, ctx, input.draftId);
    if (!opened.ok) return opened;
    await touchDraft(sql, input.draftId, ctx.now);
    return ok(await loaded(sql, opened.value, ctx.now));
  });
}

export type OpenDraft = { draft: StoredDraft; rules: OfficeRules; content: Published };

/** Finds, and refuses what is gone or needs a code; for use cases that go on in the same transaction. */
export async function openDraft(sql: Sql, ctx: Ctx, draftId: string, lock = false): Promise<Result<OpenDraft>> {
  const content = await published(ctx.app, ctx.now);
  const draft = await findDraft(sql, ctx.app.keys, draftId, lock);
  const rules = draft && content.rules.get(draft.district)?.body;
  if (!draft || !rules) return refuse('draft-gone');
  const opening = decideOpening(draft, draftOwner(ctx), rules.lifetimes.draft, ctx.now);
  return opening.ok ? ok({ draft, rules, content }) : opening;
}

export async function loaded(sql: Sql, { draft, rules }: OpenDraft, now: Date): Promise<LoadedDraft> {
  const { sessionHash: _owner, touchedAt: _touched, ...rest } = draft;
  const hold = await loadHold(sql, holderOf(draft.id));
  return { ...rest, rules, heldUntil: hold && hold.expires_at > now ? hold.expires_at : null };
}
