// What the clock's jobs look for: holds past their end, contacts nobody confirmed, visits to remind of.
import type { Sql } from '#app/platform/sql.server.ts';

/** Holds somebody is working on at this moment are left for the next time. Returns how many were given back. */
export async function dropExpiredHolds(sql: Sql, now: Date): Promise<number> {
  const rows = await sql.rows(
    `DELETE FROM allocation WHERE id IN (
       SELECT a.id FROM team_day d JOIN allocation a ON a.team_id = d.team_id AND a.date = d.date
       WHERE a.kind = 'hold' AND a.expires_at <= $1::timestamptz
       ORDER BY a.expires_at LIMIT 500 FOR UPDATE OF d, a SKIP LOCKED) RETURNING id`,
    [now.toISOString()],
  );
  return rows.length;
}

export type UnconfirmedBooking = {
  id: string;
  district: string;
  pointId: string;
  createdAt: Date;
  date: string;
  windowStart: number;
};

/** Open bookings with a contact nobody confirmed that are not on the call list yet. */
export function unconfirmedBookings(sql: Sql): Promise<UnconfirmedBooking[]> {
  return sql.rows<UnconfirmedBooking>(
    `SELECT b.id::text AS id, b.district, b.point_id AS "pointId", b.created_at AS "createdAt", v.date,
       v.window_start AS "windowStart"
     FROM booking b JOIN visit v ON v.id = b.visit_id
     WHERE b.contact_confirmed_at IS NULL AND b.final_at IS NULL AND b.contact_kind <> 'none'
       AND NOT EXISTS (SELECT 1 FROM callback c WHERE c.dedupe = 'unconfirmed:' || b.id)
     ORDER BY b.created_at LIMIT 500`,
  );
}

export type NewCallback = {
  id: string;
  bookingId: string;
  district: string;
  pointId: string;
  reason: string;
  dueAt: Date;
  dedupe: string;
};

/** Returns those that were new. */
export async function openCallbacks(sql: Sql, now: Date, callbacks: readonly NewCallback[]): Promise<NewCallback[]> {
  if (callbacks.length === 0) return [];
  const rows = await sql.rows<{ id: string }>(
    `INSERT INTO callback (id, booking_id, district, point_id, reason, created_at, due_at, dedupe)
     SELECT c.id, c."bookingId", c.district, c."pointId", c.reason, $2::timestamptz, c."dueAt", c.dedupe
     FROM jsonb_to_recordset($1::jsonb) AS c(id uuid, "bookingId" uuid, district text, "pointId" text, reason text,
       "dueAt" timestamptz, dedupe text)
     ON CONFLICT (dedupe) DO NOTHING RETURNING id::text AS id`,
    [JSON.stringify(callbacks), now.toISOString()],
  );
  const written = new Set(rows.map((row) => row.id));
  return callbacks.filter((callback) => written.has(callback.id));
}

/** Bookings of a day whose reminder was not written yet, with the key that keeps it single. */
export function visitsToRemind(
  sql: Sql,
  district: string,
  due: { date: string; since: Date; key: string },
): Promise<{ id: string; dedupe: string }[]> {
  return sql.rows(
    `SELECT id, dedupe FROM (
       SELECT b.id::text AS id, 'remind:' || b.id || ':' || v.id || ':' || v.date || ':' || $3::text AS dedupe
       FROM visit v JOIN booking b ON b.visit_id = v.id
       WHERE v.district = $1 AND v.date = $2 AND v.status = 'planned' AND b.contact_kind <> 'none' AND b.mode <> 'session'
         AND b.status IN ('confirmed','assigned') AND b.final_at IS NULL AND b.created_at < $4::timestamptz) due
     WHERE NOT EXISTS (SELECT 1 FROM message m WHERE m.dedupe = due.dedupe) LIMIT 200`,
    [district, due.date, due.key, due.since.toISOString()],
  );
}
