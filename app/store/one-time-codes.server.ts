// One-time codes: only a keyed hash is kept, bound to the browser that asked. A guess is counted, judged and used up
// in one statement, so that no number of parallel guesses gets more tries than there are.
import type { CodePurpose } from '#app/domain/access/code-purpose.ts';
import type { Sql } from '#app/platform/sql.server.ts';

export type CodeOwner = { sessionHash: string; purpose: CodePurpose; subject: string };
export type NewCode = CodeOwner & {
  id: string;
  contactBlind: string;
  district: string;
  codeHash: string;
  maxTries: number;
  createdAt: Date;
  expiresAt: Date;
};
export type StoredCode = {
  id: string;
  contactBlind: string;
  district: string;
  tries: number;
  maxTries: number;
  createdAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
};

const columns = `id::text AS id, contact_blind AS "contactBlind", district, tries, max_tries AS "maxTries",
  created_at AS "createdAt", expires_at AS "expiresAt", used_at AS "usedAt"`;
/** Of the codes asked for one thing in one browser only the newest counts: a new one voids the old. */
const newest = `SELECT id FROM one_time_code WHERE session_hash = $1 AND purpose = $2 AND subject = $3
  ORDER BY created_at DESC, id DESC LIMIT 1`;

export async function insertCode(sql: Sql, code: NewCode): Promise<void> {
  await sql.rows(
    `INSERT INTO one_time_code (id, purpose, session_hash, subject, contact_blind, district, code_hash, max_tries,
       created_at, expires_at)
     VALUES ($1::uuid, $2, $3, $4, $5, $6, $7, $8::int, $9::timestamptz, $10::timestamptz)`,
    [
      code.id,
      code.purpose,
      code.sessionHash,
      code.subject,
      code.contactBlind,
      code.district,
      code.codeHash,
      code.maxTries,
      code.createdAt.toISOString(),
      code.expiresAt.toISOString(),
    ],
  );
}

export async function newestCode(sql: Sql, owner: CodeOwner): Promise<StoredCode | null> {
  const rows = await sql.rows<StoredCode>(`SELECT ${columns} FROM one_time_code WHERE id = (${newest})`, [
    owner.sessionHash,
    owner.purpose,
    owner.subject,
  ]);
  return rows[0] ?? null;
}

/**
 * Counts one guess at the newest code and uses the code up if the guess is right. Null when nothing could be guessed
 * at: no code, used, out of tries, expired, or (after a jump of the clock) not yet sent.
 */
export async function guessCode(
  sql: Sql,
  owner: CodeOwner,
  codeHash: string,
  now: Date,
): Promise<(StoredCode & { right: boolean }) | null> {
  const rows = await sql.rows<StoredCode & { right: boolean }>(
    `UPDATE one_time_code SET tries = tries + 1,
       used_at = CASE WHEN code_hash = $4 THEN $5::timestamptz ELSE NULL END
     WHERE id = (${newest}) AND tries < max_tries AND used_at IS NULL AND expires_at > $5::timestamptz
       AND created_at <= $5::timestamptz + interval '5 seconds'
     RETURNING ${columns}, used_at IS NOT NULL AS right`,
    [owner.sessionHash, owner.purpose, owner.subject, codeHash, now.toISOString()],
  );
  return rows[0] ?? null;
}
