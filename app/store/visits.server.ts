// Visits of a day by team, and the steps a visit takes, each as a compare-and-swap write.
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { BookingStatus } from '#app/domain/booking/status.ts';
import type { Sql } from '#app/platform/sql.server.ts';

export type VisitStep = {
  visitId: string;
  visitVersion: number;
  visitStatus: 'planned' | 'en_route' | 'on_site' | 'done' | 'failed';
  bookingId: string;
  bookingVersion: number;
  bookingStatus: BookingStatus;
  stamp: 'departed_at' | 'arrived_at' | 'ended_at' | null;
  now: Date;
};

/** Visit and booking move together; false when either had moved already. */
export async function stepVisit(sql: Sql, step: VisitStep): Promise<boolean> {
  const stamp = step.stamp === null ? '' : `, ${step.stamp} = $7::timestamptz`;
  const [row] = await sql.rows<{ moved: number }>(
    `WITH v AS (UPDATE visit SET status = $3, version = version + 1${stamp} WHERE id = $1::uuid AND version = $2 RETURNING id),
     b AS (UPDATE booking SET status = $6, version = version + 1,
       final_at = CASE WHEN $6 IN ('done', 'partly_done', 'no_show') THEN $7::timestamptz ELSE final_at END
       FROM v WHERE booking.id = $4::uuid AND booking.version = $5 RETURNING booking.id)
     SELECT (SELECT count(*) FROM v)::int + (SELECT count(*) FROM b)::int AS moved`,
    [
      step.visitId,
      step.visitVersion,
      step.visitStatus,
      step.bookingId,
      step.bookingVersion,
      step.bookingStatus,
      step.now.toISOString(),
    ],
  );
  return row?.moved === 2;
}

/** The time of a visit that has ended or failed is free again. */
export async function freeAllocation(sql: Sql, visitId: string): Promise<void> {
  await sql.rows(
    `WITH d AS (SELECT a.id FROM team_day d JOIN allocation a ON a.team_id = d.team_id AND a.date = d.date
       WHERE a.visit_id = $1::uuid FOR UPDATE OF d)
     DELETE FROM allocation USING d WHERE allocation.id = d.id`,
    [visitId],
  );
}

/** A session's booking runs over many visits: there each visit's own state counts. Needs `v` and `b`. */
export const statusOfVisit = `CASE WHEN b.mode <> 'session' THEN b.status WHEN v.status = 'planned' THEN 'assigned'
  WHEN v.status = 'on_site' THEN 'in_progress' ELSE v.status END`;
/** How many are expected: of a session as many as the half day has places. Needs `v` and `b`. */
export const peopleOfVisit = `coalesce((SELECT h.places FROM session_half_day h WHERE h.visit_id = v.id),
  (SELECT count(*)::int FROM person p WHERE p.booking_id = b.id))`;
/** The visit's booking: it names the visit, or is the one booking of a session with many. */
export const bookingOfVisit = `booking b ON (b.visit_id = v.id OR b.id = v.booking_id)
  AND b.status NOT IN ('cancelled_user', 'cancelled_org') AND v.status <> 'cancelled'`;

export type DayVisit = {
  visitId: string;
  bookingId: string;
  reference: string;
  bookingStatus: BookingStatus;
  mode: string;
  date: string;
  windowStart: number;
  windowEnd: number;
  plannedStart: number;
  serviceMinutes: number;
  teamId: string | null;
  number: number;
  pointId: string;
  communityId: string | null;
  flags: string[];
  services: string[];
  people: number;
  version: number;
  bookingVersion: number;
  locked: boolean;
  /** whose session it is; null for every other visit */
  host: Bilingual | null;
};

/** Visits of a district's day, in order of team and minute; of one team or one service point when asked. */
export function loadDayVisits(
  sql: Sql,
  asked: { district: string; date: string; teamId: string | null; pointId: string | null },
): Promise<DayVisit[]> {
  return sql.rows<DayVisit>(
    `SELECT v.id::text AS "visitId", b.id::text AS "bookingId", b.reference, ${statusOfVisit} AS "bookingStatus", b.mode, v.date,
       v.window_start AS "windowStart", v.window_end AS "windowEnd", v.planned_start AS "plannedStart",
       v.service_minutes AS "serviceMinutes", v.team_id AS "teamId", v.number, b.point_id AS "pointId",
       b.community_id AS "communityId", b.flags, v.skills AS services, v.version, b.version AS "bookingVersion",
       v.locked, ${peopleOfVisit} AS people,
       (SELECT jsonb_build_object('zh', o.name_zh, 'en', coalesce(o.name_en, o.name_zh)) FROM session s
         JOIN organisation o ON o.id = s.organisation_id WHERE s.booking_id = b.id) AS host
     FROM visit v JOIN ${bookingOfVisit}
     WHERE v.district = $1 AND v.date = $2 AND ($3::text IS NULL OR v.team_id = $3) AND ($4::text IS NULL OR b.point_id = $4)
     ORDER BY v.team_id, v.planned_start, b.reference`,
    [asked.district, asked.date, asked.teamId, asked.pointId],
  );
}

/** Items a clerk has looked at are registered like any other. Returns how many there were. */
export async function clearCheckedItems(sql: Sql, bookingId: string, now: Date): Promise<number> {
  const rows = await sql.rows(
    `UPDATE item SET status = 'registered', version = version + 1, updated_at = $2::timestamptz
     WHERE booking_id = $1::uuid AND status = 'to_be_checked' RETURNING id`,
    [bookingId, now.toISOString()],
  );
  return rows.length;
}
