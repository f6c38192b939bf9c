// What the clock looks for among cases: papers that are due, notices near their day, requests nobody ruled on, evidence
// past its day, dates that rest on a calendar not published then, promises that are near or late.
import { runningStatuses } from '#app/domain/case/stage.ts';
import type { Sql } from '#app/platform/sql.server.ts';

const running = runningStatuses.map((status) => `'${status}'`).join(',');

export type OpenDeferral = {
  itemId: string;
  district: string;
  dueOn: string;
  reminded: number | null;
  materials: string[];
};

/** Those due on or before a day, the oldest first. */
export function openDeferrals(sql: Sql, until: string): Promise<OpenDeferral[]> {
  return sql.rows<OpenDeferral>(
    `SELECT item_id::text AS "itemId", district, due_on AS "dueOn", reminded, materials FROM deferral
     WHERE status = 'open' AND due_on <= $1 ORDER BY due_on LIMIT 500`,
    [until],
  );
}

/** One reminder per step (−2, −1, 0): false when it was written before. */
export async function markReminded(sql: Sql, itemId: string, step: number): Promise<boolean> {
  const rows = await sql.rows(
    `UPDATE deferral SET reminded = $2::int WHERE item_id = $1::uuid AND status = 'open' AND (reminded IS NULL OR reminded < $2::int)
     RETURNING item_id`,
    [itemId, step],
  );
  return rows.length === 1;
}

export type RunningNotice = {
  itemId: string;
  bookingId: string;
  district: string;
  pointId: string;
  dueOn: string;
  version: number;
  alarmed: boolean;
};

export function runningNotices(sql: Sql, today: string): Promise<RunningNotice[]> {
  return sql.rows<RunningNotice>(
    `SELECT n.item_id::text AS "itemId", n.booking_id::text AS "bookingId", n.district, n.point_id AS "pointId",
       n.due_on AS "dueOn", i.version, n.alarmed_at IS NOT NULL AS alarmed
     FROM one_time_notice n JOIN item i ON i.id = n.item_id
     WHERE n.status = 'running' AND n.alarm_on <= $1 ORDER BY n.alarm_on LIMIT 500`,
    [today],
  );
}

export async function markAlarmed(sql: Sql, itemId: string, now: Date): Promise<void> {
  await sql.rows(
    'UPDATE one_time_notice SET alarmed_at = $2::timestamptz WHERE item_id = $1::uuid AND alarmed_at IS NULL',
    [itemId, now.toISOString()],
  );
}

export type Unruled = { id: string; bookingId: string; district: string; pointId: string };

/** Waiting since before an instant, and nobody was called yet. */
export function unruledRequests(sql: Sql, district: string, before: Date, now: Date): Promise<Unruled[]> {
  return sql.rows<Unruled>(
    `UPDATE expedite_request SET reminded_at = $3::timestamptz
     WHERE id IN (SELECT id FROM expedite_request WHERE status IN ('asked','second-look') AND district = $1
       AND reminded_at IS NULL AND coalesce(second_asked_at, asked_at) < $2::timestamptz LIMIT 200 FOR UPDATE SKIP LOCKED)
     RETURNING id::text AS id, booking_id::text AS "bookingId", district, point_id AS "pointId"`,
    [district, before.toISOString(), now.toISOString()],
  );
}

/** Evidence whose day has come; its bytes are gone when this commits. */
export function deleteEvidence(
  sql: Sql,
  today: string,
  now: Date,
): Promise<{ id: string; requestId: string; bookingId: string; district: string }[]> {
  return sql.rows(
    `UPDATE expedite_evidence v SET body_sealed = NULL, deleted_at = $2::timestamptz FROM expedite_request e
     WHERE e.id = v.request_id AND v.deleted_at IS NULL AND v.delete_on <= $1
     RETURNING v.id::text AS id, e.id::text AS "requestId", e.booking_id::text AS "bookingId", e.district`,
    [today, now.toISOString()],
  );
}

/** Open items whose dates were a guess when they were made. */
export async function provisionalItems(sql: Sql, limit: number): Promise<string[]> {
  const rows = await sql.rows<{ id: string }>(
    `SELECT id::text AS id FROM item WHERE provisional AND status IN (${running}) ORDER BY id LIMIT $1`,
    [limit],
  );
  return rows.map(({ id }) => id);
}

/** Promises on or before a day that nobody was called about; paused clocks are left out. */
export function pressingItems(
  sql: Sql,
  district: string,
  until: string,
): Promise<{ id: string; bookingId: string; pointId: string; promisedOn: string }[]> {
  return sql.rows(
    `SELECT i.id::text AS id, i.booking_id::text AS "bookingId", i.point_id AS "pointId", i.promised_on AS "promisedOn"
     FROM item i WHERE i.status IN (${running}) AND i.district = $1 AND i.promised_on <= $2 AND i.pause_reason IS NULL
       AND NOT EXISTS (SELECT 1 FROM callback c WHERE c.dedupe = 'near-deadline:' || i.id || ':' || i.promised_on)
     ORDER BY i.promised_on LIMIT 200`,
    [district, until],
  );
}
