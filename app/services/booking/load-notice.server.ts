// The page "what happens with your data": the notice, and a line for each decision, in the version in force.
import { type ConsentCode, consentsNeeded } from '#app/domain/booking/consents.ts';
import { mayOpen } from '#app/domain/booking/step.ts';
import type { Locale } from '#app/domain/locale.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { published } from '../content/published.server.ts';
import { type ReadVersion, readInForce } from '../texts/consent-texts.server.ts';
import { type LoadedDraft, loadDraft } from './load-draft.server.ts';

export type ConsentLine = { code: ConsentCode; text: ReadVersion; given: boolean };
export type NoticePage = {
  draft: LoadedDraft;
  lines: ConsentLine[];
  /** rules for children's data, where a child is among the applicants */
  childrenRules: ReadVersion | null;
};

/** Decided here: the notice, and a child's data. The other lines were decided where their facts were asked. */
const here: readonly ConsentCode[] = ['privacy-notice', 'consent-child'];

export async function loadNotice(ctx: Ctx, input: { draftId: string; locale: Locale }): Promise<Result<NoticePage>> {
  const opened = await loadDraft(ctx, { draftId: input.draftId });
  if (!opened.ok) return opened;
  const draft = opened.value;
  if (!mayOpen(draft.data, 'notice')) return refuse('draft-incomplete');
  const content = await published(ctx.app, ctx.now);
  const where = { district: draft.district, locale: input.locale };
  const child = draft.data.applicants.some((applicant) => applicant.ageBand === 'under-14');
  const lines = consentsNeeded(draft.data, child).flatMap((code): ConsentLine[] => {
    const text = here.includes(code) ? readInForce(content, code, where) : null;
    if (!text) return [];
    const { consents } = draft.data;
    return [{ code, text, given: consents.some((one) => one.code === code && one.revisionId === text.revisionId) }];
  });
  return ok({ draft, lines, childrenRules: child ? readInForce(content, 'children-rules', where) : null });
}
