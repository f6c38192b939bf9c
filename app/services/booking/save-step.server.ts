// Keeps the answers of one step of the form, and what was typed but not yet accepted.
import type { DraftData } from '#app/domain/booking/draft.ts';
import type { Step } from '#app/domain/booking/step.ts';
import type { Locale } from '#app/domain/locale.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { type StoredDraft, updateDraft } from '#app/store/drafts.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { draftAction } from './draft-owner.server.ts';
import { openDraft } from './load-draft.server.ts';

export type SaveStep = {
  draftId: string;
  /** given: refused with `stale-page` when another page has saved since */
  version?: number;
  step: Step;
  patch: Partial<Omit<DraftData, 'typed'>>;
  locale?: Locale;
};
export type Saved = { version: number; data: DraftData };

/** One transaction: the answers replace those of the step, and what was typed there before is forgotten. */
export function saveStep(ctx: Ctx, input: SaveStep): Promise<Result<Saved>> {
  return permittedSql(ctx, draftAction(ctx), (sql) =>
    changeDraft(sql, ctx, input, (data) => {
      const { [input.step]: _typed, ...typed } = data.typed;
      return { ...data, ...input.patch, typed };
    }),
  );
}

/** Keeps a half-filled page while its reader changes language or reading size. Nothing is judged. */
export function keepTyped(
  ctx: Ctx,
  input: {
    draftId: string;
    step: Step;
    typed: Record<string, string>;
    locale?: Locale;
  },
): Promise<Result<Saved>> {
  return permittedSql(ctx, draftAction(ctx), (sql) =>
    changeDraft(sql, ctx, input, (data) => ({
      ...data,
      typed: { ...data.typed, [input.step]: input.typed },
    })),
  );
}

async function changeDraft(
  sql: Sql,
  ctx: Ctx,
  input: { draftId: string; version?: number; locale?: Locale },
  change: (data: DraftData) => DraftData,
): Promise<Result<Saved>> {
  const opened = await openDraft(sql, ctx, input.draftId, true);
  if (!opened.ok) return opened;
  const { draft } = opened.value;
  if (draft.bookingId !== null) return refuse('final-state');
  if (input.version !== undefined && input.version !== draft.version) return refuse('stale-page');
  const data = change(draft.data);
  const next: StoredDraft = {
    ...draft,
    data,
    locale: input.locale ?? draft.locale,
  };
  if (!(await updateDraft(sql, ctx.app.keys, next, ctx.now))) return refuse('stale-page');
  return ok({ version: draft.version + 1, data });
}
