// Closures, and the time they take: what stands in it, what is taken out, and the rows that keep it closed.
import { randomUUID } from 'node:crypto';
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { CivilDate } from '#app/domain/calendar/civil-date.ts';
import type { Sql } from '#app/platform/sql.server.ts';

export type Standing = {
  id: string;
  kind: 'hold' | 'visit' | 'closure';
  teamId: string;
  date: CivilDate;
  startsAt: Date;
  endsAt: Date;
  bookingId: string | null;
  /** a half day of a session: its visits are not its booking's one */
  halfDayId: string | null;
  /** `closure:<id>` or `window:<id>` */
  reason: string | null;
};

/** Everything that stands on these teams' days, the bookings of visits with it. */
export function loadStanding(
  sql: Sql,
  teamIds: readonly string[],
  from: CivilDate,
  until: CivilDate,
): Promise<Standing[]> {
  return sql.rows<Standing>(
    `SELECT a.id::text AS id, a.kind, a.team_id AS "teamId", a.date, a.starts_at AS "startsAt", a.ends_at AS "endsAt",
       b.id::text AS "bookingId", h.id::text AS "halfDayId", a.reason
     FROM allocation a LEFT JOIN session_half_day h ON h.visit_id = a.visit_id
       LEFT JOIN booking b ON b.visit_id = a.visit_id AND h.id IS NULL
     WHERE a.team_id = ANY($1) AND a.date BETWEEN $2 AND $3 ORDER BY a.starts_at, a.id`,
    [teamIds, from, until],
  );
}

/** As `lockTeamDay`, for many days in one statement and always in the same order. */
export async function lockTeamDays(sql: Sql, days: readonly { teamId: string; date: CivilDate }[]): Promise<void> {
  await sql.rows(
    `INSERT INTO team_day (team_id, date, version)
     SELECT r."teamId", r.date, 1 FROM jsonb_to_recordset($1::jsonb) AS r("teamId" text, date text) ORDER BY 1, 2
     ON CONFLICT (team_id, date) DO UPDATE SET version = team_day.version + 1`,
    [JSON.stringify(days)],
  );
}

export async function deleteAllocations(sql: Sql, ids: readonly string[]): Promise<void> {
  await sql.rows('DELETE FROM allocation WHERE id = ANY($1::uuid[])', [ids]);
}

export type Taking = {
  teamId: string;
  date: CivilDate;
  startsAt: Date;
  endsAt: Date;
  at: { lon: number; lat: number } | null;
};

/** Takes time for a closure or a returning window; `source` finds it again. */
export async function takeTime(sql: Sql, source: string, parts: readonly Taking[]): Promise<void> {
  const rows = parts.map(({ at, startsAt, endsAt, teamId, date }) => ({
    id: randomUUID(),
    team_id: teamId,
    date,
    starts_at: startsAt.toISOString(),
    ends_at: endsAt.toISOString(),
    lon: at?.lon ?? null,
    lat: at?.lat ?? null,
  }));
  await sql.rows(
    `INSERT INTO allocation (id, kind, team_id, date, starts_at, ends_at, lon, lat, reason)
     SELECT r.id, 'closure', r.team_id, r.date, r.starts_at, r.ends_at, r.lon, r.lat, $2
     FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, team_id text, date text, starts_at timestamptz, ends_at timestamptz,
       lon float8, lat float8)`,
    [JSON.stringify(rows), source],
  );
}

/** The time a source has taken that has not begun yet. */
export function loadSourceTime(sql: Sql, source: string, now: Date): Promise<{ id: string; date: CivilDate }[]> {
  return sql.rows('SELECT id::text AS id, date FROM allocation WHERE reason = $1 AND starts_at > $2::timestamptz', [
    source,
    now.toISOString(),
  ]);
}

/** Gives back the time of a source from a date on; the days are told. */
export async function giveTimeBack(sql: Sql, source: string, from: CivilDate): Promise<void> {
  await sql.rows(
    `WITH a AS (DELETE FROM allocation WHERE reason = $1 AND date >= $2 RETURNING team_id, date)
     UPDATE team_day d SET version = d.version + 1 FROM (SELECT DISTINCT team_id, date FROM a) x
     WHERE d.team_id = x.team_id AND d.date = x.date`,
    [source, from],
  );
}

