// Links in letters: 128 random bits, kept as a hash. Alone they open nothing; they only spare people the reference.
import type { Locale } from '#app/domain/locale.ts';
import { type Keys, newToken } from '#app/platform/crypto/keyring.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';

export type LinkPurpose = 'track';

/** Writes a link to a booking and returns its path, `/l/…`; put the public origin before it. */
export async function newLink(
  sql: Sql,
  keys: Pick<Keys, 'tokenHash'>,
  now: Date,
  link: { bookingId: string; purpose: LinkPurpose; expiresAt: Date },
): Promise<string> {
  const token = newToken();
  await sql.rows(
    `INSERT INTO link_token (token_hash, purpose, booking_id, created_at, expires_at)
     VALUES ($1, $2, $3::uuid, $4::timestamptz, $5::timestamptz)`,
    [keys.tokenHash(token), link.purpose, link.bookingId, now.toISOString(), link.expiresAt.toISOString()],
  );
  return `/l/${token}`;
}

export type LinkedBooking = { reference: string; district: string; locale: Locale };

export async function findLink(sql: Sql, tokenHash: string, now: Date): Promise<LinkedBooking | null> {
  const rows = await sql.rows<LinkedBooking>(
    `SELECT b.reference, b.district, b.locale FROM link_token l JOIN booking b ON b.id = l.booking_id
     WHERE l.token_hash = $1 AND l.expires_at > $2::timestamptz AND l.created_at <= $2::timestamptz + interval '1 minute'`,
    [tokenHash, now.toISOString()],
  );
  return rows[0] ?? null;
}
