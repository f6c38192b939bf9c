// Waves of a session and who is in which: replaced as a whole when they are fitted, moved one by one by hand.
import { randomUUID } from 'node:crypto';
import type { Fitted } from '#app/domain/roster/waves.ts';
import type { Sql } from '#app/platform/sql.server.ts';

export type StoredWave = {
  id: string;
  halfDayId: string;
  number: number;
  date: string;
  start: number;
  end: number;
  places: number;
};

export function listWaves(sql: Sql, sessionId: string): Promise<StoredWave[]> {
  return sql.rows(
    `SELECT id::text AS id, half_day_id::text AS "halfDayId", number, date, start_minute AS start, end_minute AS "end", places
     FROM wave WHERE session_id = $1::uuid ORDER BY number`,
    [sessionId],
  );
}

/** Takes the place of the waves there were. Who was moved by hand stays `fixed`; who has no place has no wave. */
export async function replaceWaves(
  sql: Sql,
  sessionId: string,
  fitted: Fitted,
  fixed: ReadonlySet<string>,
): Promise<void> {
  const waves = fitted.waves
    .filter(({ members }) => members.length > 0)
    .map((wave, index) => ({
      id: randomUUID(),
      half_day_id: wave.halfDayId,
      number: index + 1,
      date: wave.date,
      start_minute: wave.start,
      end_minute: wave.end,
      places: wave.places,
      members: wave.members,
    }));
  const moves = waves.flatMap(({ id, members }) =>
    members.map((attendee) => ({ attendee, wave: id, fixed: fixed.has(attendee) })),
  );
  await sql.rows('UPDATE attendee SET wave_id = NULL, fixed = false WHERE session_id = $1::uuid', [sessionId]);
  await sql.rows('DELETE FROM wave WHERE session_id = $1::uuid', [sessionId]);
  await sql.rows(
    `INSERT INTO wave (id, session_id, half_day_id, number, date, start_minute, end_minute, places)
     SELECT r.id, $2::uuid, r.half_day_id, r.number, r.date, r.start_minute, r.end_minute, r.places
     FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, half_day_id uuid, number int, date text, start_minute int,
       end_minute int, places int)`,
    [JSON.stringify(waves), sessionId],
  );
  await sql.rows(
    `UPDATE attendee a SET wave_id = m.wave, fixed = m.fixed, version = a.version + 1
     FROM jsonb_to_recordset($1::jsonb) AS m(attendee uuid, wave uuid, fixed boolean)
     WHERE a.id = m.attendee AND a.session_id = $2::uuid`,
    [JSON.stringify(moves), sessionId],
  );
}

/** One person into another wave of the same session; false when either is not of this session. */
export async function moveToWave(
  sql: Sql,
  move: { sessionId: string; attendeeId: string; waveId: string | null },
): Promise<boolean> {
  const rows = await sql.rows(
    `UPDATE attendee SET wave_id = $3::uuid, fixed = true, version = version + 1
     WHERE id = $2::uuid AND session_id = $1::uuid AND status <> 'withdrawn'
       AND ($3::uuid IS NULL OR EXISTS (SELECT 1 FROM wave w WHERE w.id = $3::uuid AND w.session_id = $1::uuid))
     RETURNING id`,
    [move.sessionId, move.attendeeId, move.waveId],
  );
  return rows.length === 1;
}
