// Reads what is in force of the versioned content: services, talks, rules, texts, calendars.
import type { CivilDate } from '#app/domain/calendar/civil-date.ts';
import type { Sql } from '#app/platform/sql.server.ts';

export type Published = {
  id: string;
  key: string;
  version: number;
  effectiveFrom: CivilDate;
  body: unknown;
};

const columns = `id::text AS id, key, version, effective_from AS "effectiveFrom", body`;
const inForce = `kind = $1 AND status = 'published' AND effective_from <= $2`;
const newestFirst = 'effective_from DESC, version DESC';

/** The version in force on this day, or null. */
export async function publishedRevision(sql: Sql, kind: string, key: string, on: CivilDate): Promise<Published | null> {
  const rows = await sql.rows<Published>(
    `SELECT ${columns} FROM revision WHERE ${inForce} AND key = $3 ORDER BY ${newestFirst} LIMIT 1`,
    [kind, on, key],
  );
  return rows[0] ?? null;
}
