// The day of a session: who is there, who is called to which desk, and what the screen in the hall shows.
import type { Sql } from '#app/platform/sql.server.ts';

/** Attendees with an item to be checked (the same person has one open elsewhere), with its services. */
export async function attendeesToCheck(sql: Sql, sessionId: string): Promise<Map<string, string[]>> {
  const rows = await sql.rows<{ id: string; services: string[] }>(
    `SELECT a.id::text AS id, array_agg(i.service_code ORDER BY i.service_code) AS services
     FROM attendee a JOIN item i ON i.person_id = a.person_id
     WHERE a.session_id = $1::uuid AND a.status <> 'withdrawn' AND i.status = 'to_be_checked' GROUP BY a.id`,
    [sessionId],
  );
  return new Map(rows.map(({ id, services }) => [id, services]));
}
