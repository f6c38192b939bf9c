// That a resident agreed before a community worker wrote the booking for them.
import type { Sql } from '#app/platform/sql.server.ts';

export async function insertConsent(
  sql: Sql,
  c: { draftId: string; organisationId: string; contactId: string; how: string; now: Date },
): Promise<void> {
  await sql.rows(
    `INSERT INTO resident_consent (draft_id, organisation_id, contact_id, how, given_at)
     VALUES ($1, $2::uuid, $3::uuid, $4, $5::timestamptz)`,
    [c.draftId, c.organisationId, c.contactId, c.how, c.now.toISOString()],
  );
}

export async function residentsToday(sql: Sql, organisationId: string, since: Date): Promise<number> {
  const [row] = await sql.rows<{ n: number }>(
    'SELECT count(*)::int AS n FROM resident_consent WHERE organisation_id = $1::uuid AND given_at >= $2::timestamptz',
    [organisationId, since.toISOString()],
  );
  return row?.n ?? 0;
}

/** Whether this draft was begun by a community worker for a resident who agreed. */
export async function wasAssisted(sql: Sql, draftId: string): Promise<boolean> {
  const [row] = await sql.rows<{ found: boolean }>(
    'SELECT EXISTS (SELECT 1 FROM resident_consent WHERE draft_id = $1) AS found',
    [draftId],
  );
  return row?.found ?? false;
}
