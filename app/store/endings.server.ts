// Reminders people asked for, with a contact of their own: they outlive the booking they were asked on.
import { randomUUID } from 'node:crypto';
import type { Locale } from '#app/domain/locale.ts';
import type { EndingKind } from '#app/domain/matter/ending.ts';
import { type Keys, newToken } from '#app/platform/crypto/keyring.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';

const place = (row: string) => ({ table: 'ending_reminder', column: 'contact_sealed', row });

export type NewEnding = {
  bookingId: string;
  kind: EndingKind;
  endsOn: string;
  remindOn: string;
  district: string;
  locale: Locale;
  contactKind: 'email' | 'sms';
  contact: string;
  now: Date;
};

/** Asked twice, it is kept once; one that was stopped begins again. */
export async function saveEnding(sql: Sql, keys: Keys, ending: NewEnding): Promise<void> {
  const id = randomUUID();
  await sql.rows(
    `INSERT INTO ending_reminder (id, booking_id, kind, ends_on, remind_on, district, locale, contact_kind, contact_sealed, consented_at)
     VALUES ($1::uuid, $2::uuid, $3, $4, $5, $6, $7, $8, $9::bytea, $10::timestamptz)
     ON CONFLICT (booking_id, kind, ends_on) DO UPDATE SET stopped_at = NULL, consented_at = excluded.consented_at
     WHERE ending_reminder.sent_at IS NULL`,
    [
      id,
      ending.bookingId,
      ending.kind,
      ending.endsOn,
      ending.remindOn,
      ending.district,
      ending.locale,
      ending.contactKind,
      keys.seal(ending.contact, place(id)),
      ending.now.toISOString(),
    ],
  );
}

export type OwnEnding = { id: string; kind: EndingKind; endsOn: string; remindOn: string; sent: boolean };

export function endingsOf(sql: Sql, bookingId: string): Promise<OwnEnding[]> {
  return sql.rows<OwnEnding>(
    `SELECT id::text AS id, kind, ends_on AS "endsOn", remind_on AS "remindOn", sent_at IS NOT NULL AS sent
     FROM ending_reminder WHERE booking_id = $1::uuid AND stopped_at IS NULL ORDER BY ends_on`,
    [bookingId],
  );
}

export type DueEnding = Omit<NewEnding, 'now' | 'remindOn'> & { id: string };

/** Due and not yet sent, locked for this run. */
export async function dueEndings(sql: Sql, keys: Keys, today: string, limit: number): Promise<DueEnding[]> {
  const rows = await sql.rows<Omit<DueEnding, 'contact'> & { contactSealed: Uint8Array }>(
    `SELECT id::text AS id, booking_id::text AS "bookingId", kind, ends_on AS "endsOn", district, locale,
       contact_kind AS "contactKind", contact_sealed AS "contactSealed" FROM ending_reminder
     WHERE remind_on <= $1 AND ends_on >= $1 AND sent_at IS NULL AND stopped_at IS NULL
     ORDER BY ends_on LIMIT $2 FOR UPDATE SKIP LOCKED`,
    [today, limit],
  );
  return rows.map(({ contactSealed, ...row }) => ({ ...row, contact: keys.open(contactSealed, place(row.id)) }));
}

/** Marks it sent and returns the token of its stop link; the table keeps a hash of it. */
export async function markSent(sql: Sql, keys: Keys, id: string, now: Date): Promise<string> {
  const token = newToken();
  await sql.rows('UPDATE ending_reminder SET sent_at = $2::timestamptz, token_hash = $3 WHERE id = $1::uuid', [
    id,
    now.toISOString(),
    keys.tokenHash(token),
  ]);
  return token;
}

/** Stops this one and every later one of its kind and booking; false when there was none. */
export async function stopEndings(
  sql: Sql,
  by: { tokenHash: string } | { id: string; bookingId: string },
  now: Date,
): Promise<boolean> {
  const [where, values] =
    'tokenHash' in by
      ? ['s.token_hash = $2', [by.tokenHash]]
      : ['s.id = $2::uuid AND s.booking_id = $3::uuid', [by.id, by.bookingId]];
  const rows = await sql.rows(
    `UPDATE ending_reminder e SET stopped_at = coalesce(e.stopped_at, $1::timestamptz) FROM ending_reminder s
     WHERE ${where} AND e.booking_id = s.booking_id AND e.kind = s.kind RETURNING e.id`,
    [now.toISOString(), ...values],
  );
  return rows.length > 0;
}
