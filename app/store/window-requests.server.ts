// Windows of an organisation, and what it asks of single dates: to leave one out, or how many people will come.
import type { Sql } from '#app/platform/sql.server.ts';

export type WindowRequest = {
  id: string;
  windowId: string;
  date: string;
  kind: 'skip' | 'people';
  people: number | null;
  reason: string | null;
  status: 'asked' | 'agreed' | 'declined' | 'noted';
  answer: string | null;
};

const columns = `r.id::text AS id, r.window_id::text AS "windowId", r.date, r.kind, r.people, r.reason, r.status, r.answer`;

export async function windowIdsOf(sql: Sql, organisationId: string): Promise<string[]> {
  const rows = await sql.rows<{ id: string }>(
    'SELECT id::text AS id FROM standing_window WHERE organisation_id = $1::uuid AND active ORDER BY weekday, start_minute',
    [organisationId],
  );
  return rows.map(({ id }) => id);
}

/** False when the window belongs to another organisation, or is of another district. */
export async function joinWindow(
  sql: Sql,
  windowId: string,
  organisationId: string,
  district: string,
): Promise<boolean> {
  const rows = await sql.rows(
    `UPDATE standing_window SET organisation_id = $2::uuid WHERE id = $1::uuid AND district = $3
       AND (organisation_id IS NULL OR organisation_id = $2::uuid) RETURNING id`,
    [windowId, organisationId, district],
  );
  return rows.length === 1;
}

export function freeWindows(sql: Sql, district: string): Promise<{ id: string; zh: string; en: string }[]> {
  return sql.rows(
    `SELECT id::text AS id, name_zh AS zh, name_en AS en FROM standing_window
     WHERE district = $1 AND active AND organisation_id IS NULL ORDER BY name_zh`,
    [district],
  );
}

export function requestsOf(sql: Sql, organisationId: string, from: string): Promise<WindowRequest[]> {
  return sql.rows<WindowRequest>(
    `SELECT ${columns} FROM window_request r WHERE r.organisation_id = $1::uuid AND r.date >= $2 ORDER BY r.date, r.asked_at`,
    [organisationId, from],
  );
}

/** A new number of people replaces the one told before. */
export async function insertRequest(
  sql: Sql,
  r: Omit<WindowRequest, 'status' | 'answer'> & { organisationId: string; contactId: string; now: Date },
): Promise<void> {
  if (r.kind === 'people') {
    await sql.rows(`DELETE FROM window_request WHERE window_id = $1::uuid AND date = $2 AND kind = 'people'`, [
      r.windowId,
      r.date,
    ]);
  }
  await sql.rows(
    `INSERT INTO window_request (id, window_id, organisation_id, contact_id, date, kind, people, reason, status, asked_at)
     VALUES ($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5, $6, $7::int, $8, $9, $10::timestamptz)`,
    [
      r.id,
      r.windowId,
      r.organisationId,
      r.contactId,
      r.date,
      r.kind,
      r.people,
      r.reason,
      r.kind === 'people' ? 'noted' : 'asked',
      r.now.toISOString(),
    ],
  );
}

/** Once: null when somebody answered already. */
export async function answerRequest(
  sql: Sql,
  a: {
    id: string;
    organisationId: string;
    status: 'agreed' | 'declined';
    answer: string | null;
    by: string;
    now: Date;
  },
): Promise<WindowRequest | null> {
  const [row] = await sql.rows<WindowRequest>(
    `UPDATE window_request r SET status = $3, answer = $4, answered_by = $5, answered_at = $6::timestamptz
     WHERE r.id = $1::uuid AND r.organisation_id = $2::uuid AND r.status = 'asked' RETURNING ${columns}`,
    [a.id, a.organisationId, a.status, a.answer, a.by, a.now.toISOString()],
  );
  return row ?? null;
}
