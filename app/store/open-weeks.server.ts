// Weeks left open as rows: one per booking, for as long as its visit lies in that week and nobody has been told a day.
import type { CivilDate } from '#app/domain/calendar/civil-date.ts';
import type { DayPart, OpenWeek } from '#app/domain/schedule/open-week.ts';
import type { Sql } from '#app/platform/sql.server.ts';

export async function openWeek(sql: Sql, bookingId: string, week: OpenWeek, now: Date): Promise<void> {
  await sql.rows(
    `INSERT INTO open_week (booking_id, monday, part, tell_on, asked_at) VALUES ($1::uuid, $2, $3, $4, $5::timestamptz)
     ON CONFLICT (booking_id) DO UPDATE SET monday = $2, part = $3, tell_on = $4, asked_at = $5::timestamptz, told_at = NULL`,
    [bookingId, week.monday, week.part, week.tellOn, now.toISOString()],
  );
}

export async function closeWeek(sql: Sql, bookingId: string): Promise<boolean> {
  const rows = await sql.rows(
    'DELETE FROM open_week WHERE booking_id = $1::uuid AND told_at IS NULL RETURNING booking_id',
    [bookingId],
  );
  return rows.length === 1;
}

/** The week this booking's owner left open; null when none is, or the visit has left it by a change. */
export async function openWeekOf(sql: Sql, bookingId: string, monday: CivilDate): Promise<OpenWeek | null> {
  const [row] = await sql.rows<OpenWeek>(
    `SELECT monday, part, tell_on AS "tellOn" FROM open_week
     WHERE booking_id = $1::uuid AND monday = $2 AND told_at IS NULL`,
    [bookingId, monday],
  );
  return row ?? null;
}

export type OpenVisit = { visitId: string; bookingId: string; part: DayPart };

/** Visits of a district whose week from this Monday is still open. */
export function openVisits(sql: Sql, district: string, monday: CivilDate): Promise<OpenVisit[]> {
  return sql.rows<OpenVisit>(
    `SELECT v.id::text AS "visitId", b.id::text AS "bookingId", w.part
     FROM open_week w JOIN booking b ON b.id = w.booking_id JOIN visit v ON v.id = b.visit_id
     WHERE w.monday = $2 AND w.told_at IS NULL AND b.district = $1 AND b.status IN ('confirmed', 'assigned')
       AND v.status = 'planned' AND NOT v.locked AND v.date >= w.monday`,
    [district, monday],
  );
}

/** Who has to be told now because their day comes: nobody has planned their week. */
export function weeksDue(sql: Sql, today: CivilDate, evening: boolean): Promise<{ bookingId: string }[]> {
  return sql.rows(
    `SELECT w.booking_id::text AS "bookingId" FROM open_week w JOIN booking b ON b.id = w.booking_id
     WHERE w.told_at IS NULL AND (w.tell_on < $1 OR (w.tell_on = $1 AND $2::bool))
       AND b.status IN ('confirmed', 'assigned') ORDER BY w.asked_at LIMIT 200`,
    [today, evening],
  );
}

/** Districts and Mondays with weeks to be told tomorrow that nobody has planned. */
export function weeksToPlan(sql: Sql, tellOn: CivilDate): Promise<{ district: string; monday: CivilDate }[]> {
  return sql.rows(
    `SELECT DISTINCT b.district, w.monday FROM open_week w JOIN booking b ON b.id = w.booking_id
     WHERE w.told_at IS NULL AND w.tell_on = $1 AND b.status IN ('confirmed', 'assigned')`,
    [tellOn],
  );
}

/** False when somebody else has told meanwhile. */
export async function noteWeekTold(sql: Sql, bookingId: string, now: Date): Promise<boolean> {
  const rows = await sql.rows(
    'UPDATE open_week SET told_at = $2::timestamptz WHERE booking_id = $1::uuid AND told_at IS NULL RETURNING booking_id',
    [bookingId, now.toISOString()],
  );
  return rows.length === 1;
}
