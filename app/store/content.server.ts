// Versioned content as rows: services, talks, rules, texts, calendars, districts.
import type { Sql } from '#app/platform/sql.server.ts';

export type RevisionKind = 'district' | 'service' | 'rules' | 'text' | 'answer' | 'places' | 'calendar' | 'roads';
export type RevisionRow = {
  id: string;
  kind: RevisionKind;
  key: string;
  version: number;
  effective_from: string;
  body: unknown;
};

/** The version of every entry that is in force on a civil date: published, effective, the newest. */
export function loadInForce(sql: Sql, date: string): Promise<RevisionRow[]> {
  return sql.rows<RevisionRow>(
    `SELECT DISTINCT ON (kind, key) id, kind, key, version, effective_from, body FROM revision
     WHERE status = 'published' AND effective_from <= $1 ORDER BY kind, key, version DESC`,
    [date],
  );
}

/** Counts up with every change of content; tells caches that something is new. */
export async function contentStamp(sql: Sql): Promise<string> {
  const [row] = await sql.rows<{ stamp: string }>(
    `SELECT count(*) || ':' || count(*) FILTER (WHERE status = 'published') || ':' || coalesce(max(decided_at)::text, '') AS stamp FROM revision`,
  );
  return row?.stamp ?? '';
}
