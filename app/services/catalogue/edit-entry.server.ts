// Changing a catalogue entry: one administrator proposes, another confirms; every version stays.
import type { Bilingual } from '#app/domain/bilingual.ts';
import { isCivilDate } from '#app/domain/calendar/civil-date.ts';
import { applyEdits, changesBetween } from '#app/domain/catalogue/edit.ts';
import { CatalogueEntry } from '#app/domain/catalogue/entry.ts';
import type { Change } from '#app/domain/content/leaves.ts';
import { checkText } from '#app/domain/identity/free-text.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { sqlOfPrisma } from '#app/platform/sql.server.ts';
import { proposedKeys, revisionsOf, type StoredRevision } from '#app/store/revision-history.server.ts';
import { loadStaffNames } from '#app/store/staff.server.ts';
import { permitted, permittedSql } from '../access/permitted.server.ts';
import { forgetPublished, published } from '../content/published.server.ts';
import { decideRevision, proposeRevision } from '../content/revise.server.ts';

export type EntryLine = { entry: CatalogueEntry; version: number; proposed: boolean };

export function listEntries(ctx: Ctx): Promise<Result<EntryLine[]>> {
  return permitted(ctx, 'catalogue.read', async (tx) => {
    const open = await proposedKeys(tx, 'service');
    const entries = [...(await published(ctx.app, ctx.now)).entries];
    return ok(entries.map(([key, { body, version }]) => ({ entry: body, version, proposed: open.has(key) })));
  });
}

/** People by name; an account nobody knows any more by its id. */
export type EntryHistory = {
  entry: CatalogueEntry;
  version: number;
  proposal: {
    id: string;
    by: Bilingual | null;
    mine: boolean;
    reason: string;
    effectiveFrom: string;
    changes: Change[];
  } | null;
  history: (Omit<StoredRevision, 'body' | 'proposedBy' | 'decidedBy'> & {
    proposedBy: Bilingual | null;
    decidedBy: Bilingual | null;
    changes: number;
  })[];
};

export function loadEntryHistory(ctx: Ctx, asked: { code: string }): Promise<Result<EntryHistory>> {
  return permitted(ctx, 'catalogue.read', async (tx) => {
    const inForce = (await published(ctx.app, ctx.now)).entries.get(asked.code);
    if (!inForce) return refuse('not-found');
    const revisions = await revisionsOf(tx, 'service', asked.code);
    const parsed = revisions.map((revision) => CatalogueEntry.parse(revision.body));
    const people = revisions
      .flatMap(({ proposedBy, decidedBy }) => [proposedBy, decidedBy])
      .filter((id) => id !== null);
    const names = await loadStaffNames(sqlOfPrisma(tx), people);
    const nameOf = (id: string | null) => (id === null ? null : (names[id] ?? { zh: id, en: id }));
    const open = revisions.findIndex((revision) => revision.status === 'proposed');
    const proposed = revisions[open];
    return ok({
      entry: inForce.body,
      version: inForce.version,
      proposal: proposed
        ? {
            id: proposed.id,
            by: nameOf(proposed.proposedBy),
            mine: ctx.actor.kind === 'staff' && ctx.actor.staffId === proposed.proposedBy,
            reason: proposed.reason,
            effectiveFrom: proposed.effectiveFrom,
            changes: changesBetween(inForce.body, parsed[open] as CatalogueEntry),
          }
        : null,
      history: revisions.map(({ body: _body, ...revision }, index) => {
        const before = parsed[index + 1];
        const by = { proposedBy: nameOf(revision.proposedBy), decidedBy: nameOf(revision.decidedBy) };
        return {
          ...revision,
          ...by,
          changes: before ? changesBetween(before, parsed[index] as CatalogueEntry).length : 0,
        };
      }),
    });
  });
}

export type ProposeEntry = {
  code: string;
  /** the version the form showed: a newer one makes the page stale */
  version: number;
  typed: Readonly<Record<string, string>>;
  effectiveFrom: string;
  reason: string;
};

/** Refuses with form-invalid (field: its path), reason-needed, version-changed (somebody else proposes already). */
export function proposeEntry(ctx: Ctx, input: ProposeEntry): Promise<Result<{ id: string }>> {
  return permittedSql(ctx, 'catalogue.edit', async (sql) => {
    const inForce = (await published(ctx.app, ctx.now)).entries.get(input.code);
    if (!inForce || ctx.actor.kind !== 'staff') return refuse('not-found');
    if (inForce.version !== input.version) return refuse('stale-page');
    if (!isCivilDate(input.effectiveFrom)) return refuse('form-invalid', undefined, 'effectiveFrom');
    if (!checkText(input.reason, { max: 300, required: true }).ok) return refuse('reason-needed', undefined, 'reason');
    const unsafe = Object.entries(input.typed).find(([, text]) => !checkText(text, { max: 2000, lines: true }).ok);
    if (unsafe) return refuse('form-invalid', undefined, unsafe[0]);
    const edited = applyEdits(inForce.body, input.typed, input.effectiveFrom);
    if (!edited.ok) return refuse('form-invalid', undefined, edited.paths[0] ?? '');
    const { code: key, effectiveFrom, reason } = input;
    return proposeRevision(sql, ctx, { kind: 'service', key, body: edited.entry, effectiveFrom, reason });
  });
}

export type DecideEntry = { revisionId: string; decision: 'published' | 'declined' | 'withdrawn' };

/** Confirming and declining is another person's; only the proposer withdraws (same-person, not-allowed). */
export async function decideEntry(ctx: Ctx, input: DecideEntry): Promise<Result<{ key: string }>> {
  const answer = await permittedSql(ctx, 'catalogue.edit', async (sql) => {
    return decideRevision(sql, ctx, { ...input, kinds: ['service'] });
  });
  forgetPublished(ctx.app);
  return answer;
}
