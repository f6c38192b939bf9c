// Accounts of staff: found by user name or id; passwords and authenticators are only ever replaced here.
import type { Role } from '#app/domain/access/role.ts';
import type { Sql } from '#app/platform/sql.server.ts';

export type Account = {
  id: string;
  username: string;
  nameZh: string;
  nameEn: string;
  roles: Role[];
  district: string | null;
  pointId: string | null;
  teamId: string | null;
  status: 'active' | 'left';
  passwordHash: string | null;
  mustChange: boolean;
  totpSealed: Uint8Array | null;
  totpLastStep: number;
  enrolledAt: Date | null;
  createdAt: Date;
  lastSignInAt: Date | null;
};

const columns = `id, username, name_zh AS "nameZh", name_en AS "nameEn", roles, district, point_id AS "pointId",
  team_id AS "teamId", status, password_hash AS "passwordHash", must_change AS "mustChange", totp_sealed AS "totpSealed",
  totp_last_step::float8 AS "totpLastStep", enrolled_at AS "enrolledAt", created_at AS "createdAt",
  last_sign_in_at AS "lastSignInAt"`;

/** Where the sealed secret of an authenticator lives. */
export const totpPlace = (staffId: string) => ({ table: 'staff', column: 'totp_sealed', row: staffId });

export async function findAccount(sql: Sql, username: string): Promise<Account | null> {
  return (await sql.rows<Account>(`SELECT ${columns} FROM staff WHERE username = $1`, [username]))[0] ?? null;
}

/** `lock` keeps other changes of this account out until the transaction ends. */
export async function findAccountById(sql: Sql, id: string, lock = false): Promise<Account | null> {
  const rows = await sql.rows<Account>(`SELECT ${columns} FROM staff WHERE id = $1${lock ? ' FOR UPDATE' : ''}`, [id]);
  return rows[0] ?? null;
}

export function listAccounts(sql: Sql): Promise<Account[]> {
  return sql.rows<Account>(`SELECT ${columns} FROM staff ORDER BY status, district NULLS FIRST, username`);
}

export async function insertAccount(
  sql: Sql,
  account: Omit<Account, 'status' | 'totpSealed' | 'totpLastStep' | 'enrolledAt' | 'lastSignInAt'>,
): Promise<void> {
  await sql.rows(
    `INSERT INTO staff (id, username, name_zh, name_en, roles, district, point_id, team_id, status, password_hash,
       must_change, created_at)
     VALUES ($1, $2, $3, $4, $5::text[], $6, $7, $8, 'active', $9, $10::boolean, $11::timestamptz)`,
    [
      account.id,
      account.username,
      account.nameZh,
      account.nameEn,
      account.roles,
      account.district,
      account.pointId,
      account.teamId,
      account.passwordHash,
      account.mustChange,
      account.createdAt.toISOString(),
    ],
  );
}

/** A code counts once: true only for the first to use this step or a later one. */
export async function spendTotpStep(sql: Sql, staffId: string, step: number): Promise<boolean> {
  const rows = await sql.rows(
    'UPDATE staff SET totp_last_step = $2::bigint WHERE id = $1 AND totp_last_step < $2::bigint RETURNING id',
    [staffId, step],
  );
  return rows.length === 1;
}

export async function setPassword(sql: Sql, staffId: string, hash: string, mustChange: boolean): Promise<void> {
  await sql.rows('UPDATE staff SET password_hash = $2, must_change = $3::boolean WHERE id = $1', [
    staffId,
    hash,
    mustChange,
  ]);
}

export async function setTotp(
  sql: Sql,
  staffId: string,
  totp: { sealed: Uint8Array; step: number; enrolledAt: Date } | null,
): Promise<void> {
  await sql.rows(
    `UPDATE staff SET totp_sealed = $2::bytea, totp_last_step = coalesce($3::bigint, totp_last_step),
       enrolled_at = $4::timestamptz WHERE id = $1`,
    [staffId, totp?.sealed ?? null, totp?.step ?? null, totp?.enrolledAt.toISOString() ?? null],
  );
}

export async function setRoles(
  sql: Sql,
  staffId: string,
  to: { roles: readonly Role[]; district: string | null; pointId: string | null; teamId: string | null },
): Promise<void> {
  await sql.rows('UPDATE staff SET roles = $2::text[], district = $3, point_id = $4, team_id = $5 WHERE id = $1', [
    staffId,
    to.roles,
    to.district,
    to.pointId,
    to.teamId,
  ]);
}

/** Somebody who leaves keeps a row for the ledger's sake, and nothing to sign in with. */
export async function retireAccount(sql: Sql, staffId: string): Promise<void> {
  await sql.rows(
    `UPDATE staff SET status = 'left', password_hash = NULL, totp_sealed = NULL, enrolled_at = NULL WHERE id = $1`,
    [staffId],
  );
}

export async function noteSignIn(sql: Sql, staffId: string, now: Date): Promise<void> {
  await sql.rows('UPDATE staff SET last_sign_in_at = $2::timestamptz WHERE id = $1', [staffId, now.toISOString()]);
}

/** Names of accounts by id; whoever is unknown is left out. */
export async function loadStaffNames(
  sql: Sql,
  ids: readonly string[],
): Promise<Record<string, { zh: string; en: string }>> {
  if (ids.length === 0) return {};
  const rows = await sql.rows<{ id: string; zh: string; en: string }>(
    'SELECT id, name_zh AS zh, name_en AS en FROM staff WHERE id = ANY($1)',
    [[...new Set(ids)]],
  );
  return Object.fromEntries(rows.map(({ id, zh, en }) => [id, { zh, en }]));
}

export async function hasAccounts(sql: Sql): Promise<boolean> {
  const [row] = await sql.rows<{ found: boolean }>('SELECT EXISTS (SELECT 1 FROM staff) AS found');
  return row?.found ?? false;
}
