// The contact of a booking: found by reference, found by the contact itself, and marked as the person's own.
import type { CodeContact } from '#app/domain/access/contact.ts';
import type { Locale } from '#app/domain/locale.ts';
import type { Keys } from '#app/platform/crypto/keyring.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';

type Row = {
  id: string;
  locale: Locale;
  contactKind: 'email' | 'sms' | 'none';
  contactSealed: Uint8Array;
  keyId: string;
  wrapped: Uint8Array | null;
};

/** Null: no such booking, no contact, or its key was destroyed. */
export async function findBookingContact(
  sql: Sql,
  keys: Keys,
  reference: string,
): Promise<{ contact: CodeContact; locale: Locale } | null> {
  const [row] = await sql.rows<Row>(
    `SELECT b.id::text AS id, b.locale, b.contact_kind AS "contactKind", b.contact_sealed AS "contactSealed",
       k.id::text AS "keyId", k.wrapped
     FROM booking b JOIN subject_key k ON k.id = b.subject_key_id WHERE b.reference = $1`,
    [reference],
  );
  if (!row || row.contactKind === 'none') return null;
  const place = { table: 'booking', column: 'contact_sealed', row: row.id };
  const value = keys.openFor({ id: row.keyId, wrapped: row.wrapped }, row.contactSealed, place);
  return value === null ? null : { contact: { kind: row.contactKind, value }, locale: row.locale };
}

export async function hasBookingsOf(sql: Sql, contactBlind: string): Promise<boolean> {
  const [row] = await sql.rows<{ found: boolean }>(
    'SELECT EXISTS (SELECT 1 FROM booking WHERE contact_blind = $1) AS found',
    [contactBlind],
  );
  return row?.found ?? false;
}

export type OwnBooking = { id: string; district: string; pointId: string; confirmed: boolean };

/** The bookings of one contact, newest first: the one with this reference, or all of the last 100 without one. */
export function bookingsOfContact(sql: Sql, contactBlind: string, reference: string | null): Promise<OwnBooking[]> {
  return sql.rows<OwnBooking>(
    `SELECT id::text AS id, district, point_id AS "pointId", contact_confirmed_at IS NOT NULL AS confirmed FROM booking
     WHERE contact_blind = $1 AND ($2::text IS NULL OR reference = $2) ORDER BY created_at DESC LIMIT 100`,
    [contactBlind, reference],
  );
}

/** Entering a code that was sent to the contact shows that it arrives. True for bookings that were not confirmed yet. */
export async function confirmContacts(sql: Sql, bookingIds: readonly string[], now: Date): Promise<void> {
  if (bookingIds.length === 0) return;
  await sql.rows(
    `UPDATE booking SET contact_confirmed_at = $2::timestamptz, version = version + 1
     WHERE id = ANY($1::uuid[]) AND contact_confirmed_at IS NULL`,
    [bookingIds, now.toISOString()],
  );
}

/** A new contact that a code has confirmed. False when the booking has moved on since `version`. */
export async function replaceContact(
  sql: Sql,
  booking: { id: string; version: number },
  contact: { kind: 'email' | 'sms'; sealed: Uint8Array; blind: string },
  now: Date,
): Promise<boolean> {
  const rows = await sql.rows(
    `UPDATE booking SET contact_kind = $3, contact_sealed = $4::bytea, contact_blind = $5,
       contact_confirmed_at = $6::timestamptz, version = version + 1 WHERE id = $1::uuid AND version = $2 RETURNING id`,
    [booking.id, booking.version, contact.kind, contact.sealed, contact.blind, now.toISOString()],
  );
  return rows.length === 1;
}
