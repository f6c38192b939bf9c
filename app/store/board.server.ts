// The board's rows: all visits of a district's day with what a team must bring, and writing a visit's place on the board.
import type { BookingStatus } from '#app/domain/booking/status.ts';
import { type CivilDate, instantAt } from '#app/domain/calendar/civil-date.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { bookingOfVisit, peopleOfVisit, statusOfVisit } from './visits.server.ts';

export type BoardRow = {
  id: string;
  bookingId: string;
  reference: string;
  version: number;
  bookingVersion: number;
  status: BookingStatus;
  visitStatus: string;
  mode: string;
  district: string;
  pointId: string;
  communityId: string | null;
  lon: number;
  lat: number;
  windowStart: number;
  windowEnd: number;
  start: number;
  minutes: number;
  teamId: string | null;
  locked: boolean;
  allocationId: string | null;
  people: number;
  skills: string[];
  kitKinds: string[];
  kitIds: string[];
  flags: string[];
};

/** Visits that are planned, under way or over; not those that were cancelled. */
export function loadBoardVisits(sql: Sql, district: string, date: CivilDate): Promise<BoardRow[]> {
  return sql.rows<BoardRow>(
    `SELECT v.id::text AS id, b.id::text AS "bookingId", b.reference, v.version, b.version AS "bookingVersion", ${statusOfVisit} AS status,
       v.status AS "visitStatus", b.mode, v.district, b.point_id AS "pointId", b.community_id AS "communityId", v.lon, v.lat,
       v.window_start AS "windowStart", v.window_end AS "windowEnd", v.planned_start AS start,
       v.service_minutes AS minutes, v.team_id AS "teamId", v.locked, a.id::text AS "allocationId", v.skills, b.flags,
       ${peopleOfVisit} AS people,
       ARRAY(SELECT DISTINCT k.kind FROM allocation_kit ak JOIN kit k ON k.id = ak.kit_id
         WHERE ak.allocation_id = a.id ORDER BY k.kind) AS "kitKinds",
       ARRAY(SELECT ak.kit_id FROM allocation_kit ak WHERE ak.allocation_id = a.id) AS "kitIds"
     FROM visit v JOIN ${bookingOfVisit} LEFT JOIN allocation a ON a.visit_id = v.id
     WHERE v.district = $1 AND v.date = $2 AND v.lon IS NOT NULL AND b.status <> 'failed'
     ORDER BY v.planned_start, b.reference`,
    [district, date],
  );
}

/** How often each team's day was changed; a day nobody has written yet counts 0. */
export async function dayVersions(sql: Sql, teamIds: readonly string[], date: CivilDate): Promise<Map<string, number>> {
  const rows = await sql.rows<{ id: string; version: number }>(
    'SELECT team_id AS id, version FROM team_day WHERE team_id = ANY($1) AND date = $2',
    [teamIds, date],
  );
  return new Map(rows.map(({ id, version }) => [id, version]));
}

export type NewPlace = {
  visitId: string;
  teamId: string;
  date: CivilDate;
  start: number;
  minutes: number;
  kitIds: readonly string[];
};

/** The visit gets this team's time, whether it had any before or not; overlaps are judged when the transaction ends. */
export async function placeOnBoard(sql: Sql, place: NewPlace): Promise<void> {
  const from = instantAt(place.date, place.start).toISOString();
  const to = instantAt(place.date, place.start + place.minutes).toISOString();
  await sql.rows(
    `WITH v AS (UPDATE visit SET team_id = $2, planned_start = $3, version = version + 1 WHERE id = $1::uuid
       RETURNING id, date, window_start, window_end, lon, lat),
     a AS (INSERT INTO allocation (id, kind, team_id, date, starts_at, ends_at, window_start, window_end, lon, lat, visit_id)
       SELECT gen_random_uuid(), 'visit', $2, v.date, $4::timestamptz, $5::timestamptz, v.window_start, v.window_end, v.lon,
         v.lat, v.id FROM v
       ON CONFLICT (visit_id) DO UPDATE SET team_id = excluded.team_id, starts_at = excluded.starts_at, ends_at = excluded.ends_at
       RETURNING id)
     DELETE FROM allocation_kit WHERE allocation_id IN (SELECT id FROM a)`,
    [place.visitId, place.teamId, place.start, from, to],
  );
  await sql.rows(
    `INSERT INTO allocation_kit (allocation_id, kit_id, starts_at, ends_at)
     SELECT a.id, k, a.starts_at, a.ends_at FROM allocation a, unnest($2::text[]) AS k WHERE a.visit_id = $1::uuid`,
    [place.visitId, place.kitIds],
  );
}

/** The visit has no team and no time of one any more; its promised window stays. */
export async function takeOffBoard(sql: Sql, visitId: string): Promise<void> {
  await sql.rows(
    `WITH a AS (DELETE FROM allocation WHERE visit_id = $1::uuid)
     UPDATE visit SET team_id = NULL, version = version + 1 WHERE id = $1::uuid`,
    [visitId],
  );
}

/** False when the visit has set out meanwhile. */
export async function setLocked(sql: Sql, visitId: string, locked: boolean): Promise<boolean> {
  const rows = await sql.rows(
    `UPDATE visit SET locked = $2, version = version + 1 WHERE id = $1::uuid AND status = 'planned' RETURNING id`,
    [visitId, locked],
  );
  return rows.length === 1;
}

/** Locks visit and booking until the transaction ends. */
export type LockedVisit = { version: number; district: string; date: CivilDate; teamId: string | null };
export async function lockBoardVisit(sql: Sql, visitId: string): Promise<LockedVisit | null> {
  const [row] = await sql.rows<LockedVisit>(
    `SELECT v.version, v.district, v.date, v.team_id AS "teamId" FROM visit v JOIN booking b ON b.visit_id = v.id OR b.id = v.booking_id WHERE v.id = $1::uuid FOR UPDATE OF v, b`,
    [visitId],
  );
  return row ?? null;
}

export async function setBookingStatus(sql: Sql, bookingId: string, status: BookingStatus): Promise<void> {
  await sql.rows('UPDATE booking SET status = $2, version = version + 1 WHERE id = $1::uuid', [bookingId, status]);
}

export type WeekCount = { teamId: string | null; date: CivilDate; count: number; minutes: number; loose: number };

/** Visits that take place or took place, by team and day; `loose`: confirmed, but no team is promised. */
export function loadWeekCounts(
  sql: Sql,
  asked: { district: string; from: CivilDate; until: CivilDate; pointId: string | null },
): Promise<WeekCount[]> {
  return sql.rows<WeekCount>(
    `SELECT v.team_id AS "teamId", v.date, count(*)::int AS count, sum(v.service_minutes)::int AS minutes,
       count(*) FILTER (WHERE ${statusOfVisit} = 'confirmed' OR v.team_id IS NULL)::int AS loose
     FROM visit v JOIN ${bookingOfVisit}
     WHERE v.district = $1 AND v.date BETWEEN $2 AND $3 AND ($4::text IS NULL OR b.point_id = $4)
       AND b.status <> 'failed'
     GROUP BY v.team_id, v.date`,
    [asked.district, asked.from, asked.until, asked.pointId],
  );
}
