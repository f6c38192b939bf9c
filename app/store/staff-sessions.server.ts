// Sessions of staff: kept under the hash of the cookie's token, judged anew at every request.
import type { Role } from '#app/domain/access/role.ts';
import type { IdleRules, SessionStage, StaffSessionLife } from '#app/domain/access/staff-session.ts';
import type { Sql } from '#app/platform/sql.server.ts';

export type LoadedSession = StaffSessionLife & {
  idHash: string;
  stage: SessionStage;
  staffId: string;
  status: string;
  roles: Role[];
  district: string | null;
  pointId: string | null;
  teamId: string | null;
  /** stands in for a supervisor of the same district today */
  deputy: boolean;
  /** what the district says about idle times; null: no district */
  idle: IdleRules | null;
};

/** Everything a request needs to know about its session, in one query. `today` is the office's civil date. */
export async function loadSession(sql: Sql, idHash: string, today: string): Promise<LoadedSession | null> {
  const rows = await sql.rows<LoadedSession>(
    `SELECT s.id_hash AS "idHash", s.stage, s.created_at AS "createdAt", s.last_seen_at AS "lastSeenAt",
       s.expires_at AS "expiresAt", s.revoked_at AS "revokedAt", s.staff_id AS "staffId",
       a.status, a.roles, a.district, a.point_id AS "pointId", a.team_id AS "teamId",
       EXISTS (SELECT 1 FROM deputy d JOIN staff away ON away.id = d.staff_id
         WHERE d.deputy_id = a.id AND d.from_date <= $2 AND d.until_date >= $2 AND away.status = 'active'
           AND 'supervisor' = ANY(away.roles) AND away.district IS NOT DISTINCT FROM a.district) AS deputy,
       (SELECT r.body->'lifetimes'->'signedIn' FROM revision r WHERE r.kind = 'rules' AND r.key = a.district
         AND r.status = 'published' AND r.effective_from <= $2 ORDER BY r.effective_from DESC, r.version DESC LIMIT 1) AS idle
     FROM staff_session s JOIN staff a ON a.id = s.staff_id WHERE s.id_hash = $1`,
    [idHash, today],
  );
  return rows[0] ?? null;
}

export async function insertSession(
  sql: Sql,
  session: { idHash: string; staffId: string; stage: SessionStage; createdAt: Date; expiresAt: Date },
): Promise<void> {
  await sql.rows(
    `INSERT INTO staff_session (id_hash, staff_id, stage, created_at, last_seen_at, expires_at)
     VALUES ($1, $2, $3, $4::timestamptz, $4::timestamptz, $5::timestamptz)`,
    [session.idHash, session.staffId, session.stage, session.createdAt.toISOString(), session.expiresAt.toISOString()],
  );
}

export async function touchSession(sql: Sql, idHash: string, now: Date): Promise<void> {
  await sql.rows(
    'UPDATE staff_session SET last_seen_at = $2::timestamptz WHERE id_hash = $1 AND last_seen_at < $2::timestamptz',
    [idHash, now.toISOString()],
  );
}

/** True when this call ended it; a session ended before stays as it was. */
export async function revokeSession(sql: Sql, idHash: string, now: Date): Promise<boolean> {
  const rows = await sql.rows(
    'UPDATE staff_session SET revoked_at = $2::timestamptz WHERE id_hash = $1 AND revoked_at IS NULL RETURNING id_hash',
    [idHash, now.toISOString()],
  );
  return rows.length === 1;
}

/** Ends every session of an account; effective at its next request. Returns how many. */
export async function revokeAllSessions(sql: Sql, staffId: string, now: Date): Promise<number> {
  const rows = await sql.rows(
    'UPDATE staff_session SET revoked_at = $2::timestamptz WHERE staff_id = $1 AND revoked_at IS NULL RETURNING id_hash',
    [staffId, now.toISOString()],
  );
  return rows.length;
}

/** The authenticator that is being set up, sealed; it counts once a code of it was typed. */
export async function keepPendingTotp(sql: Sql, idHash: string, sealed: Uint8Array): Promise<void> {
  await sql.rows('UPDATE staff_session SET totp_pending_sealed = $2::bytea WHERE id_hash = $1', [idHash, sealed]);
}

export async function pendingTotp(sql: Sql, idHash: string): Promise<Uint8Array | null> {
  const rows = await sql.rows<{ sealed: Uint8Array | null }>(
    'SELECT totp_pending_sealed AS sealed FROM staff_session WHERE id_hash = $1',
    [idHash],
  );
  return rows[0]?.sealed ?? null;
}
