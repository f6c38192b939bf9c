// The register of teams as administrators read it: people, skills, kits, and who is away.
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { CivilDate } from '#app/domain/calendar/civil-date.ts';
import type { Shift } from '#app/domain/schedule/team-day.ts';
import type { Sql } from '#app/platform/sql.server.ts';

export type BookMember = {
  id: string;
  name: Bilingual;
  rank: string;
  languages: string[];
  leader: boolean;
};
export type BookTeam = {
  id: string;
  district: string;
  pointId: string;
  kind: 'mobile' | 'window';
  name: Bilingual;
  languages: string[];
  skills: string[];
  officers: number;
  active: boolean;
  members: BookMember[];
  kits: { id: string; number: string; kind: string }[];
  shifts: Shift[];
};

/** All teams of a district, or one by its id in whatever district; retired ones last. */
export async function loadTeamBook(sql: Sql, asked: { district: string } | { teamId: string }): Promise<BookTeam[]> {
  const [column, value] = 'teamId' in asked ? ['id', asked.teamId] : ['district', asked.district];
  return sql.rows<BookTeam>(
    `SELECT t.id, t.district, t.point_id AS "pointId", CASE WHEN t.kind = 'window' THEN 'window' ELSE 'mobile' END AS kind,
       jsonb_build_object('zh', t.name_zh, 'en', t.name_en) AS name, t.languages, t.skills, t.officers, t.active,
       coalesce((SELECT jsonb_agg(jsonb_build_object('id', m.id, 'name', jsonb_build_object('zh', m.name_zh, 'en', m.name_en),
         'rank', m.rank, 'languages', m.languages, 'leader', m.leader) ORDER BY m.leader DESC, m.id)
         FROM team_member m WHERE m.team_id = t.id), '[]') AS members,
       coalesce((SELECT jsonb_agg(jsonb_build_object('id', k.id, 'number', k.number, 'kind', k.kind) ORDER BY k.number)
         FROM kit k WHERE k.team_id = t.id AND k.active), '[]') AS kits,
       coalesce((SELECT jsonb_agg(jsonb_build_object('weekday', s.weekday, 'date', s.date, 'off', s.off, 'start', s.start_minute,
         'end', s.end_minute, 'breakStart', s.break_start, 'breakEnd', s.break_end) ORDER BY s.weekday, s.date)
         FROM shift s WHERE s.team_id = t.id), '[]') AS shifts
     FROM team t WHERE t.${column} = $1 ORDER BY t.active DESC, t.kind, t.id`,
    [value],
  );
}

export type LeaveRow = { id: string; memberId: string; kind: string; from: CivilDate; until: CivilDate };
export type OvertimeRow = {
  id: string;
  date: CivilDate;
  start: number;
  end: number;
  compensation: string;
  compensatedOn: CivilDate | null;
};

export function loadLeaves(sql: Sql, teamId: string, from: CivilDate): Promise<LeaveRow[]> {
  return sql.rows<LeaveRow>(
    `SELECT l.id::text AS id, l.member_id AS "memberId", l.kind, l.from_date AS "from", l.until_date AS "until"
     FROM leave l JOIN team_member m ON m.id = l.member_id WHERE m.team_id = $1 AND l.until_date >= $2 ORDER BY l.from_date`,
    [teamId, from],
  );
}

export function loadOvertime(sql: Sql, teamId: string, from: CivilDate): Promise<OvertimeRow[]> {
  return sql.rows<OvertimeRow>(
    `SELECT id::text AS id, date, start_minute AS start, end_minute AS "end", compensation, compensated_on AS "compensatedOn"
     FROM overtime WHERE team_id = $1 AND (date >= $2 OR compensated_on IS NULL) ORDER BY date`,
    [teamId, from],
  );
}

/** Minutes of overtime in the month (YYYY-MM) of a date. */
export async function overtimeInMonth(sql: Sql, teamId: string, date: CivilDate): Promise<number> {
  const [row] = await sql.rows<{ minutes: number }>(
    `SELECT coalesce(sum(end_minute - start_minute), 0)::int AS minutes FROM overtime
     WHERE team_id = $1 AND date LIKE $2 || '-%'`,
    [teamId, date.slice(0, 7)],
  );
  return row?.minutes ?? 0;
}

/** How many visits a team has on each day of a span: what a change of the roster has to think of. */
export function countVisits(
  sql: Sql,
  teamId: string,
  from: CivilDate,
  until: CivilDate,
): Promise<{ date: CivilDate; visits: number }[]> {
  return sql.rows(
    `SELECT date, count(*)::int AS visits FROM allocation
     WHERE team_id = $1 AND date BETWEEN $2 AND $3 AND kind = 'visit' GROUP BY date ORDER BY date`,
    [teamId, from, until],
  );
}
