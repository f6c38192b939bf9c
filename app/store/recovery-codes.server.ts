// Codes for people who lost their authenticator: hashed, each good once.
import { randomUUID } from 'node:crypto';
import type { Sql } from '#app/platform/sql.server.ts';

/** New codes make all earlier ones worthless; no hashes: none are left. */
export async function replaceRecoveryCodes(sql: Sql, staffId: string, hashes: readonly string[]): Promise<void> {
  await sql.rows('DELETE FROM recovery_code WHERE staff_id = $1', [staffId]);
  await sql.rows(
    `INSERT INTO recovery_code (id, staff_id, code_hash)
     SELECT c.id, $1, c.hash FROM unnest($2::uuid[], $3::text[]) AS c(id, hash)`,
    [staffId, hashes.map(() => randomUUID()), hashes],
  );
}

/** True for the one call that used it. */
export async function spendRecoveryCode(sql: Sql, staffId: string, hash: string, now: Date): Promise<boolean> {
  const rows = await sql.rows(
    `UPDATE recovery_code SET used_at = $3::timestamptz
     WHERE staff_id = $1 AND code_hash = $2 AND used_at IS NULL RETURNING id`,
    [staffId, hash, now.toISOString()],
  );
  return rows.length === 1;
}

export async function countRecoveryCodes(sql: Sql, staffId: string): Promise<number> {
  const rows = await sql.rows<{ left: number }>(
    'SELECT count(*)::int AS left FROM recovery_code WHERE staff_id = $1 AND used_at IS NULL',
    [staffId],
  );
  return rows[0]?.left ?? 0;
}
