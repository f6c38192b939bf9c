// The auditor's view of the ledger: read only, filtered, a page at a time. Looking is itself an entry.
import type { Bilingual } from '#app/domain/bilingual.ts';
import { addDays, civilDateOf, instantAt, isCivilDate } from '#app/domain/calendar/civil-date.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { type LedgerEntry, loadLedger } from '#app/store/ledger.server.ts';
import { loadStaffNames } from '#app/store/staff.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { type LedgerVerdict, verifyLedger } from '../post/verify-ledger.server.ts';

const pageSize = 50;
/** Rows of one file; more are taken along in several. */
const mostExported = 1000;
/** What the filter means, as beginnings of types. */
const kinds: Record<string, string[]> = {
  all: [],
  reads: ['personal-data.%', 'ledger.%', '%.read', '%-read'],
  refusals: ['access.%', '%refused%'],
  access: ['staff.%', 'account.%', 'deputy.%', 'session.%'],
  content: ['revision.%', 'place.%'],
};
export const ledgerKinds = ['all', 'reads', 'refusals', 'access', 'content'] as const;
export const ledgerActors = ['citizen', 'staff', 'system'] as const;

export type LedgerAsked = { kind: string; actor: string; day: string; before: string };
export type LedgerPage = {
  entries: (LedgerEntry & { by: Bilingual | null; kind: 'read' | 'refused' | 'change' })[];
  next: string | null;
};

export function loadLedgerPage(ctx: Ctx, asked: LedgerAsked): Promise<Result<LedgerPage>> {
  return permittedSql(ctx, 'ledger.read', async (sql) => {
    const { entries, names, day } = await read(sql, asked, pageSize);
    await appendEvents(sql, ctx.actor, ctx.now, [
      { type: 'ledger.read', subject: 'ledger', data: { kind: asked.kind, day, shown: entries.length } },
    ]);
    return ok({
      entries: entries.map((entry) => ({ ...entry, by: names[entry.actorId] ?? null, kind: kindOf(entry.type) })),
      next: entries.length === pageSize ? (entries.at(-1)?.seq ?? null) : null,
    });
  });
}

/** The same entries as a file, the newest first; who took them along, and how many, is an entry. */
export function exportLedger(
  ctx: Ctx,
  asked: LedgerAsked,
): Promise<Result<{ entries: LedgerPage['entries']; who: Bilingual }>> {
  return permittedSql(ctx, 'ledger.read', async (sql) => {
    const { entries, names, day } = await read(sql, asked, mostExported);
    const id = ctx.actor.kind === 'staff' ? ctx.actor.staffId : 'system';
    const who = (await loadStaffNames(sql, [id]))[id] ?? { zh: id, en: id };
    const data = { kind: asked.kind, day, rows: entries.length };
    await appendEvents(sql, ctx.actor, ctx.now, [{ type: 'ledger.exported', subject: 'ledger', data }]);
    return ok({
      entries: entries.map((entry) => ({ ...entry, by: names[entry.actorId] ?? null, kind: kindOf(entry.type) })),
      who,
    });
  });
}

async function read(sql: Sql, asked: LedgerAsked, limit: number) {
  const day = isCivilDate(asked.day) ? asked.day : null;
  const entries = await loadLedger(sql, {
    types: kinds[asked.kind] ?? [],
    actorKind: ledgerActors.find((one) => one === asked.actor) ?? null,
    from: day === null ? null : instantAt(day, 0),
    to: day === null ? null : instantAt(addDays(day, 1), 0),
    before: /^\d{1,18}$/.test(asked.before) ? asked.before : null,
    limit,
  });
  const people = entries.flatMap(({ actorKind, actorId }) => (actorKind === 'staff' ? [actorId] : []));
  return { entries, names: await loadStaffNames(sql, people), day };
}

export type CheckedLedger = LedgerVerdict & { at: Date; today: string };

/** Checks the whole chain; that it was checked, and with what result, is an entry too. */
export async function checkLedger(ctx: Ctx, asked: { head: string }): Promise<Result<CheckedLedger>> {
  const verdict = await verifyLedger(ctx, asked);
  if (!verdict.ok) return verdict;
  const { count, findings } = verdict.value;
  return permittedSql(ctx, 'ledger.read', async (sql) => {
    const data = { count, findings: findings.map(({ kind, at }) => `${kind} ${at?.seq ?? ''}`).slice(0, 20) };
    await appendEvents(sql, ctx.actor, ctx.now, [{ type: 'ledger.checked', subject: 'ledger', data }]);
    return ok({ ...verdict.value, at: ctx.now, today: civilDateOf(ctx.now) });
  });
}

function kindOf(type: string): 'read' | 'refused' | 'change' {
  if (/refused/.test(type)) return 'refused';
  return /(^|[.-])read$/.test(type) ? 'read' : 'change';
}
