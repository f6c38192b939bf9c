// Agreed half days of sessions that lose their team: read under lock, and given another one.
import type { Sql } from '#app/platform/sql.server.ts';

export type LostHalf = {
  id: string;
  reference: string;
  bookingId: string;
  visitId: string;
  date: string;
  start: number;
  end: number;
  teamId: string;
  desks: number;
  services: string[];
};

/** In the order of their days; sessions are locked. */
export function lockHalves(sql: Sql, ids: readonly string[]): Promise<LostHalf[]> {
  return sql.rows<LostHalf>(
    `SELECT h.id::text AS id, s.reference, s.booking_id::text AS "bookingId", h.visit_id::text AS "visitId", h.date,
       h.start_minute AS start, h.end_minute AS "end", h.team_id AS "teamId", h.desks, h.services
     FROM session_half_day h JOIN session s ON s.id = h.session_id
     WHERE h.id = ANY($1::uuid[]) AND s.booking_id IS NOT NULL ORDER BY h.date, h.start_minute, h.id FOR UPDATE OF s`,
    [ids],
  );
}

/** The time kept under the half day's name becomes its visit's, with the new team. */
export async function giveHalf(
  sql: Sql,
  half: { id: string; visitId: string; teamId: string; unitPoint: string; kitIds: readonly string[] },
): Promise<boolean> {
  const rows = await sql.rows(
    `WITH v AS (UPDATE visit SET team_id = $3, status = 'planned', version = version + 1 WHERE id = $2::uuid),
     h AS (UPDATE session_half_day SET team_id = $3, unit_point = $4, kit_ids = $5::text[] WHERE id = $1::uuid)
     UPDATE allocation SET kind = 'visit', visit_id = $2::uuid, holder = NULL, expires_at = NULL
     WHERE holder = 'session:' || $1 AND kind = 'hold' RETURNING id`,
    [half.id, half.visitId, half.teamId, half.unitPoint, half.kitIds],
  );
  return rows.length === 1;
}
