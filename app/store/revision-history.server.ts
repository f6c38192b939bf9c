// Versions of one piece of content: proposing, deciding, and the history.
import type { PrismaTx, Sql } from '#app/platform/sql.server.ts';
import type { Revision } from '#prisma/generated/client.ts';

export type StoredRevision = Revision;

/** Newest first. */
export function revisionsOf(tx: PrismaTx, kind: string, key: string): Promise<StoredRevision[]> {
  return tx.revision.findMany({ where: { kind, key }, orderBy: { version: 'desc' } });
}

/** Keys with an open proposal. */
export async function proposedKeys(tx: PrismaTx, kind: string): Promise<Set<string>> {
  const rows = await tx.revision.findMany({ where: { kind, status: 'proposed' }, select: { key: true } });
  return new Set(rows.map((row) => row.key));
}

/** The newest version there is, whatever became of it; locks nothing. */
export async function newestVersion(sql: Sql, kind: string, key: string): Promise<number> {
  const [row] = await sql.rows<{ version: number | null }>(
    'SELECT max(version) AS version FROM revision WHERE kind = $1 AND key = $2',
    [kind, key],
  );
  return row?.version ?? 0;
}

export type Proposal = { id: string; kind: string; key: string; proposedBy: string | null };

/** Locked until the transaction ends, so that two who decide at once take turns. */
export async function lockProposal(sql: Sql, id: string): Promise<Proposal | null> {
  const [row] = await sql.rows<Proposal>(
    'SELECT id::text AS id, kind, key, proposed_by AS "proposedBy" FROM revision WHERE id = $1::uuid FOR UPDATE',
    [id],
  );
  return row ?? null;
}

export type NewRevision = {
  kind: string;
  key: string;
  version: number;
  body: unknown;
  effectiveFrom: string;
  reason: string;
  by: string;
  now: Date;
};

/** One open proposal per entry: the database refuses a second. Returns its id. */
export async function insertProposal(sql: Sql, proposal: NewRevision): Promise<string> {
  const [row] = await sql.rows<{ id: string }>(
    `INSERT INTO revision (kind, key, version, status, body, effective_from, reason, proposed_by, proposed_at)
     VALUES ($1, $2, $3, 'proposed', $4::jsonb, $5, $6, $7, $8::timestamptz) RETURNING id::text AS id`,
    [
      proposal.kind,
      proposal.key,
      proposal.version,
      JSON.stringify(proposal.body),
      proposal.effectiveFrom,
      proposal.reason,
      proposal.by,
      proposal.now.toISOString(),
    ],
  );
  if (!row) throw new Error('a proposal was not written');
  return row.id;
}

/** Compare-and-swap: false when it was decided meanwhile. */
export async function closeProposal(
  sql: Sql,
  close: { id: string; status: 'published' | 'declined' | 'withdrawn'; by: string; now: Date },
): Promise<boolean> {
  const rows = await sql.rows(
    `UPDATE revision SET status = $2, decided_by = $3, decided_at = $4::timestamptz
     WHERE id = $1::uuid AND status = 'proposed' RETURNING id`,
    [close.id, close.status, close.by, close.now.toISOString()],
  );
  return rows.length === 1;
}

/** The open proposal of one key, or null. */
export async function openProposal(
  sql: Sql,
  kind: string,
  key: string,
): Promise<{ id: string; version: number; body: unknown; proposedBy: string | null } | null> {
  const [row] = await sql.rows<{ id: string; version: number; body: unknown; proposedBy: string | null }>(
    `SELECT id::text AS id, version, body, proposed_by AS "proposedBy" FROM revision
     WHERE kind = $1 AND key = $2 AND status = 'proposed'`,
    [kind, key],
  );
  return row ?? null;
}

export async function bodyOf(sql: Sql, id: string): Promise<unknown> {
  const [row] = await sql.rows<{ body: unknown }>('SELECT body FROM revision WHERE id = $1::uuid', [id]);
  return row?.body ?? null;
}
