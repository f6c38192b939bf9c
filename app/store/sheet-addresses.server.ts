// The addresses to which day sheets are mailed, one for each service point, sealed to their row; and who stands on a sheet.
import { maskName } from '#app/domain/identity/mask.ts';
import type { Keys } from '#app/platform/crypto/keyring.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';

export type SheetAddress = { pointId: string; district: string; email: string; locale: 'zh' | 'en' };

const placeOf = (pointId: string) => ({ table: 'sheet_address', column: 'email_sealed', row: pointId });

export async function loadSheetAddresses(sql: Sql, keys: Keys, district: string): Promise<SheetAddress[]> {
  const rows = await sql.rows<Omit<SheetAddress, 'email'> & { sealed: Uint8Array }>(
    `SELECT point_id AS "pointId", district, email_sealed AS sealed, locale FROM sheet_address WHERE district = $1
     ORDER BY point_id`,
    [district],
  );
  return rows.map(({ sealed, ...row }) => ({ ...row, email: keys.open(sealed, placeOf(row.pointId)) }));
}

export async function saveSheetAddress(
  sql: Sql,
  keys: Keys,
  address: SheetAddress & { by: string; now: Date },
): Promise<void> {
  const { pointId, district, email, locale, by, now } = address;
  await sql.rows(
    `INSERT INTO sheet_address (point_id, district, email_sealed, locale, changed_by, changed_at)
     VALUES ($1, $2, $3, $4, $5, $6::timestamptz)
     ON CONFLICT (point_id) DO UPDATE SET email_sealed = excluded.email_sealed, locale = excluded.locale,
       changed_by = excluded.changed_by, changed_at = excluded.changed_at`,
    [pointId, district, keys.seal(email, placeOf(pointId)), locale, by, now.toISOString()],
  );
}

export async function deleteSheetAddress(sql: Sql, pointId: string): Promise<void> {
  await sql.rows('DELETE FROM sheet_address WHERE point_id = $1', [pointId]);
}

/** The last letter with day sheets of each service point: for which day, and what became of it. */
export function lastSheetLetters(
  sql: Sql,
  district: string,
): Promise<{ pointId: string; at: Date; status: string; sentAt: Date | null }[]> {
  return sql.rows(
    `SELECT DISTINCT ON (point_id) point_id AS "pointId", created_at AS at, status, sent_at AS "sentAt" FROM message
     WHERE template = 'day-sheets' AND district = $1 ORDER BY point_id, created_at DESC`,
    [district],
  );
}

/** Which of these letters have been written already. */
export async function writtenLetters(sql: Sql, dedupes: readonly string[]): Promise<Set<string>> {
  const rows = await sql.rows<{ dedupe: string }>('SELECT dedupe FROM message WHERE dedupe = ANY($1)', [dedupes]);
  return new Set(rows.map(({ dedupe }) => dedupe));
}

/** Masked names of the people of these bookings, in their order; an em dash where the key is gone. */
export async function maskedPeople(
  sql: Sql,
  keys: Keys,
  bookingIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await sql.rows<{
    id: string;
    bookingId: string;
    sealed: Uint8Array;
    keyId: string;
    wrapped: Uint8Array | null;
  }>(
    `SELECT p.id::text AS id, p.booking_id::text AS "bookingId", p.name_sealed AS sealed, k.id::text AS "keyId", k.wrapped
     FROM person p JOIN booking b ON b.id = p.booking_id JOIN subject_key k ON k.id = b.subject_key_id
     WHERE p.booking_id = ANY($1::uuid[]) ORDER BY p.booking_id, p.position`,
    [bookingIds],
  );
  const people = new Map<string, string[]>();
  for (const { id, bookingId, sealed, keyId, wrapped } of rows) {
    const name = keys.openFor({ id: keyId, wrapped }, sealed, { table: 'person', column: 'name_sealed', row: id });
    people.set(bookingId, [...(people.get(bookingId) ?? []), name === null ? '—' : maskName(name)]);
  }
  return people;
}
