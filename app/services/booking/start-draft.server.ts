// Begins a draft: an address nobody can guess, a reference to come back with, and what is already known.
import { ageBands, type DraftData, emptyDraft } from '#app/domain/booking/draft.ts';
import { draftEnd } from '#app/domain/booking/draft-opening.ts';
import type { Locale } from '#app/domain/locale.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { newToken } from '#app/platform/crypto/keyring.server.ts';
import { insertDraft } from '#app/store/drafts.server.ts';
import { rulesInForce } from '#app/store/rules.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { draftAction, draftOwner } from './draft-owner.server.ts';

export type StartDraft = {
  district: string;
  locale: Locale;
  /** a wish brought along from the service's page; who it is for is asked first */
  service?: { code: string; variant: string };
  mode?: 'home' | 'window';
};

export function startDraft(ctx: Ctx, input: StartDraft): Promise<Result<{ draftId: string; reference: string }>> {
  return permittedSql(ctx, draftAction(ctx), async (sql) => {
    const rules = await rulesInForce(sql, input.district, ctx.now);
    const id = newToken();
    const reference = newToken(9);
    await insertDraft(sql, ctx.app.keys, {
      id,
      reference,
      sessionHash: draftOwner(ctx),
      district: input.district,
      locale: input.locale,
      data: firstData(input),
      version: 0,
      createdAt: ctx.now,
      touchedAt: ctx.now,
      expiresAt: draftEnd(ctx.now, rules.lifetimes.draft),
      bookingId: null,
    });
    return ok({ draftId: id, reference });
  });
}

function firstData({ service, mode }: StartDraft): DraftData {
  const applicant = {
    key: 'a',
    relation: 'self' as const,
    ageBand: ageBands[0],
    services: service ? [service] : [],
  };
  return {
    ...emptyDraft(),
    mode: mode ?? null,
    applicants: service ? [applicant] : [],
  };
}
