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

/** Roll call: present, with the next call number. Null when the person was there already or is off the list. */
export async function arrive(sql: Sql, sessionId: string, attendeeId: string, now: Date): Promise<number | null> {
  const [row] = await sql.rows<{ number: number }>(
    `UPDATE attendee SET arrived_at = $3::timestamptz, version = version + 1,
       call_number = (SELECT coalesce(max(call_number), 0) + 1 FROM attendee WHERE session_id = $1::uuid)
     WHERE session_id = $1::uuid AND id = $2::uuid AND arrived_at IS NULL AND status <> 'withdrawn'
     RETURNING call_number AS number`,
    [sessionId, attendeeId, now.toISOString()],
  );
  return row?.number ?? null;
}

/** The next who is there and ready, by wave and then by arrival, to this desk. The roster must be locked. */
export async function callNext(
  sql: Sql,
  sessionId: string,
  desk: number,
  now: Date,
): Promise<{ id: string; number: number } | null> {
  const [row] = await sql.rows<{ id: string; number: number }>(
    `UPDATE attendee SET called_at = $3::timestamptz, desk = $2::int, version = version + 1
     WHERE id = (SELECT a.id FROM attendee a LEFT JOIN wave w ON w.id = a.wave_id
       WHERE a.session_id = $1::uuid AND a.arrived_at IS NOT NULL AND a.called_at IS NULL AND a.done_at IS NULL
         AND a.person_id IS NOT NULL AND a.status <> 'withdrawn'
       ORDER BY w.number NULLS LAST, a.call_number LIMIT 1)
     RETURNING id::text AS id, call_number AS number`,
    [sessionId, desk, now.toISOString()],
  );
  return row ?? null;
}

/** One person to a desk by hand, or back into the queue where `desk` is null. */
export async function sendToDesk(
  sql: Sql,
  sessionId: string,
  attendeeId: string,
  desk: number | null,
  now: Date,
): Promise<boolean> {
  const rows = await sql.rows(
    `UPDATE attendee SET desk = $3::int, called_at = CASE WHEN $3::int IS NULL THEN NULL ELSE $4::timestamptz END,
       version = version + 1
     WHERE session_id = $1::uuid AND id = $2::uuid AND arrived_at IS NOT NULL AND done_at IS NULL RETURNING id`,
    [sessionId, attendeeId, desk, now.toISOString()],
  );
  return rows.length === 1;
}

/** Done at the desk: when every item of the person was told. */
export async function leaveDesk(sql: Sql, attendeeId: string, now: Date): Promise<void> {
  await sql.rows(
    'UPDATE attendee SET done_at = $2::timestamptz, version = version + 1 WHERE id = $1::uuid AND done_at IS NULL',
    [attendeeId, now.toISOString()],
  );
}

/** The day begins: the booking is in progress, today's visits are on site, the session runs. */
export async function beginDay(
  sql: Sql,
  given: { sessionId: string; bookingId: string; date: string; now: Date },
): Promise<boolean> {
  const rows = await sql.rows(
    `WITH b AS (UPDATE booking SET status = 'in_progress', version = version + 1
       WHERE id = $2::uuid AND status IN ('confirmed', 'assigned', 'en_route') RETURNING id),
     v AS (UPDATE visit SET status = 'on_site', arrived_at = coalesce(arrived_at, $4::timestamptz), version = version + 1
       WHERE id IN (SELECT visit_id FROM session_half_day WHERE session_id = $1::uuid AND date = $3) AND status IN ('planned', 'en_route'))
     UPDATE session SET status = 'running', version = version + 1 WHERE id = $1::uuid AND status IN ('accepted', 'planned', 'running')
     RETURNING id`,
    [given.sessionId, given.bookingId, given.date, given.now.toISOString()],
  );
  return rows.length === 1;
}

