// Begins a draft: an address nobody can guess, a reference to come back with, and what is already known.
import { randomBytes } from 'node:crypto';
import { type DraftData, emptyDraft } from '#app/domain/booking/draft.ts';
import { draftEnd } from '#app/domain/booking/draft-opening.ts';
import { placeAtPoint } from '#app/domain/booking/place-form.ts';
import { makeReference } from '#app/domain/booking/reference.ts';
import type { Locale } from '#app/domain/locale.ts';
import { type AskedBefore, draftFromQuestion } from '#app/domain/matter/question.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { newToken } from '#app/platform/crypto/keyring.server.ts';
import { insertDraft } from '#app/store/drafts.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { published } from '../content/published.server.ts';
import { draftAction, draftOwner } from './draft-owner.server.ts';

export type StartDraft = {
  district: string;
  locale: Locale;
  mode?: 'home' | 'window';
  /** a wish brought along from the service's page; it stands ticked on the first page */
  serviceCode?: string;
  /** a service point chosen on the points' page; left out where it is none of this district's */
  pointId?: string;
  /** a question that becomes a booking: service, contact and what was told stand in their fields */
  asked?: AskedBefore;
};

export function startDraft(ctx: Ctx, input: StartDraft): Promise<Result<{ draftId: string; reference: string }>> {
  return permittedSql(ctx, draftAction(ctx), async (sql) => {
    const content = await published(ctx.app, ctx.now);
    const rules = content.rules.get(input.district)?.body;
    if (!rules) return refuse('not-found');
    const point = content.points.get(input.pointId ?? '');
    const pointId = point?.district === input.district ? point.id : null;
    const id = newToken();
    const reference = makeReference(randomBytes(7));
    await insertDraft(sql, ctx.app.keys, {
      id,
      reference,
      sessionHash: draftOwner(ctx),
      district: input.district,
      locale: input.locale,
      data: firstData(input, pointId),
      version: 0,
      createdAt: ctx.now,
      touchedAt: ctx.now,
      expiresAt: draftEnd(ctx.now, rules.lifetimes.draft),
      bookingId: null,
    });
    return ok({ draftId: id, reference });
  });
}

function firstData({ serviceCode, mode, asked }: StartDraft, pointId: string | null): DraftData {
  if (asked) return { ...draftFromQuestion(asked), mode: mode ?? null };
  const typed: DraftData['typed'] = serviceCode ? { who: { people: 'a', [`a.s.${serviceCode}`]: 'yes' } } : {};
  const place = mode === 'window' && pointId ? placeAtPoint(null, pointId) : null;
  return { ...emptyDraft(), mode: mode ?? null, place, typed };
}
