// Windows at enterprises that return, by name.
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { Sql } from '#app/platform/sql.server.ts';

export async function windowNames(sql: Sql, ids: readonly string[]): Promise<Record<string, Bilingual>> {
  if (ids.length === 0) return {};
  const rows = await sql.rows<{ id: string; name: Bilingual }>(
    `SELECT id::text AS id, jsonb_build_object('zh', name_zh, 'en', name_en) AS name FROM standing_window WHERE id = ANY($1::uuid[])`,
    [ids],
  );
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
