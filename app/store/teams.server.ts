// Teams with their shifts and kits, and what already fills their days.
import type { CivilDate } from '#app/domain/calendar/civil-date.ts';
import type { Shift, Team } from '#app/domain/schedule/team-day.ts';
import type { Sql } from '#app/platform/sql.server.ts';

type TeamRow = {
  id: string;
  district: string;
  point_id: string;
  kind: string;
  lon: number;
  lat: number;
  skills: string[];
  languages: string[];
  officers: number;
  kits: { id: string; kind: string }[] | null;
  shifts: Shift[] | null;
};

/**
 * Active teams of a district with everything the times engine asks of them, in one query; `withLent` adds the teams
 * that were ever lent to it, as they are registered at home.
 */
export async function loadTeams(sql: Sql, district: string, withLent = false): Promise<Team[]> {
  const rows = await sql.rows<TeamRow>(
    `SELECT t.id, t.district, t.point_id, t.kind, t.lon, t.lat, t.skills, t.languages, t.officers,
       (SELECT jsonb_agg(jsonb_build_object('id', k.id, 'kind', k.kind) ORDER BY k.number)
          FROM kit k WHERE k.team_id = t.id AND k.active) AS kits,
       (SELECT jsonb_agg(jsonb_build_object('weekday', s.weekday, 'date', s.date, 'off', s.off, 'start', s.start_minute,
          'end', s.end_minute, 'breakStart', s.break_start, 'breakEnd', s.break_end)) FROM shift s WHERE s.team_id = t.id) AS shifts
     FROM team t WHERE t.active AND (t.district = $1
       OR $2::bool AND t.id IN (SELECT l.team_id FROM loan l WHERE l.to_district = $1 AND l.status IN ('agreed', 'ended')))
     ORDER BY t.id`,
    [district, withLent],
  );
  return rows.map((row) => ({
    id: row.id,
    district: row.district,
    pointId: row.point_id,
    kind: row.kind === 'window' ? 'window' : 'mobile',
    base: { lon: row.lon, lat: row.lat },
    skills: row.skills,
    languages: row.languages,
    officers: row.officers,
    kits: row.kits ?? [],
    shifts: row.shifts ?? [],
  }));
}

export type Taken = {
  id: string;
  team_id: string;
  date: CivilDate;
  starts_at: Date;
  ends_at: Date;
  lon: number | null;
  lat: number | null;
  window_start: number | null;
  window_end: number | null;
  /** a hold, or a visit that is planned and not locked: its minute may change inside its window */
  movable: boolean;
  /** a hold's end */
  expires_at: Date | null;
};

/** What a row of `allocation` (a) with its visit (v) tells the times engine. */
export const takenColumns = `a.id::text AS id, a.team_id, a.date, a.starts_at, a.ends_at, a.lon, a.lat, a.window_start,
  a.window_end, a.expires_at,
  a.window_start IS NOT NULL AND (v.id IS NULL OR (v.status = 'planned' AND NOT v.locked)) AS movable`;

/** What fills the teams' days in a span (inclusive): visits, closures, and holds that still live at `now`. */
export function loadTaken(sql: Sql, teamIds: string[], from: CivilDate, until: CivilDate, now: Date): Promise<Taken[]> {
  return sql.rows<Taken>(
    `SELECT ${takenColumns} FROM allocation a LEFT JOIN visit v ON v.id = a.visit_id
     WHERE a.team_id = ANY($1) AND a.date BETWEEN $2 AND $3 AND (a.expires_at IS NULL OR a.expires_at > $4::timestamptz)
     ORDER BY a.starts_at`,
    [teamIds, from, until, now.toISOString()],
  );
}

export async function loadTeamName(sql: Sql, teamId: string): Promise<{ zh: string; en: string } | null> {
  const [row] = await sql.rows<{ zh: string; en: string }>(
    'SELECT name_zh AS zh, name_en AS en FROM team WHERE id = $1',
    [teamId],
  );
  return row ?? null;
}

export type TeamFace = {
  id: string;
  kind: 'mobile' | 'window';
  pointId: string;
  officers: number;
  name: { zh: string; en: string };
};

/** Active teams of a district by name, for lists and choices. */
export async function loadTeamFaces(sql: Sql, district: string): Promise<TeamFace[]> {
  const rows = await sql.rows<Omit<TeamFace, 'name'> & { zh: string; en: string }>(
    `SELECT id, CASE WHEN kind = 'window' THEN 'window' ELSE 'mobile' END AS kind, point_id AS "pointId", officers,
       name_zh AS zh, name_en AS en FROM team WHERE district = $1 AND active ORDER BY kind, id`,
    [district],
  );
  return rows.map(({ zh, en, ...team }) => ({ ...team, name: { zh, en } }));
}
