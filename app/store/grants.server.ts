// Which bookings a code has opened in which browser. Browsers are known by the hash of their session only.
import type { GrantLife } from '#app/domain/access/grant.ts';
import type { Sql } from '#app/platform/sql.server.ts';

export type StoredGrant = GrantLife & { bookingId: string };

/** Opens bookings in a browser; one that is already open lives on with the new life. */
export async function grantBookings(
  sql: Sql,
  sessionHash: string,
  bookingIds: readonly string[],
  life: GrantLife,
): Promise<void> {
  if (bookingIds.length === 0) return;
  await sql.rows(
    `INSERT INTO citizen_grant (session_hash, booking_id, granted_at, expires_at, ends_at, idle_minutes)
     SELECT $1, b, $3::timestamptz, $4::timestamptz, $5::timestamptz, $6::int FROM unnest($2::uuid[]) AS b
     ON CONFLICT (session_hash, booking_id) DO UPDATE SET granted_at = excluded.granted_at,
       expires_at = excluded.expires_at, ends_at = excluded.ends_at, idle_minutes = excluded.idle_minutes`,
    [
      sessionHash,
      bookingIds,
      life.grantedAt.toISOString(),
      life.expiresAt.toISOString(),
      life.endsAt.toISOString(),
      life.idleMinutes,
    ],
  );
}

export function loadGrants(sql: Sql, sessionHash: string): Promise<StoredGrant[]> {
  return sql.rows<StoredGrant>(
    `SELECT booking_id::text AS "bookingId", granted_at AS "grantedAt", expires_at AS "expiresAt", ends_at AS "endsAt",
       idle_minutes AS "idleMinutes" FROM citizen_grant WHERE session_hash = $1`,
    [sessionHash],
  );
}

/** Moves the idle end of what is open in a browser; the absolute end stays. */
export async function renewGrants(sql: Sql, sessionHash: string, now: Date): Promise<void> {
  await sql.rows(
    `UPDATE citizen_grant SET expires_at = least($2::timestamptz + make_interval(mins => idle_minutes), ends_at)
     WHERE session_hash = $1 AND expires_at > $2::timestamptz`,
    [sessionHash, now.toISOString()],
  );
}

/** Closes one booking in every browser but this one. */
export async function dropOtherGrants(sql: Sql, bookingId: string, sessionHash: string): Promise<void> {
  await sql.rows('DELETE FROM citizen_grant WHERE booking_id = $1::uuid AND session_hash <> $2', [
    bookingId,
    sessionHash,
  ]);
}

/** Gives what a browser had open, its drafts and codes, its questions and reports, to its new session id. */
export async function moveSession(sql: Sql, fromHash: string, toHash: string): Promise<void> {
  await sql.rows(
    `WITH grants AS (UPDATE citizen_grant SET session_hash = $2 WHERE session_hash = $1),
       contacts AS (UPDATE contact_grant SET session_hash = $2 WHERE session_hash = $1),
       codes AS (UPDATE one_time_code SET session_hash = $2 WHERE session_hash = $1),
       questions AS (UPDATE question SET session_hash = $2 WHERE session_hash = $1),
       matters AS (UPDATE matter SET session_hash = $2 WHERE session_hash = $1)
     UPDATE draft SET session_hash = $2 WHERE session_hash = $1`,
    [fromHash, toHash],
  );
}
