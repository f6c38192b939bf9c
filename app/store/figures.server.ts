// Daily counters: counted anew for a span of days, summed for a month. Days are those of the office's clock.
import type { FigureRow, OpenRow } from '#app/domain/figures/figures.ts';
import type { Sql } from '#app/platform/sql.server.ts';

const day = (column: string) => `to_char(${column} AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD')`;
/** Kind of place: home, a window, or the kind of organisation a session was for. */
const place = `CASE WHEN b.mode = 'session' THEN coalesce(o.kind, 'session') ELSE b.mode END`;
const host = `LEFT JOIN session s ON s.booking_id = b.id LEFT JOIN organisation o ON o.id = s.organisation_id`;
/** $1 and $2: first and last day; $3 and $4: the same as instants, half-open. */
const within = (column: string) => `${column} >= $3::timestamptz AND ${column} < $4::timestamptz`;

const counts: readonly string[] = [
  `SELECT i.accepted_on, b.district, b.point_id, 'items', ${place}, i.service_code, b.locale, 0, count(*)
   FROM item i JOIN booking b ON b.id = i.booking_id ${host}
   WHERE i.accepted_on BETWEEN $1 AND $2 GROUP BY 1, 2, 3, 5, 6, 7`,
  `SELECT i.accepted_on, b.district, b.point_id, 'people', ${place}, min(i.service_code), b.locale, 0, 1
   FROM item i JOIN booking b ON b.id = i.booking_id ${host}
   WHERE i.accepted_on BETWEEN $1 AND $2
     AND NOT EXISTS (SELECT 1 FROM item e WHERE e.person_id = i.person_id AND e.accepted_on < i.accepted_on)
   GROUP BY i.person_id, 1, 2, 3, 5, 7`,
  `SELECT v.date, v.district, v.point_id, 'sessions', coalesce(o.kind, 'session'), '', coalesce(b.locale, 'zh'), 0,
     count(DISTINCT v.id)
   FROM visit v LEFT JOIN session_half_day h ON h.visit_id = v.id LEFT JOIN session s ON s.id = h.session_id
     LEFT JOIN organisation o ON o.id = s.organisation_id LEFT JOIN booking b ON b.id = s.booking_id
   WHERE v.date BETWEEN $1 AND $2 AND v.kind = 'session' AND v.arrived_at IS NOT NULL GROUP BY 1, 2, 3, 5, 7`,
  `SELECT t.date, s.district, s.point_id, 'listeners', coalesce(o.kind, 'session'), '', t.language, 0, sum(t.listeners)
   FROM session_talk t JOIN session s ON s.id = t.session_id JOIN organisation o ON o.id = s.organisation_id
   WHERE t.date BETWEEN $1 AND $2 AND t.listeners > 0 GROUP BY 1, 2, 3, 5, 7`,
  `SELECT v.date, v.district, v.point_id,
     CASE WHEN v.arrived_at <= (v.date::date + make_interval(mins => v.window_end)) AT TIME ZONE 'Asia/Shanghai'
       THEN 'window-kept' ELSE 'window-missed' END, v.kind, '', '', 0, count(*)
   FROM visit v WHERE v.date BETWEEN $1 AND $2 AND v.arrived_at IS NOT NULL AND v.kind <> 'session'
   GROUP BY 1, 2, 3, 4, 5`,
  `SELECT ${day('e.asked_at')}, e.district, e.point_id, 'expedite-asked', '', e.service_code, '', 0, count(*)
   FROM expedite_request e WHERE ${within('e.asked_at')} GROUP BY 1, 2, 3, 6`,
  `SELECT ${day('e.ruled_at')}, e.district, e.point_id,
     CASE WHEN e.status = 'approved' THEN 'expedite-granted' ELSE 'expedite-refused' END, '', e.service_code, '', 0, count(*)
   FROM expedite_request e WHERE ${within('e.ruled_at')} AND e.status IN ('approved', 'refused') GROUP BY 1, 2, 3, 4, 6`,
  `SELECT ${day('r.at')}, r.district, r.point_id, 'rating', '', r.service_code, '', r.level, count(*)
   FROM rating r WHERE r.level > 0 AND ${within('r.at')} GROUP BY 1, 2, 3, 6, 8`,
  `SELECT ${day('e.at')}, e.district, e.point_id, 'finished', '', coalesce(e.data->>'service', ''), '', 0, count(*)
   FROM event e WHERE e.type = 'item.ready' AND ${within('e.at')} GROUP BY 1, 2, 3, 6`,
];

export type Span = { from: string; until: string; fromAt: Date; untilAt: Date };

