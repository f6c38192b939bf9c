// Units that give talks, and who answers for them.
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { Sql } from '#app/platform/sql.server.ts';

export async function insertPartnerUnit(
  sql: Sql,
  unit: { id: string; district: string; kind: string; name: Bilingual },
): Promise<void> {
  await sql.rows(
    `INSERT INTO partner_unit (id, district, kind, name_zh, name_en) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (id) DO NOTHING`,
    [unit.id, unit.district, unit.kind, unit.name.zh, unit.name.en],
  );
}

/** Nothing happens where there is no such account. */
export async function joinPartnerUnit(sql: Sql, staffId: string, unitId: string): Promise<void> {
  await sql.rows(
    `INSERT INTO partner_member (staff_id, unit_id) SELECT id, $2 FROM staff WHERE id = $1 ON CONFLICT (staff_id) DO NOTHING`,
    [staffId, unitId],
  );
}
