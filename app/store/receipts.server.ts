// Receipts as rows: the current one of a person, all of a booking, all versions under one number.
import { randomUUID } from 'node:crypto';
import type { ReceiptContent, VoidReason } from '#app/domain/receipt/receipt.ts';
import type { Sql } from '#app/platform/sql.server.ts';

export type StoredReceipt = {
  id: string;
  number: string;
  version: number;
  bookingId: string;
  personId: string;
  district: string;
  pointId: string;
  content: ReceiptContent;
  signature: string;
  issuedAt: Date;
  replacedAt: Date | null;
  voidedAt: Date | null;
  voidReason: VoidReason | null;
};

const columns = `id::text AS id, number, version, booking_id::text AS "bookingId", person_id::text AS "personId", district,
  point_id AS "pointId", content, signature, issued_at AS "issuedAt", replaced_at AS "replacedAt",
  voided_at AS "voidedAt", void_reason AS "voidReason"`;

/** The receipts of these people that are not replaced, each person locked: two writers never make two numbers. */
export async function lockCurrentReceipts(sql: Sql, personIds: readonly string[]): Promise<StoredReceipt[]> {
  await sql.rows('SELECT 1 FROM person WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE', [personIds]);
  return sql.rows<StoredReceipt>(
    `SELECT ${columns} FROM receipt WHERE person_id = ANY($1::uuid[]) AND replaced_at IS NULL`,
    [personIds],
  );
}

export async function nextReceiptSequence(sql: Sql): Promise<number> {
  const [row] = await sql.rows<{ n: string }>(`SELECT nextval('receipt_number_seq')::text AS n`);
  return Number(row?.n);
}

export async function replaceReceipt(sql: Sql, id: string, now: Date): Promise<void> {
  await sql.rows('UPDATE receipt SET replaced_at = $2::timestamptz WHERE id = $1::uuid', [id, now.toISOString()]);
}

export type NewReceipt = Omit<StoredReceipt, 'id' | 'replacedAt' | 'voidedAt' | 'voidReason'> & { issuedBy: string };

export async function insertReceipt(sql: Sql, receipt: NewReceipt): Promise<string> {
  const id = randomUUID();
  await sql.rows(
    `INSERT INTO receipt (id, number, version, booking_id, person_id, district, point_id, content, signature, issued_at, issued_by)
     VALUES ($1::uuid, $2, $3, $4::uuid, $5::uuid, $6, $7, $8::jsonb, $9, $10::timestamptz, $11)`,
    [
      id,
      receipt.number,
      receipt.version,
      receipt.bookingId,
      receipt.personId,
      receipt.district,
      receipt.pointId,
      JSON.stringify(receipt.content),
      receipt.signature,
      receipt.issuedAt.toISOString(),
      receipt.issuedBy,
    ],
  );
  return id;
}

/** False when it was void already, replaced, or is not this booking's. */
export async function voidReceipt(
  sql: Sql,
  receipt: { id: string; reason: VoidReason; by: string; now: Date },
): Promise<boolean> {
  const rows = await sql.rows(
    `UPDATE receipt SET voided_at = $2::timestamptz, voided_by = $3, void_reason = $4
     WHERE id = $1::uuid AND voided_at IS NULL AND replaced_at IS NULL RETURNING id`,
    [receipt.id, receipt.now.toISOString(), receipt.by, receipt.reason],
  );
  return rows.length === 1;
}

/** Those not replaced, void ones included, in the order of the people. */
export function loadBookingReceipts(sql: Sql, bookingId: string): Promise<StoredReceipt[]> {
  return sql.rows<StoredReceipt>(
    `SELECT ${columns} FROM receipt WHERE booking_id = $1::uuid AND replaced_at IS NULL ORDER BY number`,
    [bookingId],
  );
}

/** Every version under one number, the newest first. */
export function loadReceiptVersions(sql: Sql, number: string): Promise<StoredReceipt[]> {
  return sql.rows<StoredReceipt>(`SELECT ${columns} FROM receipt WHERE number = $1 ORDER BY version DESC`, [number]);
}

/** The organisation a session's booking was made for; null for everybody else's. */
export async function loadHostName(sql: Sql, bookingId: string): Promise<string | null> {
  const [row] = await sql.rows<{ name: string }>(
    `SELECT o.name_zh AS name FROM session s JOIN organisation o ON o.id = s.organisation_id WHERE s.booking_id = $1::uuid`,
    [bookingId],
  );
  return row?.name ?? null;
}
