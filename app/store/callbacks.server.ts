// What the pages promised and a clerk owes, each with its due time.
import { randomUUID } from 'node:crypto';
import type { Sql } from '#app/platform/sql.server.ts';

export type NewCallback = {
  bookingId: string | null;
  district: string;
  pointId: string;
  reason: string;
  dueAt: Date;
  /** one row per promise: the same is never owed twice */
  dedupe: string;
  payloadSealed?: Uint8Array | null;
};

/** Returns its id, or null when the same promise is on the list already. */
export async function openCallback(sql: Sql, now: Date, callback: NewCallback): Promise<string | null> {
  const [row] = await sql.rows<{ id: string }>(
    `INSERT INTO callback (id, booking_id, district, point_id, reason, created_at, due_at, dedupe, payload_sealed)
     VALUES ($1::uuid, $2::uuid, $3, $4, $5, $6::timestamptz, $7::timestamptz, $8, $9::bytea)
     ON CONFLICT (dedupe) DO NOTHING RETURNING id::text AS id`,
    [
      randomUUID(),
      callback.bookingId,
      callback.district,
      callback.pointId,
      callback.reason,
      now.toISOString(),
      callback.dueAt.toISOString(),
      callback.dedupe,
      callback.payloadSealed ?? null,
    ],
  );
  return row?.id ?? null;
}

/** What was left with a call, still sealed; null when nothing was. */
export async function callbackPayload(sql: Sql, id: string): Promise<Uint8Array | null> {
  const [row] = await sql.rows<{ payload: Uint8Array | null }>(
    'SELECT payload_sealed AS payload FROM callback WHERE id = $1::uuid',
    [id],
  );
  return row?.payload ?? null;
}
