// Changes of accounts that wait for a second person, or were decided by one.
import type { RequestKind } from '#app/domain/access/account.ts';
import type { Sql } from '#app/platform/sql.server.ts';

export type AccountRequest = {
  id: string;
  kind: RequestKind;
  staffId: string;
  body: unknown;
  reason: string;
  requestedBy: string;
  requestedAt: Date;
  decidedBy: string | null;
  decidedAt: Date | null;
  decision: 'confirmed' | 'declined' | null;
};

const columns = `id::text AS id, kind, staff_id AS "staffId", body, reason, requested_by AS "requestedBy",
  requested_at AS "requestedAt", decided_by AS "decidedBy", decided_at AS "decidedAt", decision`;

export async function insertRequest(
  sql: Sql,
  request: Pick<AccountRequest, 'id' | 'kind' | 'staffId' | 'body' | 'reason' | 'requestedBy' | 'requestedAt'>,
): Promise<void> {
  await sql.rows(
    `INSERT INTO account_request (id, kind, staff_id, body, reason, requested_by, requested_at)
     VALUES ($1::uuid, $2, $3, $4::jsonb, $5, $6, $7::timestamptz)`,
    [
      request.id,
      request.kind,
      request.staffId,
      JSON.stringify(request.body),
      request.reason,
      request.requestedBy,
      request.requestedAt.toISOString(),
    ],
  );
}

export async function findRequestForUpdate(sql: Sql, id: string): Promise<AccountRequest | null> {
  const rows = await sql.rows<AccountRequest>(`SELECT ${columns} FROM account_request WHERE id = $1::uuid FOR UPDATE`, [
    id,
  ]);
  return rows[0] ?? null;
}

/** Open ones first, then the newest decided; of one account or of all. */
export function listRequests(sql: Sql, staffId: string | null): Promise<AccountRequest[]> {
  return sql.rows<AccountRequest>(
    `SELECT ${columns} FROM account_request WHERE $1::text IS NULL OR staff_id = $1
     ORDER BY decided_at IS NOT NULL, coalesce(decided_at, requested_at) DESC LIMIT 100`,
    [staffId],
  );
}

/** An open request about this account, or (kind new) for this user name. */
export async function hasOpenRequest(sql: Sql, about: { staffId: string } | { username: string }): Promise<boolean> {
  const [column, value] = 'staffId' in about ? ['staff_id', about.staffId] : [`body->>'username'`, about.username];
  const rows = await sql.rows(`SELECT 1 FROM account_request WHERE ${column} = $1 AND decided_at IS NULL LIMIT 1`, [
    value,
  ]);
  return rows.length > 0;
}

export async function decideRequestRow(
  sql: Sql,
  id: string,
  by: string,
  now: Date,
  decision: 'confirmed' | 'declined',
): Promise<void> {
  await sql.rows(
    'UPDATE account_request SET decided_by = $2, decided_at = $3::timestamptz, decision = $4 WHERE id = $1::uuid',
    [id, by, now.toISOString(), decision],
  );
}
