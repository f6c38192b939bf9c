// The post's own view of messages: taken one at a time under a lease, closed with what came of it.
// A worker that dies keeps nobody waiting longer than its lease, and what it took goes out under the same Message-ID.
import type { LetterTemplate } from '#app/domain/ledger/letter.ts';
import type { Next } from '#app/domain/ledger/retry.ts';
import type { Locale } from '#app/domain/locale.ts';
import type { Sql } from '#app/platform/sql.server.ts';

export type LeasedRow = {
  id: string;
  message_id: string;
  booking_id: string | null;
  district: string | null;
  point_id: string | null;
  channel: 'email' | 'sms';
  template: LetterTemplate;
  locale: Locale;
  to_sealed: Uint8Array;
  facts_sealed: Uint8Array;
  attempts: number;
  expires_at: Date | null;
};

/**
 * Takes the next due message until `leaseUntil`, in one statement; null when none is due. Codes go first. Rows other
 * workers are taking at this moment are passed over. Paper letters are not the post's.
 */
export async function leaseMessage(sql: Sql, now: Date, leaseUntil: Date): Promise<LeasedRow | null> {
  const [row] = await sql.rows<LeasedRow>(
    `WITH next AS MATERIALIZED (
       SELECT id FROM message
       WHERE status IN ('queued','sending') AND due_at <= $1::timestamptz AND channel <> 'letter'
         AND (status = 'queued' OR lease_until <= $1::timestamptz)
         AND (expires_at IS NULL OR expires_at > $1::timestamptz)
       ORDER BY template = 'code' DESC, due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
     UPDATE message m SET status = 'sending', attempts = m.attempts + 1, lease_until = $2::timestamptz
     FROM next WHERE m.id = next.id
     RETURNING m.id, m.message_id, m.booking_id, m.district, m.point_id, m.channel, m.template, m.locale, m.to_sealed,
       m.facts_sealed, m.attempts, m.expires_at`,
    [now.toISOString(), leaseUntil.toISOString()],
  );
  return row ?? null;
}

/** Writes what came of the `attempts`-th try. False when the message was taken by another worker meanwhile. */
export async function closeAttempt(sql: Sql, id: string, attempts: number, next: Next, now: Date): Promise<boolean> {
  const rows = await sql.rows(
    `UPDATE message SET status = $3, last_code = coalesce($4, last_code), lease_until = NULL,
       due_at = coalesce($5::timestamptz, due_at), sent_at = CASE WHEN $3 = 'sent' THEN $6::timestamptz END
     WHERE id = $1::uuid AND attempts = $2 AND status = 'sending' RETURNING id`,
    [
      id,
      attempts,
      next.status,
      next.code,
      next.status === 'queued' ? next.dueAt.toISOString() : null,
      now.toISOString(),
    ],
  );
  return rows.length === 1;
}

/** Messages whose time is over are never sent. Returns how many. */
export async function expireMessages(sql: Sql, now: Date): Promise<number> {
  const rows = await sql.rows(
    `UPDATE message SET status = 'expired', lease_until = NULL
     WHERE status IN ('queued','sending') AND expires_at <= $1::timestamptz
       AND (status = 'queued' OR lease_until <= $1::timestamptz) RETURNING id`,
    [now.toISOString()],
  );
  return rows.length;
}
