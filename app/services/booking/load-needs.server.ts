// The page "what should we take care of": what stands in the fields, and the consent that facts about health need.
import type { Typed } from '#app/domain/booking/fault.ts';
import { needsToTyped } from '#app/domain/booking/needs-form.ts';
import { mayOpen } from '#app/domain/booking/step.ts';
import type { Locale } from '#app/domain/locale.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { type ReadVersion, readInForce } from '../texts/consent-texts.server.ts';
import { draftAction } from './draft-owner.server.ts';
import { openDraft } from './load-draft.server.ts';

export type NeedsPage = {
  mode: 'home' | 'window';
  booked: boolean;
  typed: Typed;
  consent: ReadVersion | null;
  /** a clerk answers flagged requests within so many working days */
  answerDays: number;
};

/** Refuses with `draft-incomplete` while the place is not known. */
export function loadNeeds(ctx: Ctx, input: { draftId: string; locale: Locale }): Promise<Result<NeedsPage>> {
  return permittedSql(ctx, draftAction(ctx), async (sql) => {
    const opened = await openDraft(sql, ctx, input.draftId);
    if (!opened.ok) return opened;
    const { draft, rules, content } = opened.value;
    const { needs, neededBy, place, typed, mode } = draft.data;
    if (place === null || !mayOpen(draft.data, 'needs')) return refuse('draft-incomplete');
    const before: Typed = needs ? needsToTyped(needs, neededBy) : place.kind === 'bedside' ? { bedside: 'yes' } : {};
    return ok({
      mode: mode ?? 'home',
      booked: draft.bookingId !== null,
      typed: typed.needs ?? before,
      consent: readInForce(content, 'consent-health', { district: draft.district, locale: input.locale }),
      answerDays: rules.callbacks.dueWorkingDays,
    });
  });
}
