// Deletes what has served its time, a few thousand rows at once so that nobody waits.
import type { Sql } from '#app/platform/sql.server.ts';

export type Doomed =
  | 'drafts'
  | 'throttles'
  | 'request-keys'
  | 'codes'
  | 'grants'
  | 'links'
  | 'staff-sessions'
  | 'roster-rows'
  | 'private-links'
  | 'private-grants'
  | 'code-letters'
  | 'letters'
  | 'questions'
  | 'matter-steps'
  | 'conference-units'
  | 'conferences'
  | 'matters';

const rows: Record<Doomed, [table: string, key: string, old: string]> = {
  drafts: ['draft', 'id', 'expires_at < $1'],
  throttles: ['throttle', 'key', 'window_start < $1'],
  'request-keys': ['request_key', 'key', 'created_at < $1'],
  codes: ['one_time_code', 'id', 'expires_at < $1'],
  grants: ['citizen_grant', 'ctid', 'expires_at < $1'],
  links: ['link_token', 'token_hash', 'expires_at < $1'],
  'staff-sessions': ['staff_session', 'id_hash', 'expires_at < $1'],
  'roster-rows': ['roster_upload', 'id', 'expires_at < $1'],
  'private-links': ['attendee_link', 'token_hash', 'expires_at < $1'],
  'private-grants': ['attendee_grant', 'ctid', 'expires_at < $1'],
  'code-letters': ['message', 'id', "template = 'code' AND created_at < $1 AND status NOT IN ('queued','sending')"],
  letters: ['message', 'id', "created_at < $1 AND status IN ('sent','expired','cancelled')"],
  questions: ['question', 'id', 'answered_at < $1 AND public_text IS NULL'],
  // a matter goes with all that was said about it, the leaves first
  'matter-steps': ['matter_step', 'id', 'matter_id IN (SELECT id FROM matter WHERE closed_at < $1)'],
  'conference-units': [
    'conference_unit',
    'id',
    'conference_id IN (SELECT c.id FROM conference c JOIN matter m ON m.id = c.matter_id WHERE m.closed_at < $1)',
  ],
  conferences: [
    'conference',
    'id',
    `matter_id IN (SELECT id FROM matter WHERE closed_at < $1)
       AND NOT EXISTS (SELECT 1 FROM conference_unit u WHERE u.conference_id = conference.id)`,
  ],
  matters: [
    'matter',
    'id',
    `closed_at < $1 AND NOT EXISTS (SELECT 1 FROM matter_step s WHERE s.matter_id = matter.id)
       AND NOT EXISTS (SELECT 1 FROM conference c WHERE c.matter_id = matter.id)`,
  ],
};

/** Deletes rows of one kind that are older than `before`; returns how many. */
export async function purge(sql: Sql, what: Doomed, before: Date): Promise<number> {
  const [table, key, old] = rows[what];
  const where = old.replace('$1', '$1::timestamptz');
  const gone = await sql.rows(
    `DELETE FROM ${table} WHERE ${key} IN (SELECT ${key} FROM ${table} WHERE ${where} LIMIT 5000 FOR UPDATE SKIP LOCKED) RETURNING 1`,
    [before.toISOString()],
  );
  return gone.length;
}
