// Service points and teams by name, for lists to choose from.
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { Sql } from '#app/platform/sql.server.ts';

export type NamedPlace = { id: string; name: Bilingual; district: string };

export function listNamed(sql: Sql, table: 'service_point' | 'team'): Promise<NamedPlace[]> {
  return sql.rows<NamedPlace>(
    `SELECT id, district, jsonb_build_object('zh', name_zh, 'en', name_en) AS name FROM ${table}
     WHERE active ORDER BY district, id`,
  );
}
