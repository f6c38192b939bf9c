// What makes the teams of a district differ from their register in a span of days, in one query.
import type { CivilDate } from '#app/domain/calendar/civil-date.ts';
import type { TeamChanges } from '#app/domain/resource/team-on.ts';
import type { Sql } from '#app/platform/sql.server.ts';

/** Leave, loans that were agreed, kits out of service and overtime that touch the days from `from` until `until`. */
export async function loadTeamChanges(
  sql: Sql,
  district: string,
  from: CivilDate,
  until: CivilDate,
): Promise<TeamChanges> {
  const [row] = await sql.rows<TeamChanges>(
    `WITH near AS (SELECT id FROM team WHERE district = $1 AND active
       UNION SELECT team_id FROM loan WHERE to_district = $1 AND team_id IS NOT NULL AND status IN ('agreed', 'ended')
         AND from_date <= $3 AND until_date >= $2)
     SELECT
       coalesce((SELECT jsonb_agg(jsonb_build_object('id', m.id, 'teamId', m.team_id, 'languages', m.languages))
         FROM team_member m WHERE m.team_id IN (SELECT id FROM near)), '[]') AS members,
       coalesce((SELECT jsonb_agg(jsonb_build_object('memberId', l.member_id, 'from', l.from_date, 'until', l.until_date))
         FROM leave l JOIN team_member m ON m.id = l.member_id
         WHERE m.team_id IN (SELECT id FROM near) AND l.from_date <= $3 AND l.until_date >= $2), '[]') AS leaves,
       coalesce((SELECT jsonb_agg(jsonb_build_object('teamId', l.team_id, 'district', l.to_district, 'pointId', l.to_point,
           'base', jsonb_build_object('lon', p.lon, 'lat', p.lat), 'from', l.from_date, 'until', l.until_date))
         FROM loan l JOIN service_point p ON p.id = l.to_point
         WHERE l.team_id IN (SELECT id FROM near) AND l.status IN ('agreed', 'ended') AND l.from_date <= $3 AND l.until_date >= $2), '[]')
         AS "teamLoans",
       coalesce((SELECT jsonb_agg(jsonb_build_object('kitId', l.kit_id, 'kind', k.kind, 'toTeam', l.to_team,
           'from', l.from_date, 'until', l.until_date))
         FROM loan l JOIN kit k ON k.id = l.kit_id
         WHERE $1 IN (l.from_district, l.to_district) AND l.status IN ('agreed', 'ended') AND l.from_date <= $3 AND l.until_date >= $2), '[]')
         AS "kitLoans",
       coalesce((SELECT jsonb_agg(jsonb_build_object('kitId', o.kit_id, 'from', o.from_date, 'until', o.until_date))
         FROM kit_outage o WHERE o.from_date <= $3 AND o.until_date >= $2), '[]') AS outages,
       coalesce((SELECT jsonb_agg(jsonb_build_object('teamId', o.team_id, 'date', o.date, 'start', o.start_minute, 'end', o.end_minute))
         FROM overtime o WHERE o.team_id IN (SELECT id FROM near) AND o.date BETWEEN $2 AND $3), '[]') AS overtime`,
    [district, from, until],
  );
  if (!row) throw new Error('the changes of a district were not read');
  return row;
}