/** The day's visits of a session are over; their teams are free from now on. */
export async function endDayVisits(sql: Sql, given: { sessionId: string; date: string; now: Date }): Promise<void> {
  await sql.rows(
    `WITH v AS (UPDATE visit SET status = 'done', ended_at = $3::timestamptz, version = version + 1
       WHERE id IN (SELECT visit_id FROM session_half_day WHERE session_id = $1::uuid AND date = $2)
         AND status IN ('planned', 'en_route', 'on_site') RETURNING id)
     UPDATE allocation a SET ends_at = $3::timestamptz FROM v
     WHERE a.visit_id = v.id AND a.starts_at < $3::timestamptz AND a.ends_at > $3::timestamptz`,
    [given.sessionId, given.date, given.now.toISOString()],
  );
}

/** After the last day: session and booking are final. */
export async function endSession(
  sql: Sql,
  given: { sessionId: string; bookingId: string; status: 'done' | 'partly_done' | 'no_show'; now: Date },
): Promise<void> {
  await sql.rows(
    `WITH b AS (UPDATE booking SET status = $3, version = version + 1, final_at = $4::timestamptz WHERE id = $2::uuid)
     UPDATE session SET status = 'done', version = version + 1, final_at = $4::timestamptz, due_side = NULL, due_at = NULL
     WHERE id = $1::uuid`,
    [given.sessionId, given.bookingId, given.status, given.now.toISOString()],
  );
}

export type SessionTalkRow = {
  id: string;
  topic: string;
  language: string;
  seats: number;
  date: string | null;
  start: number | null;
  minutes: number;
  listeners: number | null;
};

export function listTalks(sql: Sql, sessionId: string): Promise<SessionTalkRow[]> {
  return sql.rows(
    `SELECT id::text AS id, topic, language, seats, date, start_minute AS start, minutes, listeners FROM session_talk
     WHERE session_id = $1::uuid ORDER BY date, start_minute, id`,
    [sessionId],
  );
}

export async function setListeners(sql: Sql, sessionId: string, talkId: string, listeners: number): Promise<boolean> {
  const rows = await sql.rows(
    `UPDATE session_talk SET listeners = $3::int, version = version + 1
     WHERE session_id = $1::uuid AND id = $2::uuid RETURNING id`,
    [sessionId, talkId, listeners],
  );
  return rows.length === 1;
}

export type Signature = { date: string; at: Date; hostSealed: Uint8Array };

export function listSignatures(sql: Sql, sessionId: string): Promise<Signature[]> {
  return sql.rows(
    'SELECT date, at, host_sealed AS "hostSealed" FROM session_signature WHERE session_id = $1::uuid ORDER BY date',
    [sessionId],
  );
}

/** The host signs once a day; a second signature of the day changes nothing. */
export async function insertSignature(
  sql: Sql,
  row: { sessionId: string; date: string; host: string; staffId: string; now: Date; counts: Record<string, number> },
): Promise<boolean> {
  const rows = await sql.rows(
    `INSERT INTO session_signature (session_id, date, host_sealed, staff_id, at, counts)
     VALUES ($1::uuid, $2, decode($3, 'base64'), $4, $5::timestamptz, $6::jsonb)
     ON CONFLICT (session_id, date) DO NOTHING RETURNING session_id`,
    [row.sessionId, row.date, row.host, row.staffId, row.now.toISOString(), JSON.stringify(row.counts)],
  );
  return rows.length === 1;
}

/** When the team's or a kit's next work begins that would run into the longer day; null while nothing does. */
export async function nextWork(sql: Sql, sessionId: string, date: string, minutes: number): Promise<Date | null> {
  const [row] = await sql.rows<{ at: Date | null }>(
    `SELECT min(n.starts_at) AS at FROM session_half_day h JOIN allocation a ON a.visit_id = h.visit_id
     JOIN allocation n ON n.id <> a.id AND n.starts_at >= a.ends_at AND n.starts_at < a.ends_at + make_interval(mins => $3::int)
       AND (n.team_id = a.team_id OR EXISTS (SELECT 1 FROM allocation_kit k JOIN allocation_kit m ON m.kit_id = k.kit_id
         WHERE k.allocation_id = a.id AND m.allocation_id = n.id))
     WHERE h.session_id = $1::uuid AND h.date = $2`,
    [sessionId, date, minutes],
  );
  return row?.at ?? null;
}

