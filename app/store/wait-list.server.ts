// The wait list as rows: one per booking, for as long as it has the date it had when its owner asked.
import type { CivilDate } from '#app/domain/calendar/civil-date.ts';
import type { Sql } from '#app/platform/sql.server.ts';

/** Joining again keeps the place in the order, unless the booking has another date by now. */
export async function joinWaitList(sql: Sql, bookingId: string, forDate: CivilDate, now: Date): Promise<void> {
  await sql.rows(
    `INSERT INTO wait_request (booking_id, for_date, asked_at) VALUES ($1::uuid, $2, $3::timestamptz)
     ON CONFLICT (booking_id) DO UPDATE SET for_date = $2, asked_at = $3::timestamptz, offered_at = NULL, offer_until = NULL
     WHERE wait_request.for_date <> $2`,
    [bookingId, forDate, now.toISOString()],
  );
}

export async function leaveWaitList(sql: Sql, bookingId: string): Promise<boolean> {
  const rows = await sql.rows('DELETE FROM wait_request WHERE booking_id = $1::uuid RETURNING booking_id', [bookingId]);
  return rows.length === 1;
}

/** Since when this booking waits for something before this date; null when it does not. */
export async function waitingSince(sql: Sql, bookingId: string, date: CivilDate): Promise<Date | null> {
  const [row] = await sql.rows<{ at: Date }>(
    'SELECT asked_at AS at FROM wait_request WHERE booking_id = $1::uuid AND for_date = $2',
    [bookingId, date],
  );
  return row?.at ?? null;
}

export type WaitingRow = { bookingId: string; flags: string[]; askedAt: Date };

/** Who may be offered a place now: still booked for that later day, no offer open, none within the last day. */
export function waitingNow(sql: Sql, today: CivilDate, now: Date): Promise<WaitingRow[]> {
  return sql.rows<WaitingRow>(
    `SELECT w.booking_id::text AS "bookingId", b.flags, w.asked_at AS "askedAt"
     FROM wait_request w JOIN booking b ON b.id = w.booking_id JOIN visit v ON v.id = b.visit_id
     WHERE v.date = w.for_date AND v.date > $1 AND b.status IN ('confirmed', 'assigned') AND b.contact_confirmed_at IS NOT NULL
       AND (w.offered_at IS NULL OR w.offered_at <= $2::timestamptz - interval '1 day')
       AND (w.offer_until IS NULL OR w.offer_until <= $2::timestamptz)
     ORDER BY w.asked_at LIMIT 500`,
    [today, now.toISOString()],
  );
}

export async function noteOffer(sql: Sql, bookingId: string, now: Date, until: Date): Promise<void> {
  await sql.rows(
    `UPDATE wait_request SET offered_at = $2::timestamptz, offer_until = $3::timestamptz, offers = offers + 1
     WHERE booking_id = $1::uuid`,
    [bookingId, now.toISOString(), until.toISOString()],
  );
}
