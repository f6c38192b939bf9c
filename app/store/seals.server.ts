// The sealed part of the ledger: its head, what waits to be sealed, and the chain in its own order.
import { chainStart, type SealableEvent, type SealedEvent } from '#app/domain/ledger/seal.ts';
import type { Sql } from '#app/platform/sql.server.ts';

type Row = {
  id: string;
  seq: string;
  at: Date;
  type: string;
  district: string | null;
  point_id: string | null;
  booking_id: string | null;
  visit_id: string | null;
  subject: string;
  actor_kind: string;
  actor_id: string;
  data: unknown;
  personal_sealed: string | null;
  subject_key_id: string | null;
  prev_hash: string;
  hash: string;
  sealed_at: Date;
};

const columns = `id, seq::text AS seq, at, type, district, point_id, booking_id, visit_id, subject, actor_kind, actor_id,
  data, encode(personal_sealed, 'hex') AS personal_sealed, subject_key_id`;

/** Only one sealer at a time, until the end of the transaction; false when another is at work. */
export async function lockChain(sql: Sql): Promise<boolean> {
  const [row] = await sql.rows<{ got: boolean }>(`SELECT pg_try_advisory_xact_lock(727411, 1) AS got`);
  return row?.got === true;
}

/** The last link, and when it was sealed. */
export async function chainHead(sql: Sql): Promise<{ hash: string; sealedAt: Date | null }> {
  const [row] = await sql.rows<{ hash: string; sealed_at: Date }>(
    `SELECT encode(hash, 'hex') AS hash, sealed_at FROM event WHERE hash IS NOT NULL ORDER BY sealed_at DESC, seq DESC LIMIT 1`,
  );
  return row ? { hash: row.hash, sealedAt: row.sealed_at } : { hash: chainStart, sealedAt: null };
}

export async function unsealedEvents(sql: Sql, limit: number): Promise<SealableEvent[]> {
  const rows = await sql.rows<Row>(`SELECT ${columns} FROM event e WHERE hash IS NULL ORDER BY e.seq LIMIT $1`, [
    limit,
  ]);
  return rows.map(eventOf);
}

export async function saveSeals(
  sql: Sql,
  seals: readonly { id: string; prevHash: string; hash: string }[],
  sealedAt: Date,
): Promise<void> {
  await sql.rows(
    `UPDATE event e SET prev_hash = decode(s.prev, 'hex'), hash = decode(s.hash, 'hex'), sealed_at = $2::timestamptz
     FROM jsonb_to_recordset($1::jsonb) AS s(id uuid, prev text, hash text) WHERE e.id = s.id AND e.hash IS NULL`,
    [JSON.stringify(seals.map(({ id, prevHash, hash }) => ({ id, prev: prevHash, hash }))), sealedAt.toISOString()],
  );
}

/** The next part of the chain in sealing order, after a given place; an empty answer is its end. */
export async function sealedEvents(
  sql: Sql,
  after: { sealedAt: Date; seq: string } | null,
  limit: number,
): Promise<(SealedEvent & { sealedAt: Date })[]> {
  const rows = await sql.rows<Row>(
    `SELECT ${columns}, encode(prev_hash, 'hex') AS prev_hash, encode(hash, 'hex') AS hash, sealed_at FROM event e
     WHERE hash IS NOT NULL AND (e.sealed_at, e.seq) > ($1::timestamptz, $2::bigint) ORDER BY e.sealed_at, e.seq LIMIT $3`,
    [after?.sealedAt.toISOString() ?? '-infinity', after?.seq ?? '0', limit],
  );
  return rows.map((row) => ({ ...eventOf(row), prevHash: row.prev_hash, hash: row.hash, sealedAt: row.sealed_at }));
}

function eventOf(row: Row): SealableEvent {
  return {
    id: row.id,
    seq: row.seq,
    at: row.at,
    type: row.type,
    district: row.district,
    pointId: row.point_id,
    bookingId: row.booking_id,
    visitId: row.visit_id,
    subject: row.subject,
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    data: row.data,
    personalSealed: row.personal_sealed,
    subjectKeyId: row.subject_key_id,
  };
}
