// An attendee who is ready becomes a person with items under the session's booking: written, or written anew, at once.
import type { Sql } from '#app/platform/sql.server.ts';

/** The key under which a booking's people are sealed. */
export async function bookingKey(
  sql: Sql,
  bookingId: string,
): Promise<{ bookingId: string; id: string; wrapped: Uint8Array | null } | null> {
  const [row] = await sql.rows<{ id: string; wrapped: Uint8Array | null }>(
    `SELECT b.subject_key_id::text AS id, k.wrapped FROM booking b JOIN subject_key k ON k.id = b.subject_key_id
     WHERE b.id = $1::uuid`,
    [bookingId],
  );
  return row ? { bookingId, ...row } : null;
}

/** Services of which somebody else with this number has an open item: told to staff only. */
export async function openElsewhere(sql: Sql, numberBlind: string, besides: string): Promise<Set<string>> {
  const rows = await sql.rows<{ code: string }>(
    `SELECT DISTINCT i.service_code AS code FROM person p JOIN item i ON i.person_id = p.id
     WHERE p.number_blind = $1 AND p.id <> $2::uuid
       AND i.status NOT IN ('delivered','withdrawn','absent','returned','not_accepted')`,
    [numberBlind, besides],
  );
  return new Set(rows.map(({ code }) => code));
}

export type OwnRows = {
  attendeeId: string;
  bookingId: string;
  person: {
    id: string;
    position: number;
    name_sealed: string;
    name_blind: string;
    document_kind: string;
    number_sealed: string | null;
    number_blind: string | null;
    details_sealed: string;
    age_band: string;
  };
  items: { id: string; service_code: string; revision_id: string; variant: string; status: string }[];
  consents: { id: string; code: string; revision_id: string; given_by: string }[];
  attendee: { status: string; guardian_status: string };
};

/** False when what was saved before has been begun with: then nothing may be committed. */
export async function saveOwnRows(sql: Sql, now: Date, rows: OwnRows): Promise<boolean> {
  const [kept] = await sql.rows<{ left: number }>(
    `WITH gone AS (DELETE FROM item WHERE person_id = $1::uuid AND status IN ('registered', 'to_be_checked') RETURNING id)
     SELECT (SELECT count(*)::int FROM item WHERE person_id = $1::uuid) - (SELECT count(*)::int FROM gone) AS left`,
    [rows.person.id],
  );
  if ((kept?.left ?? 0) > 0) return false;
  const done = await sql.rows(
    `WITH x AS (SELECT $1::jsonb AS j, $2::timestamptz AS now),
     p AS (INSERT INTO person (id, booking_id, position, relation, name_sealed, name_blind, document_kind, number_sealed,
         number_blind, details_sealed, age_band)
       SELECT r.id, (j->>'bookingId')::uuid, r.position, 'client', decode(r.name_sealed, 'base64'), r.name_blind,
         r.document_kind, decode(r.number_sealed, 'base64'), r.number_blind, decode(r.details_sealed, 'base64'), r.age_band
       FROM x, jsonb_to_record(j->'person') AS r(id uuid, position int, name_sealed text, name_blind text,
         document_kind text, number_sealed text, number_blind text, details_sealed text, age_band text)
       ON CONFLICT (id) DO UPDATE SET name_sealed = excluded.name_sealed, name_blind = excluded.name_blind,
         document_kind = excluded.document_kind, number_sealed = excluded.number_sealed,
         number_blind = excluded.number_blind, details_sealed = excluded.details_sealed, age_band = excluded.age_band
       RETURNING id, booking_id),
     i AS (INSERT INTO item (id, booking_id, person_id, service_code, revision_id, variant, status, updated_at)
       SELECT r.id, p.booking_id, p.id, r.service_code, r.revision_id, r.variant, r.status, x.now
       FROM x, p, jsonb_to_recordset(j->'items') AS r(id uuid, service_code text, revision_id uuid, variant text, status text)),
     c AS (INSERT INTO consent (id, booking_id, person_id, code, revision_id, given_by, given_at)
       SELECT r.id, p.booking_id, p.id, r.code, r.revision_id, r.given_by, x.now
       FROM x, p, jsonb_to_recordset(j->'consents') AS r(id uuid, code text, revision_id uuid, given_by text))
     UPDATE attendee a SET person_id = p.id, status = j->'attendee'->>'status',
       guardian_status = j->'attendee'->>'guardian_status', ready_at = x.now, version = a.version + 1
     FROM x, p WHERE a.id = (j->>'attendeeId')::uuid RETURNING a.id`,
    [JSON.stringify(rows), now.toISOString()],
  );
  return done.length === 1;
}
