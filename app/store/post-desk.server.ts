// Messages as the desk sees them: what did not arrive, what is late, what waits to be printed.
import type { LetterTemplate } from '#app/domain/ledger/letter.ts';
import type { Locale } from '#app/domain/locale.ts';
import type { Sql } from '#app/platform/sql.server.ts';

export type DeskMessage = {
  id: string;
  status: string;
  channel: 'email' | 'sms' | 'letter';
  template: LetterTemplate;
  locale: Locale;
  district: string | null;
  pointId: string | null;
  bookingId: string | null;
  reference: string | null;
  toSealed: Uint8Array;
  factsSealed: Uint8Array;
  attempts: number;
  lastCode: string | null;
  createdAt: Date;
  dueAt: Date;
};

const columns = `m.id::text AS id, m.status, m.channel, m.template, m.locale, m.district, m.point_id AS "pointId",
  m.booking_id::text AS "bookingId", b.reference, m.to_sealed AS "toSealed", m.facts_sealed AS "factsSealed", m.attempts,
  m.last_code AS "lastCode", m.created_at AS "createdAt", m.due_at AS "dueAt"`;

/**
 * Dead letters, messages tried for longer than `lateBefore` says, and paper letters to print, within a district and
 * service point (null: all). Codes are left out: nobody can use them any more.
 */
export function listDeskMessages(
  sql: Sql,
  scope: { district: string | null; pointId: string | null },
  lateBefore: Date,
): Promise<DeskMessage[]> {
  return sql.rows<DeskMessage>(
    `SELECT ${columns} FROM message m LEFT JOIN booking b ON b.id = m.booking_id
     WHERE m.template <> 'code' AND ($1::text IS NULL OR m.district = $1) AND ($2::text IS NULL OR m.point_id = $2)
       AND (m.status = 'dead' OR (m.status = 'queued' AND m.channel = 'letter')
         OR (m.status IN ('queued','sending') AND m.channel <> 'letter' AND m.attempts > 0 AND m.created_at < $3::timestamptz))
     ORDER BY m.status = 'dead' DESC, m.created_at LIMIT 200`,
    [scope.district, scope.pointId, lateBefore.toISOString()],
  );
}

export async function loadDeskMessage(sql: Sql, id: string, lock = false): Promise<DeskMessage | null> {
  const [row] = await sql.rows<DeskMessage>(
    `SELECT ${columns} FROM message m LEFT JOIN booking b ON b.id = m.booking_id
     WHERE m.id = $1::uuid${lock ? ' FOR UPDATE OF m' : ''}`,
    [id],
  );
  return row ?? null;
}

/** Back into the post, due now, tries counted anew; the Message-ID stays. */
export async function requeueMessage(
  sql: Sql,
  id: string,
  to: { channel: 'email' | 'sms' | 'letter'; sealed: Uint8Array },
  now: Date,
): Promise<void> {
  await sql.rows(
    `UPDATE message SET status = 'queued', attempts = 0, due_at = $2::timestamptz, expires_at = NULL, lease_until = NULL,
       channel = $3, to_sealed = $4 WHERE id = $1::uuid`,
    [id, now.toISOString(), to.channel, Buffer.from(to.sealed)],
  );
}

/** A paper letter was put into an envelope. False when it was not waiting. */
export async function closePaperLetter(sql: Sql, id: string, now: Date): Promise<boolean> {
  const rows = await sql.rows(
    `UPDATE message SET status = 'sent', attempts = 1, sent_at = $2::timestamptz
     WHERE id = $1::uuid AND channel = 'letter' AND status = 'queued' RETURNING id`,
    [id, now.toISOString()],
  );
  return rows.length === 1;
}
