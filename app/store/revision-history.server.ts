// Versions of one piece of content: proposing, deciding, and the history.
import type { Sql } from '#app/platform/sql.server.ts';

export type StoredRevision = {
  id: string;
  key: string;
  version: number;
  status: 'proposed' | 'published' | 'declined' | 'withdrawn';
  effectiveFrom: string;
  reason: string;
  proposedBy: string | null;
  proposedAt: Date;
  decidedBy: string | null;
  decidedAt: Date | null;
  body: unknown;
};

const columns = `id::text AS id, key, version, status, effective_from AS "effectiveFrom", reason, proposed_by AS "proposedBy",
  proposed_at AS "proposedAt", decided_by AS "decidedBy", decided_at AS "decidedAt", body`;

/** Newest first. */
export function revisionsOf(sql: Sql, kind: string, key: string): Promise<StoredRevision[]> {
  return sql.rows<StoredRevision>(
    `SELECT ${columns} FROM revision WHERE kind = $1 AND key = $2 ORDER BY version DESC`,
    [kind, key],
  );
}

/** Keys with an open proposal. */
export async function proposedKeys(sql: Sql, kind: string): Promise<Set<string>> {
  const rows = await sql.rows<{ key: string }>(`SELECT key FROM revision WHERE kind = $1 AND status = 'proposed'`, [
    kind,
  ]);
  return new Set(rows.map((row) => row.key));
}

export async function findRevision(sql: Sql, id: string): Promise<StoredRevision | null> {
  const [row] = await sql.rows<StoredRevision>(`SELECT ${columns} FROM revision WHERE id = $1::uuid FOR UPDATE`, [id]);
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

/** False when it was decided meanwhile. */
export async function closeProposal(
  sql: Sql,
  close: { id: string; status: 'published' | 'declined' | 'withdrawn'; by: string; now: Date },
): Promise<boolean> {
  const rows = await sql.rows(
    `UPDATE revision SET status = $2, decided_by = $3, decided_at = $4::timestamptz WHERE id = $1::uuid AND status = 'proposed' RETURNING id`,
    [close.id, close.status, close.by, close.now.toISOString()],
  );
  return rows.length === 1;
}
