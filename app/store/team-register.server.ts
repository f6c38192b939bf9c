// Writes the register: teams, members, hours, leave and overtime. What may not overlap is refused by the tables.
import { randomUUID } from 'node:crypto';
import type { CivilDate } from '#app/domain/calendar/civil-date.ts';
import type { Overtime } from '#app/domain/resource/overtime.ts';
import type { ShiftHours, WeekShift } from '#app/domain/resource/shift-week.ts';
import type { Sql } from '#app/platform/sql.server.ts';

export type TeamFields = {
  id: string;
  district: string;
  pointId: string;
  kind: 'mobile' | 'window';
  nameZh: string;
  nameEn: string;
  skills: readonly string[];
  active: boolean;
};

/** A new team, or the fields of one that exists; its place on the map is that of its base. */
export async function saveTeam(sql: Sql, team: TeamFields): Promise<void> {
  await sql.rows(
    `INSERT INTO team (id, district, point_id, kind, name_zh, name_en, lon, lat, languages, skills, officers, active)
     SELECT $1, $2, p.id, $4, $5, $6, p.lon, p.lat, '{zh}', $7::text[], 0, $8::bool FROM service_point p WHERE p.id = $3
     ON CONFLICT (id) DO UPDATE SET point_id = excluded.point_id, name_zh = excluded.name_zh, name_en = excluded.name_en,
       lon = excluded.lon, lat = excluded.lat, skills = excluded.skills, active = excluded.active`,
    [team.id, team.district, team.pointId, team.kind, team.nameZh, team.nameEn, team.skills, team.active],
  );
}

export type MemberFields = {
  id: string;
  teamId: string;
  nameZh: string;
  nameEn: string;
  rank: string;
  languages: readonly string[];
  leader: boolean;
};

/** One leader a team; officers and languages of the team follow its members. */
export async function saveMember(sql: Sql, member: MemberFields): Promise<void> {
  if (member.leader) await sql.rows('UPDATE team_member SET leader = false WHERE team_id = $1', [member.teamId]);
  await sql.rows(
    `INSERT INTO team_member (id, team_id, name_zh, name_en, rank, languages, leader)
     VALUES ($1, $2, $3, $4, $5, $6::text[], $7::bool)
     ON CONFLICT (id) DO UPDATE SET name_zh = excluded.name_zh, name_en = excluded.name_en, rank = excluded.rank,
       languages = excluded.languages, leader = excluded.leader WHERE team_member.team_id = excluded.team_id`,
    [member.id, member.teamId, member.nameZh, member.nameEn, member.rank, member.languages, member.leader],
  );
  await countMembers(sql, member.teamId);
}

export async function removeMember(sql: Sql, teamId: string, memberId: string): Promise<boolean> {
  await sql.rows('DELETE FROM leave WHERE member_id IN (SELECT id FROM team_member WHERE id = $1 AND team_id = $2)', [
    memberId,
    teamId,
  ]);
  const rows = await sql.rows('DELETE FROM team_member WHERE id = $1 AND team_id = $2 RETURNING id', [
    memberId,
    teamId,
  ]);
  await countMembers(sql, teamId);
  return rows.length === 1;
}

async function countMembers(sql: Sql, teamId: string): Promise<void> {
  await sql.rows(
    `UPDATE team SET officers = (SELECT count(*)::int FROM team_member WHERE team_id = $1),
       languages = coalesce((SELECT array_agg(DISTINCT l) FROM team_member m, unnest(m.languages) AS l WHERE m.team_id = $1), '{}')
     WHERE id = $1`,
    [teamId],
  );
}

export async function replaceWeek(sql: Sql, teamId: string, week: readonly WeekShift[]): Promise<void> {
  await sql.rows('DELETE FROM shift WHERE team_id = $1 AND weekday IS NOT NULL', [teamId]);
  await sql.rows(
    `INSERT INTO shift (team_id, weekday, start_minute, end_minute, break_start, break_end)
     SELECT $1, s.weekday, s.start, s."end", s."breakStart", s."breakEnd" FROM jsonb_to_recordset($2::jsonb)
       AS s(weekday int, start int, "end" int, "breakStart" int, "breakEnd" int)`,
    [teamId, JSON.stringify(week)],
  );
}

