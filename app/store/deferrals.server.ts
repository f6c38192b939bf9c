// Papers that follow after a conditional acceptance, and what was told once.
import type { Sql } from '#app/platform/sql.server.ts';

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
