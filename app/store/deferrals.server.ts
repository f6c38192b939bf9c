// Papers that follow after a conditional acceptance, and what was told once.
import type { Sql } from '#app/platform/sql.server.ts';

export type Deferral = {
  itemId: string;
  bookingId: string;
  district: string;
  pointId: string;
  materials: string[];
  received: string[];
  dueOn: string;
  status: 'open' | 'complete' | 'lapsed';
  createdAt: Date;
  signedAt: Date | null;
  signedHow: string | null;
  reminded: number | null;
};
const deferralColumns = `item_id::text AS "itemId", booking_id::text AS "bookingId", district, point_id AS "pointId",
  materials, received, due_on AS "dueOn", status, created_at AS "createdAt", signed_at AS "signedAt",
  signed_how AS "signedHow", reminded`;

type Scope = { id: string; bookingId: string; district: string; pointId: string };

export async function insertDeferral(
  sql: Sql,
  item: Scope,
  given: { materials: readonly string[]; dueOn: string; by: string; now: Date },
): Promise<void> {
  await sql.rows(
    `INSERT INTO deferral (item_id, booking_id, district, point_id, materials, due_on, status, allowed_by, created_at)
     VALUES ($1::uuid, $2::uuid, $3, $4, $5::text[], $6, 'open', $7, $8::timestamptz)`,
    [
      item.id,
      item.bookingId,
      item.district,
      item.pointId,
      given.materials,
      given.dueOn,
      given.by,
      given.now.toISOString(),
    ],
  );
}

export async function signDeferral(sql: Sql, itemId: string, how: string | null, now: Date): Promise<void> {
  await sql.rows('UPDATE deferral SET signed_at = $2::timestamptz, signed_how = $3 WHERE item_id = $1::uuid', [
    itemId,
    now.toISOString(),
    how,
  ]);
}

export async function closeDeferral(sql: Sql, itemId: string, status: 'complete' | 'lapsed', now: Date): Promise<void> {
  await sql.rows(
    `UPDATE deferral SET status = $2, closed_at = $3::timestamptz,
       received = CASE WHEN $2 = 'complete' THEN materials ELSE received END WHERE item_id = $1::uuid`,
    [itemId, status, now.toISOString()],
  );
}

export async function loadDeferral(sql: Sql, itemId: string): Promise<Deferral | null> {
  const [row] = await sql.rows<Deferral>(`SELECT ${deferralColumns} FROM deferral WHERE item_id = $1::uuid`, [itemId]);
  return row ?? null;
}

export async function openNotice(
  sql: Sql,
  item: Scope,
  days: { receivedOn: string; alarmOn: string; dueOn: string },
): Promise<void> {
  await sql.rows(
    `INSERT INTO one_time_notice (item_id, booking_id, district, point_id, received_on, alarm_on, due_on, status)
     VALUES ($1::uuid, $2::uuid, $3, $4, $5, $6, $7, 'running') ON CONFLICT (item_id) DO NOTHING`,
    [item.id, item.bookingId, item.district, item.pointId, days.receivedOn, days.alarmOn, days.dueOn],
  );
}

/** The item was decided on: nothing is left to be told. What was told stays told. */
export async function closeNotice(sql: Sql, itemId: string, status: 'decided' | 'deemed'): Promise<void> {
  await sql.rows(`UPDATE one_time_notice SET status = $2 WHERE item_id = $1::uuid AND status = 'running'`, [
    itemId,
    status,
  ]);
}

export type Notice = {
  itemId: string;
  receivedOn: string;
  alarmOn: string;
  dueOn: string;
  status: 'running' | 'told' | 'decided' | 'deemed';
  materials: string[];
  linesSealed: Uint8Array | null;
  toldAt: Date | null;
  toldBy: string | null;
};

export async function loadNotice(sql: Sql, itemId: string): Promise<Notice | null> {
  const [row] = await sql.rows<Notice>(
    `SELECT item_id::text AS "itemId", received_on AS "receivedOn", alarm_on AS "alarmOn", due_on AS "dueOn", status,
       materials, lines_sealed AS "linesSealed", told_at AS "toldAt", told_by AS "toldBy"
     FROM one_time_notice WHERE item_id = $1::uuid`,
    [itemId],
  );
  return row ?? null;
}

/** Told once: false when it was told before, or the item was decided on. */
export async function tellNotice(
  sql: Sql,
  itemId: string,
  told: { materials: readonly string[]; linesSealed: Uint8Array | null; by: string; now: Date },
): Promise<boolean> {
  const rows = await sql.rows(
    `UPDATE one_time_notice SET status = 'told', materials = $2::text[], lines_sealed = $3::bytea, told_by = $4,
       told_at = $5::timestamptz WHERE item_id = $1::uuid AND status = 'running' RETURNING item_id`,
    [itemId, told.materials, told.linesSealed, told.by, told.now.toISOString()],
  );
  return rows.length === 1;
}
