// The ledger as a list to read: newest first, filtered, a page at a time.
import type { Sql } from '#app/platform/sql.server.ts';

export type LedgerEntry = {
  id: string;
  seq: string;
  at: Date;
  type: string;
  actorKind: string;
  actorId: string;
  subject: string;
  district: string | null;
  reference: string | null;
  data: Record<string, unknown>;
  hash: string | null;
};
export type LedgerFilter = {
  /** types with one of these beginnings; empty: all */
  types: readonly string[];
  actorKind: string | null;
  /** half-open, UTC */
  from: Date | null;
  to: Date | null;
  before: string | null;
  limit: number;
};

export function loadLedger(sql: Sql, filter: LedgerFilter): Promise<LedgerEntry[]> {
  return sql.rows<LedgerEntry>(
    `SELECT e.id::text AS id, e.seq::text AS seq, e.at, e.type, e.actor_kind AS "actorKind", e.actor_id AS "actorId",
       e.subject, e.district, b.reference, e.data, encode(e.hash, 'hex') AS hash
     FROM event e LEFT JOIN booking b ON b.id = e.booking_id
     WHERE (cardinality($1::text[]) = 0 OR e.type LIKE ANY($1::text[])) AND ($2::text IS NULL OR e.actor_kind = $2)
       AND ($3::timestamptz IS NULL OR e.at >= $3::timestamptz) AND ($4::timestamptz IS NULL OR e.at < $4::timestamptz)
       AND ($5::bigint IS NULL OR e.seq < $5::bigint)
     ORDER BY e.seq DESC LIMIT $6`,
    [
      filter.types,
      filter.actorKind,
      filter.from?.toISOString() ?? null,
      filter.to?.toISOString() ?? null,
      filter.before,
      filter.limit,
    ],
  );
}