/** Minutes more for today's teams: in the half day, its last wave, the visit, and the time of its team and kits. */
export async function extendHalfDays(sql: Sql, sessionId: string, date: string, minutes: number): Promise<number> {
  const rows = await sql.rows<{ id: string }>(
    `UPDATE session_half_day SET end_minute = least(end_minute + $3::int, 1439)
     WHERE id IN (SELECT h.id FROM session_half_day h JOIN session s ON s.id = h.session_id AND s.offer_version = h.offer_version
       WHERE h.session_id = $1::uuid AND h.date = $2) RETURNING id::text AS id`,
    [sessionId, date, minutes],
  );
  // the database refuses where the team's next hour is taken
  await sql.rows(
    `WITH h AS (SELECT id, visit_id FROM session_half_day WHERE id = ANY($1::uuid[])),
     v AS (UPDATE visit SET service_minutes = service_minutes + $2::int, version = version + 1
       WHERE id IN (SELECT visit_id FROM h)),
     w AS (UPDATE wave SET end_minute = least(end_minute + $2::int, 1439)
       WHERE id IN (SELECT DISTINCT ON (half_day_id) id FROM wave WHERE half_day_id IN (SELECT id FROM h)
         ORDER BY half_day_id, end_minute DESC, number DESC)),
     k AS (UPDATE allocation_kit SET ends_at = ends_at + make_interval(mins => $2::int)
       WHERE allocation_id IN (SELECT a.id FROM allocation a JOIN h ON h.visit_id = a.visit_id))
     UPDATE allocation a SET ends_at = a.ends_at + make_interval(mins => $2::int) FROM h WHERE h.visit_id = a.visit_id`,
    [rows.map(({ id }) => id), minutes],
  );
  return rows.length;
}

export type HallRow = { sessionId: string; nameZh: string; nameEn: string | null; district: string };

export async function findHall(sql: Sql, hallHash: string): Promise<HallRow | null> {
  const [row] = await sql.rows<HallRow>(
    `SELECT s.id::text AS "sessionId", o.name_zh AS "nameZh", o.name_en AS "nameEn", s.district
     FROM session_roster r JOIN session s ON s.id = r.session_id JOIN organisation o ON o.id = s.organisation_id
     WHERE r.hall_hash = $1 AND s.status IN ('accepted', 'planned', 'running')`,
    [hallHash],
  );
  return row ?? null;
}

export type CalledRow = { number: number; desk: number; calledAt: Date };

/** Numbers and desks only: nothing of the screen names anybody. */
export async function hallRows(
  sql: Sql,
  sessionId: string,
): Promise<{ calls: CalledRow[]; waiting: number; done: number }> {
  const calls = await sql.rows<CalledRow>(
    `SELECT call_number AS number, desk, called_at AS "calledAt" FROM attendee
     WHERE session_id = $1::uuid AND called_at IS NOT NULL AND done_at IS NULL AND desk IS NOT NULL
     ORDER BY called_at DESC LIMIT 8`,
    [sessionId],
  );
  const [counts] = await sql.rows<{ waiting: number; done: number }>(
    `SELECT count(*) FILTER (WHERE arrived_at IS NOT NULL AND called_at IS NULL AND done_at IS NULL)::int AS waiting,
       count(*) FILTER (WHERE done_at IS NOT NULL)::int AS done
     FROM attendee WHERE session_id = $1::uuid AND status <> 'withdrawn'`,
    [sessionId],
  );
  return { calls, waiting: counts?.waiting ?? 0, done: counts?.done ?? 0 };
}