/** The days are emptied and counted again. What depends on the calendar of working days is added by `addCounted`. */
export async function countDays(sql: Sql, span: Span): Promise<void> {
  const all = [span.from, span.until, span.fromAt.toISOString(), span.untilAt.toISOString()];
  await sql.rows('DELETE FROM figure_day WHERE date BETWEEN $1 AND $2', all.slice(0, 2));
  for (const text of counts) {
    await sql.rows(
      `WITH given AS (SELECT $1::text, $2::text, $3::timestamptz, $4::timestamptz)
       INSERT INTO figure_day (date, district, point_id, metric, place, service, language, bucket, n)
       SELECT c.date, c.district, c.point_id, c.metric, c.place, c.service, c.language, c.bucket, sum(c.n)
       FROM (${text}) AS c (date, district, point_id, metric, place, service, language, bucket, n)
       GROUP BY 1, 2, 3, 4, 5, 6, 7, 8`,
      all,
    );
  }
}

export type ReadyRow = {
  date: string;
  acceptedOn: string;
  district: string;
  pointId: string;
  service: string;
  language: string;
  place: string;
  late: boolean;
  n: number;
};

/** Items that became ready, by the day they were accepted on and whether the promised day had passed. */
export function loadReady(sql: Sql, span: Span): Promise<ReadyRow[]> {
  return sql.rows<ReadyRow>(
    `SELECT ${day('e.at')} AS date, i.accepted_on AS "acceptedOn", b.district, b.point_id AS "pointId",
       i.service_code AS service, b.locale AS language, ${place} AS place,
       coalesce(i.promised_on < ${day('e.at')}, false) AS late, count(*)::int AS n
     FROM event e JOIN item i ON i.id = substr(e.subject, 6)::uuid JOIN booking b ON b.id = i.booking_id ${host}
     WHERE e.type = 'item.ready' AND e.at >= $1::timestamptz AND e.at < $2::timestamptz AND i.accepted_on IS NOT NULL
     GROUP BY 1, 2, 3, 4, 5, 6, 7, 8`,
    [span.fromAt.toISOString(), span.untilAt.toISOString()],
  );
}

export async function addCounted(
  sql: Sql,
  rows: readonly (Omit<ReadyRow, 'late' | 'acceptedOn'> & { metric: string; bucket: number })[],
): Promise<void> {
  await sql.rows(
    `INSERT INTO figure_day (date, district, point_id, metric, place, service, language, bucket, n)
     SELECT r.date, r.district, r."pointId", r.metric, r.place, r.service, r.language, r.bucket, sum(r.n)
     FROM jsonb_to_recordset($1::jsonb) AS r(date text, district text, "pointId" text, metric text, place text,
       service text, language text, bucket int, n int) GROUP BY 1, 2, 3, 4, 5, 6, 7, 8`,
    [JSON.stringify(rows)],
  );
}

/** `district` null: all of them. */
export function sumFigures(
  sql: Sql,
  asked: { district: string | null; from: string; until: string },
): Promise<FigureRow[]> {
  return sql.rows<FigureRow>(
    `SELECT metric, point_id AS "pointId", place, service, language, bucket, sum(n)::int AS n FROM figure_day
     WHERE date BETWEEN $2 AND $3 AND ($1::text IS NULL OR district = $1) GROUP BY 1, 2, 3, 4, 5, 6`,
    [asked.district, asked.from, asked.until],
  );
}

/** Counted anew: accepted and not ready yet, by the promised day. */
export async function countOpen(sql: Sql): Promise<void> {
  await sql.rows('DELETE FROM figure_open', []);
  await sql.rows(
    `INSERT INTO figure_open (district, service, promised_on, n)
     SELECT district, service_code, coalesce(promised_on, ''), count(*) FROM item WHERE status IN
       ('accepted', 'accepted_missing', 'awaiting_supplement', 'awaiting_payment', 'reviewing', 'in_production')
     GROUP BY 1, 2, 3`,
    [],
  );
}

/** What was open at the last count; late by today's date. */
export function sumOpen(sql: Sql, asked: { district: string | null; today: string }): Promise<OpenRow[]> {
  return sql.rows<OpenRow>(
    `SELECT service, sum(n)::int AS open, coalesce(sum(n) FILTER (WHERE promised_on <> '' AND promised_on < $2), 0)::int AS overdue
     FROM figure_open WHERE ($1::text IS NULL OR district = $1) GROUP BY 1`,
    [asked.district, asked.today],
  );
}

export async function lastCount(sql: Sql): Promise<Date | null> {
  const [row] = await sql.rows<{ at: Date }>(`SELECT counted_at AS at FROM figure_run WHERE district = ''`);
  return row?.at ?? null;
}

export async function noteCount(sql: Sql, now: Date): Promise<void> {
  await sql.rows(
    `INSERT INTO figure_run (district, counted_at) VALUES ('', $1::timestamptz)
     ON CONFLICT (district) DO UPDATE SET counted_at = $1::timestamptz`,
    [now.toISOString()],
  );
}

/** The first day anything could be counted; null while there is nothing. */
export async function firstDay(sql: Sql): Promise<string | null> {
  const [row] = await sql.rows<{ first: string | null }>(
    `SELECT least((SELECT min(accepted_on) FROM item), (SELECT min(date) FROM visit WHERE arrived_at IS NOT NULL),
       (SELECT min(date) FROM session_talk WHERE listeners > 0)) AS first`,
  );
  return row?.first ?? null;
}
