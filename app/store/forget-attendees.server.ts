// What people on rosters gave is forgotten when its time is over: the rows stay for the figures, nothing in them says who.
import type { Keys } from '#app/platform/crypto/keyring.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import type { AttendeeDetails } from './attendees.server.ts';

/** The session ended before this: its own end, else the end of its last half day, else the day it was asked for. */
const over = `coalesce(s.final_at, (SELECT max((h.date || 'T23:59:59+08:00')::timestamptz) FROM session_half_day h
  WHERE h.session_id = s.id), s.created_at) < $2::timestamptz`;

const cleared = `keys = '{}', contact_kind = 'none', contact_sealed = NULL, contact_blind = NULL, number_sealed = NULL,
  number_blind = NULL, department = '', version = a.version + 1`;

const nothing: AttendeeDetails = { birth: null, documentKind: null, guardian: null, permitUntil: null };

/** Children of a district's sessions that ended before: a dash in place of the name. Some hundred at once. */
export async function forgetChildren(sql: Sql, keys: Keys, district: string, before: Date): Promise<number> {
  const rows = await sql.rows<{ id: string; keyId: string; wrapped: Uint8Array }>(
    `SELECT a.id::text AS id, k.id::text AS "keyId", k.wrapped FROM attendee a
     JOIN session s ON s.id = a.session_id JOIN session_roster r ON r.session_id = s.id
     JOIN subject_key k ON k.id = r.subject_key_id
     WHERE s.district = $1 AND ${over} AND a.minor AND cardinality(a.keys) > 0 AND k.wrapped IS NOT NULL
     LIMIT 500 FOR UPDATE OF a SKIP LOCKED`,
    [district, before.toISOString()],
  );
  const sealed = rows.map(({ id, keyId, wrapped }) => {
    const seal = (text: string, column: string) =>
      Buffer.from(keys.sealFor({ id: keyId, wrapped }, text, { table: 'attendee', column, row: id })).toString(
        'base64',
      );
    return { id, name: seal('—', 'name_sealed'), details: seal(JSON.stringify(nothing), 'details_sealed') };
  });
  await sql.rows(
    `UPDATE attendee a SET name_sealed = decode(r.name, 'base64'), details_sealed = decode(r.details, 'base64'), ${cleared}
     FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, name text, details text) WHERE a.id = r.id`,
    [JSON.stringify(sealed)],
  );
  return rows.length;
}

/** Everybody of sessions that ended before: the roster's key is destroyed, and with it every name and the host's. */
export async function forgetRosters(sql: Sql, district: string, before: Date): Promise<number> {
  const rows = await sql.rows(
    `WITH gone AS (SELECT r.session_id, r.subject_key_id FROM session s JOIN session_roster r ON r.session_id = s.id
       JOIN subject_key k ON k.id = r.subject_key_id
       WHERE s.district = $1 AND ${over} AND k.wrapped IS NOT NULL LIMIT 50 FOR UPDATE OF k SKIP LOCKED),
     u AS (DELETE FROM roster_upload WHERE session_id IN (SELECT session_id FROM gone)),
     a AS (UPDATE attendee a SET ${cleared} FROM gone WHERE a.session_id = gone.session_id)
     UPDATE subject_key k SET wrapped = NULL FROM gone WHERE k.id = gone.subject_key_id RETURNING k.id`,
    [district, before.toISOString()],
  );
  return rows.length;
}
