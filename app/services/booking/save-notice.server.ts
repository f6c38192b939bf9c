// Keeps the decisions of the notice page, each with the version of the text it was made on.
import type { FieldProblem } from '#app/domain/booking/field-problem.ts';
import type { Locale } from '#app/domain/locale.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { loadNotice } from './load-notice.server.ts';
import { saveStep } from './save-step.server.ts';

/** A line counts when it was ticked and the page showed the version in force. Problems: nothing was saved. */
export async function saveNotice(
  ctx: Ctx,
  input: { draftId: string; locale: Locale; typed: Readonly<Record<string, string>> },
): Promise<Result<{ problems: FieldProblem[] }>> {
  const page = await loadNotice(ctx, input);
  if (!page.ok) return page;
  const { lines, draft } = page.value;
  const problems = lines.flatMap(({ code, text }): FieldProblem[] => {
    if (input.typed[code] === text.revisionId) return [];
    const outdated = Boolean(input.typed[code]);
    const reason = outdated ? 'consent-outdated' : 'consent-missing';
    return [{ person: null, step: 'notice', field: code, code: reason, severity: 'error' }];
  });
  if (problems.length > 0) return ok({ problems });
  const consents = lines.map(({ code, text }) => ({ code, revisionId: text.revisionId }));
  const saved = await saveStep(ctx, { draftId: draft.id, step: 'notice', patch: { consents } });
  return saved.ok ? ok({ problems: [] }) : saved;
}
