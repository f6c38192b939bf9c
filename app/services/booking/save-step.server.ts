// Keeps the answers of one step of the form, and what was typed but not yet accepted.
import type { DraftData } from '#app/domain/booking/draft.ts';
import type { Judged } from '#app/domain/booking/fault.ts';
import type { Step } from '#app/domain/booking/step.ts';
import { keepWhatFits } from '#app/domain/booking/still-fits.ts';
import type { Locale } from '#app/domain/locale.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { updateDraft } from '#app/store/drafts.server.ts';
import { dropHold } from '#app/store/holds.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { servicesIn } from '../catalogue/load-catalogue.server.ts';
import { renewHold } from '../schedule/hold-time.server.ts';
import { draftAction, holderOf } from './draft-owner.server.ts';
import { type OpenDraft, openDraft } from './load-draft.server.ts';

type Asked = {
  draftId: string;
  /** given: refused with `stale-page` when another page has saved since */
  version?: number;
  step: Step;
  /** the language the reader has changed to */
  locale?: Locale;
};
export type Patch = Partial<Omit<DraftData, 'typed'>>;
export type Saved = { version: number; data: DraftData };

/** One transaction: the answers replace those of the step, what was typed there is forgotten, the hold is renewed. */
export function saveStep(ctx: Ctx, input: Asked & { patch: Patch }): Promise<Result<Saved>> {
  return permittedSql(ctx, draftAction(ctx), async (sql) => {
    const opened = await openToChange(sql, ctx, input);
    return opened.ok ? writeStep(sql, ctx, opened.value, input, input.patch) : opened;
  });
}

/** Judges what was typed against the rules and the catalogue in force; saves only what has no fault. */
export function answerStep(
  ctx: Ctx,
  input: Asked,
  judge: (open: OpenDraft) => Judged<Patch>,
): Promise<Result<Judged<Saved>>> {
  return permittedSql<Judged<Saved>>(ctx, draftAction(ctx), async (sql) => {
    const opened = await openToChange(sql, ctx, input);
    if (!opened.ok) return opened;
    const answer = judge(opened.value);
    if (answer.faults) return ok(answer);
    const saved = await writeStep(sql, ctx, opened.value, input, answer.value);
    return saved.ok ? ok({ value: saved.value, faults: null }) : saved;
  });
}

/** Keeps a half-filled page while its reader changes language or reading size, or adds a person. Nothing is judged. */
export function keepTyped(
  ctx: Ctx,
  input: Asked & { typed: Readonly<Record<string, string>> },
): Promise<Result<Saved>> {
  return permittedSql(ctx, draftAction(ctx), async (sql) => {
    const opened = await openToChange(sql, ctx, input);
    if (!opened.ok) return opened;
    const { data } = opened.value.draft;
    return write(sql, ctx, opened.value, input, {
      ...data,
      typed: { ...data.typed, [input.step]: { ...input.typed } },
    });
  });
}

async function openToChange(sql: Sql, ctx: Ctx, input: Asked): Promise<Result<OpenDraft>> {
  const opened = await openDraft(sql, ctx, input.draftId, true);
  if (!opened.ok) return opened;
  const { draft } = opened.value;
  if (draft.bookingId !== null) return refuse('final-state');
  return input.version !== undefined && input.version !== draft.version ? refuse('stale-page') : opened;
}

/** A time that no longer fits what is asked for is given up; one that does is held on to. */
async function writeStep(sql: Sql, ctx: Ctx, open: OpenDraft, input: Asked, patch: Patch): Promise<Result<Saved>> {
  const { [input.step]: _typed, ...typed } = open.draft.data.typed;
  const kept = keepWhatFits(
    open.draft.data,
    { ...open.draft.data, ...patch, typed },
    servicesIn(open.content),
    open.rules,
  );
  if (kept.timeGivenUp) await dropHold(sql, holderOf(open.draft.id));
  else await renewHold(sql, holderOf(open.draft.id), ctx.now, open.rules);
  return write(sql, ctx, open, input, kept.data);
}

async function write(sql: Sql, ctx: Ctx, { draft }: OpenDraft, input: Asked, data: DraftData): Promise<Result<Saved>> {
  const next = { ...draft, data, locale: input.locale ?? draft.locale };
  if (!(await updateDraft(sql, ctx.app.keys, next, ctx.now))) return refuse('stale-page');
  return ok({ version: draft.version + 1, data });
}