/** Other hours on one date, or none at all. */
export async function insertException(
  sql: Sql,
  teamId: string,
  date: CivilDate,
  hours: ShiftHours | null,
): Promise<void> {
  await sql.rows(
    `INSERT INTO shift (team_id, date, off, start_minute, end_minute, break_start, break_end)
     VALUES ($1, $2, $3::bool, $4, $5, $6, $7)`,
    [
      teamId,
      date,
      hours === null,
      hours?.start ?? 0,
      hours?.end ?? 0,
      hours?.breakStart ?? null,
      hours?.breakEnd ?? null,
    ],
  );
}

export async function deleteException(sql: Sql, teamId: string, date: CivilDate): Promise<boolean> {
  return (
    (await sql.rows('DELETE FROM shift WHERE team_id = $1 AND date = $2 RETURNING id', [teamId, date])).length === 1
  );
}

export async function insertLeave(
  sql: Sql,
  leave: { memberId: string; kind: string; from: CivilDate; until: CivilDate },
  by: string,
  now: Date,
): Promise<void> {
  await sql.rows(
    `INSERT INTO leave (id, member_id, kind, from_date, until_date, created_by, created_at)
     VALUES ($1::uuid, $2, $3, $4, $5, $6, $7::timestamptz)`,
    [randomUUID(), leave.memberId, leave.kind, leave.from, leave.until, by, now.toISOString()],
  );
}

/** Leave that has begun ends yesterday and stays in the book; leave to come is taken out. */
export async function endLeave(sql: Sql, teamId: string, id: string, yesterday: CivilDate): Promise<boolean> {
  const own = 'id = $1::uuid AND member_id IN (SELECT id FROM team_member WHERE team_id = $2)';
  const gone = await sql.rows(`DELETE FROM leave WHERE ${own} AND from_date > $3 RETURNING id`, [
    id,
    teamId,
    yesterday,
  ]);
  if (gone.length === 1) return true;
  const cut = await sql.rows(`UPDATE leave SET until_date = $3 WHERE ${own} AND until_date > $3 RETURNING id`, [
    id,
    teamId,
    yesterday,
  ]);
  return cut.length === 1;
}

export async function insertOvertime(sql: Sql, teamId: string, more: Overtime, by: string, now: Date): Promise<void> {
  await sql.rows(
    `INSERT INTO overtime (id, team_id, date, start_minute, end_minute, compensation, created_by, created_at)
     VALUES ($1::uuid, $2, $3, $4, $5, $6, $7, $8::timestamptz)`,
    [randomUUID(), teamId, more.date, more.start, more.end, more.compensation, by, now.toISOString()],
  );
}

export async function deleteOvertime(sql: Sql, teamId: string, id: string, today: CivilDate): Promise<boolean> {
  const rows = await sql.rows('DELETE FROM overtime WHERE id = $1::uuid AND team_id = $2 AND date >= $3 RETURNING id', [
    id,
    teamId,
    today,
  ]);
  return rows.length === 1;
}

/** The hours were made good on this day. */
export async function settleOvertime(sql: Sql, teamId: string, id: string, on: CivilDate): Promise<boolean> {
  const rows = await sql.rows(
    'UPDATE overtime SET compensated_on = $3 WHERE id = $1::uuid AND team_id = $2 AND compensated_on IS NULL RETURNING id',
    [id, teamId, on],
  );
  return rows.length === 1;
}

/** Pages and engines that remember these days look again. */
export async function touchDays(sql: Sql, teamId: string, from: CivilDate, until: CivilDate): Promise<void> {
  await sql.rows('UPDATE team_day SET version = version + 1 WHERE team_id = $1 AND date BETWEEN $2 AND $3', [
    teamId,
    from,
    until,
  ]);
}
