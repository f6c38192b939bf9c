// Ways that teams really drove: from where they stood to where they went, by their own stamps.
import type { CivilDate } from '#app/domain/calendar/civil-date.ts';
import type { Position } from '#app/domain/schedule/offer.ts';
import type { Sql } from '#app/platform/sql.server.ts';

export type DrivenWay = { from: Position; to: Position; minutes: number };

/** Home visits since a date with both stamps; a team's first way of a day starts at its base. */
export async function drivenLegs(sql: Sql, district: string, since: CivilDate): Promise<DrivenWay[]> {
  const rows = await sql.rows<{ a_lon: number; a_lat: number; lon: number; lat: number; minutes: number }>(
    `SELECT coalesce(lag(v.lon) OVER day, t.lon) AS a_lon, coalesce(lag(v.lat) OVER day, t.lat) AS a_lat, v.lon, v.lat,
       (extract(epoch FROM v.arrived_at - v.departed_at) / 60)::float8 AS minutes
     FROM visit v JOIN team t ON t.id = v.team_id
     WHERE v.district = $1 AND v.date >= $2 AND v.kind = 'home' AND v.lon IS NOT NULL
       AND v.departed_at IS NOT NULL AND v.arrived_at >= v.departed_at
     WINDOW day AS (PARTITION BY v.team_id, v.date ORDER BY v.departed_at)`,
    [district, since],
  );
  return rows.map(({ a_lon, a_lat, lon, lat, minutes }) => ({
    from: { lon: a_lon, lat: a_lat },
    to: { lon, lat },
    minutes,
  }));
}
