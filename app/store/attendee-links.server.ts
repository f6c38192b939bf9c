// Private links of attendees and guardians: 80 random bits as sixteen letters people can type, kept as a hash.
import { randomBytes } from 'node:crypto';
import type { Locale } from '#app/domain/locale.ts';
import type { Keys } from '#app/platform/crypto/keyring.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';

export type AttendeePurpose = 'attendee' | 'guardian';

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Ten random bytes as sixteen letters of five bits. */
function newInvitation(): string {
  const bits = [...randomBytes(10)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => letters.charAt(Number.parseInt(five, 2))).join('');
}

/** As typed from paper: small letters, hyphens, O for 0 and I or L for 1 are understood. Null for what is no code. */
export function readInvitation(typed: string): string | null {
  const text = typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(text) ? text : null;
}

/** New links for these attendees; returns the token of each, in order. Earlier links stay good until they end. */
export async function newInvitations(
  sql: Sql,
  keys: Pick<Keys, 'tokenHash'>,
  now: Date,
  wanted: readonly { attendeeId: string; purpose: AttendeePurpose }[],
  expiresAt: Date,
): Promise<string[]> {
  const tokens = wanted.map(() => newInvitation());
  const rows = wanted.map(({ attendeeId, purpose }, i) => ({
    token_hash: keys.tokenHash(tokens[i] ?? ''),
    attendee_id: attendeeId,
    purpose,
  }));
  await sql.rows(
    `INSERT INTO attendee_link (token_hash, attendee_id, purpose, created_at, expires_at)
     SELECT r.token_hash, r.attendee_id, r.purpose, $2::timestamptz, $3::timestamptz
     FROM jsonb_to_recordset($1::jsonb) AS r(token_hash text, attendee_id uuid, purpose text)`,
    [JSON.stringify(rows), now.toISOString(), expiresAt.toISOString()],
  );
  return tokens;
}

export type FoundInvitation = {
  attendeeId: string;
  sessionId: string;
  purpose: AttendeePurpose;
  district: string;
  locale: Locale;
  ended: boolean;
};

/** Whose link it is; `ended` when its time is over, it was taken back or the person is off the list. */
export async function findInvitation(sql: Sql, tokenHash: string, now: Date): Promise<FoundInvitation | null> {
  const [row] = await sql.rows<FoundInvitation>(
    `SELECT a.id::text AS "attendeeId", a.session_id::text AS "sessionId", l.purpose, s.district, a.locale,
       (l.expires_at <= $2::timestamptz OR l.revoked_at IS NOT NULL OR a.status = 'withdrawn') AS ended
     FROM attendee_link l JOIN attendee a ON a.id = l.attendee_id JOIN session s ON s.id = a.session_id
     WHERE l.token_hash = $1 AND l.created_at <= $2::timestamptz + interval '1 minute'`,
    [tokenHash, now.toISOString()],
  );
  return row ?? null;
}

export async function revokeInvitations(sql: Sql, attendeeId: string, now: Date): Promise<void> {
  await sql.rows(
    `UPDATE attendee_link SET revoked_at = $2::timestamptz WHERE attendee_id = $1::uuid AND revoked_at IS NULL`,
    [attendeeId, now.toISOString()],
  );
  await sql.rows('DELETE FROM attendee_grant WHERE attendee_id = $1::uuid', [attendeeId]);
}

/** Opens one attendee's page in one browser. */
export async function grantAttendee(
  sql: Sql,
  grant: { sessionHash: string; attendeeId: string; role: AttendeePurpose; now: Date; expiresAt: Date },
): Promise<void> {
  await sql.rows(
    `INSERT INTO attendee_grant (session_hash, attendee_id, role, granted_at, expires_at)
     VALUES ($1, $2::uuid, $3, $4::timestamptz, $5::timestamptz)
     ON CONFLICT (session_hash, attendee_id) DO UPDATE SET role = $3, granted_at = $4::timestamptz, expires_at = $5::timestamptz`,
    [grant.sessionHash, grant.attendeeId, grant.role, grant.now.toISOString(), grant.expiresAt.toISOString()],
  );
}

/** What this browser has opened of this attendee; null when nothing, or no longer. */
export async function openedAs(
  sql: Sql,
  sessionHash: string,
  attendeeId: string,
  now: Date,
): Promise<AttendeePurpose | null> {
  const [row] = await sql.rows<{ role: AttendeePurpose }>(
    `SELECT role FROM attendee_grant WHERE session_hash = $1 AND attendee_id = $2::uuid AND expires_at > $3::timestamptz`,
    [sessionHash, attendeeId, now.toISOString()],
  );
  return row?.role ?? null;
}