export type AgainAt = {
  visitId: string;
  teamId: string;
  date: CivilDate;
  windowStart: number;
  windowEnd: number;
  plannedStart: number;
  startsAt: Date;
  endsAt: Date;
  lon: number;
  lat: number;
  kitIds: readonly string[];
};

/** A visit whose time was taken away gets another, with kits of its new team. */
export async function placeAgain(sql: Sql, at: AgainAt): Promise<void> {
  await sql.rows(
    `WITH v AS (UPDATE visit SET team_id = $2, date = $3, window_start = $4, window_end = $5, planned_start = $6,
       version = version + 1, status = 'planned' WHERE id = $1::uuid RETURNING id),
     a AS (INSERT INTO allocation (id, kind, team_id, date, starts_at, ends_at, window_start, window_end, lon, lat, visit_id)
       SELECT gen_random_uuid(), 'visit', $2, $3, $7::timestamptz, $8::timestamptz, $4, $5, $9, $10, v.id FROM v
       RETURNING id, starts_at, ends_at)
     INSERT INTO allocation_kit (allocation_id, kit_id, starts_at, ends_at)
     SELECT a.id, k, a.starts_at, a.ends_at FROM a, unnest($11::text[]) AS k`,
    [
      at.visitId,
      at.teamId,
      at.date,
      at.windowStart,
      at.windowEnd,
      at.plannedStart,
      at.startsAt.toISOString(),
      at.endsAt.toISOString(),
      at.lon,
      at.lat,
      at.kitIds,
    ],
  );
}

/** The visit has no team and no time any more. `failed`: the person is asked to choose again. */
export async function leaveWaiting(sql: Sql, visitId: string, failed: boolean): Promise<void> {
  await sql.rows(
    `UPDATE visit SET team_id = NULL, version = version + 1, status = CASE WHEN $2::bool THEN 'failed' ELSE status END
     WHERE id = $1::uuid`,
    [visitId, failed],
  );
}

export type NewClosure = {
  id: string;
  district: string;
  pointId: string | null;
  teamId: string | null;
  from: CivilDate;
  until: CivilDate;
  start: number;
  end: number;
  reason: Bilingual;
  moved: number;
  waiting: number;
  by: string;
  now: Date;
};

export async function insertClosure(sql: Sql, closure: NewClosure): Promise<void> {
  await sql.rows(
    `INSERT INTO closure (id, district, point_id, team_id, from_date, until_date, start_minute, end_minute, reason_zh,
       reason_en, moved, waiting, created_by, created_at)
     VALUES ($1::uuid, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14::timestamptz)`,
    [
      closure.id,
      closure.district,
      closure.pointId,
      closure.teamId,
      closure.from,
      closure.until,
      closure.start,
      closure.end,
      closure.reason.zh,
      closure.reason.en,
      closure.moved,
      closure.waiting,
      closure.by,
      closure.now.toISOString(),
    ],
  );
}

export type ClosureRow = Omit<NewClosure, 'by' | 'now'> & { lifted: boolean };

/** Closures of a district that touch these days, the next first. */
export function loadClosures(sql: Sql, district: string, from: CivilDate, until: CivilDate): Promise<ClosureRow[]> {
  return sql.rows<ClosureRow>(
    `SELECT id::text AS id, district, point_id AS "pointId", team_id AS "teamId", from_date AS "from", until_date AS "until",
       start_minute AS start, end_minute AS "end", jsonb_build_object('zh', reason_zh, 'en', reason_en) AS reason, moved, waiting,
       lifted_at IS NOT NULL AS lifted
     FROM closure WHERE district = $1 AND until_date >= $2 AND from_date <= $3 ORDER BY from_date, start_minute, id`,
    [district, from, until],
  );
}

/** Once only; null when there is none, or it was lifted or has gone by. */
export async function liftClosureRow(
  sql: Sql,
  lift: { id: string; by: string; now: Date; today: CivilDate },
): Promise<{ district: string; pointId: string | null; teamId: string | null } | null> {
  const [row] = await sql.rows<{ district: string; pointId: string | null; teamId: string | null }>(
    `UPDATE closure SET lifted_by = $2, lifted_at = $3::timestamptz
     WHERE id = $1::uuid AND lifted_at IS NULL AND until_date >= $4
     RETURNING district, point_id AS "pointId", team_id AS "teamId"`,
    [lift.id, lift.by, lift.now.toISOString(), lift.today],
  );
  return row ?? null;
}
