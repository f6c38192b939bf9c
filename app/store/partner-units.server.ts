// Units that give talks: their names, where they are written to, and who answers for them.
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { Locale } from '#app/domain/locale.ts';
import type { Keys } from '#app/platform/crypto/keyring.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';

const placeOf = (unitId: string) => ({ table: 'partner_unit', column: 'email_sealed', row: unitId });

export type UnitFacts = {
  id: string;
  district: string;
  kind: string;
  name: Bilingual;
  email: string | null;
  locale: Locale;
};

/** What exists already stays as it is. */
export async function insertPartnerUnit(sql: Sql, keys: Keys, unit: UnitFacts): Promise<void> {
  await sql.rows(
    `INSERT INTO partner_unit (id, district, kind, name_zh, name_en, email_sealed, locale)
     VALUES ($1, $2, $3, $4, $5, $6::bytea, $7) ON CONFLICT (id) DO NOTHING`,
    [
      unit.id,
      unit.district,
      unit.kind,
      unit.name.zh,
      unit.name.en,
      unit.email === null ? null : keys.seal(unit.email, placeOf(unit.id)),
      unit.locale,
    ],
  );
}

/** An account answers for one unit. Nothing happens where there is no such account, or it answers for one already. */
export async function joinPartnerUnit(sql: Sql, staffId: string, unitId: string): Promise<void> {
  await sql.rows(
    `INSERT INTO partner_member (staff_id, unit_id) SELECT id, $2 FROM staff WHERE id = $1 ON CONFLICT (staff_id) DO NOTHING`,
    [staffId, unitId],
  );
}

/** The account answers for this unit from now on, or for none where `unitId` is null. */
export async function assignMember(sql: Sql, staffId: string, unitId: string | null): Promise<void> {
  await sql.rows('DELETE FROM partner_member WHERE staff_id = $1', [staffId]);
  if (unitId !== null) await joinPartnerUnit(sql, staffId, unitId);
}

export type UnitRow = UnitFacts & { active: boolean; version: number; openTalks: number };

/** Every unit of a district, those in use first; with the talks that wait for it or that it has promised. */
export async function listPartnerUnits(sql: Sql, keys: Keys, district: string, today: string): Promise<UnitRow[]> {
  const rows = await sql.rows<
    Omit<UnitRow, 'name' | 'email'> & { nameZh: string; nameEn: string; sealed: Uint8Array | null }
  >(
    `SELECT u.id, u.district, u.kind, u.name_zh AS "nameZh", u.name_en AS "nameEn", u.email_sealed AS sealed, u.locale,
       u.active, u.version,
       (SELECT count(*)::int FROM session_talk t JOIN session s ON s.id = t.session_id
        WHERE t.partner_unit = u.id AND t.partner_status IN ('asked', 'confirmed', 'proposed') AND t.date >= $2
          AND s.status NOT IN ('declined', 'withdrawn', 'cancelled', 'done')) AS "openTalks"
     FROM partner_unit u WHERE u.district = $1 ORDER BY u.active DESC, u.id`,
    [district, today],
  );
  return rows.map(({ nameZh, nameEn, sealed, ...row }) => ({
    ...row,
    name: { zh: nameZh, en: nameEn },
    email: sealed === null ? null : keys.open(sealed, placeOf(row.id)),
  }));
}

export type PartnerAccount = { id: string; username: string; name: Bilingual; unitId: string | null };

/** Accounts of the district that may answer for a unit. */
export async function partnerAccounts(sql: Sql, district: string): Promise<PartnerAccount[]> {
  const rows = await sql.rows<Omit<PartnerAccount, 'name'> & { zh: string; en: string }>(
    `SELECT a.id, a.username, a.name_zh AS zh, a.name_en AS en, m.unit_id AS "unitId"
     FROM staff a LEFT JOIN partner_member m ON m.staff_id = a.id
     WHERE a.district = $1 AND 'partner' = ANY(a.roles) AND a.status = 'active' ORDER BY a.username`,
    [district],
  );
  return rows.map(({ zh, en, ...row }) => ({ ...row, name: { zh, en } }));
}

/** False when somebody changed it meanwhile. */
export async function updatePartnerUnit(
  sql: Sql,
  keys: Keys,
  unit: UnitFacts & { version: number; active: boolean },
): Promise<boolean> {
  const rows = await sql.rows(
    `UPDATE partner_unit SET kind = $3, name_zh = $4, name_en = $5, email_sealed = $6::bytea, locale = $7, active = $8::bool,
       version = version + 1 WHERE id = $1 AND version = $2 RETURNING id`,
    [
      unit.id,
      unit.version,
      unit.kind,
      unit.name.zh,
      unit.name.en,
      unit.email === null ? null : keys.seal(unit.email, placeOf(unit.id)),
      unit.locale,
      unit.active,
    ],
  );
  return rows.length === 1;
}

/** Where these units are written to, those that have an address. */
export async function partnerAddresses(
  sql: Sql,
  keys: Keys,
  unitIds: readonly string[],
): Promise<Map<string, { name: Bilingual; email: string; locale: Locale }>> {
  const rows = await sql.rows<{ id: string; zh: string; en: string; sealed: Uint8Array; locale: Locale }>(
    `SELECT id, name_zh AS zh, name_en AS en, email_sealed AS sealed, locale FROM partner_unit
     WHERE id = ANY($1) AND active AND email_sealed IS NOT NULL`,
    [unitIds],
  );
  return new Map(
    rows.map(({ id, zh, en, sealed, locale }) => [
      id,
      { name: { zh, en }, email: keys.open(sealed, placeOf(id)), locale },
    ]),
  );
}
