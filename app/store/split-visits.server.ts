// The rows of a booking that is served in two visits: the second booking and visit, people going over and coming back.
import { randomUUID } from 'node:crypto';
import type { Keys } from '#app/platform/crypto/keyring.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import type { BookingVisit } from './booking-visit.server.ts';
import type { StoredPerson } from './people.server.ts';

type Home = { id: string; keyId: string; wrapped: Uint8Array | null };

/** The booking and all parts split off from the same one that still have people, by reference. */
export function loadSiblings(
  sql: Sql,
  bookingId: string,
): Promise<{ id: string; visitId: string; visitVersion: number; reference: string; splitOf: string | null }[]> {
  return sql.rows(
    `SELECT b.id::text AS id, v.id::text AS "visitId", v.version AS "visitVersion", b.reference,
       b.split_of::text AS "splitOf"
     FROM booking own JOIN booking b ON coalesce(b.split_of, b.id) = coalesce(own.split_of, own.id)
     JOIN visit v ON v.id = b.visit_id
     WHERE own.id = $1::uuid AND b.status NOT IN ('cancelled_user', 'cancelled_org') ORDER BY b.created_at, b.reference`,
    [bookingId],
  );
}

/** Work on its cases has begun in a way that belongs to this booking as a whole. */
export async function isInHand(sql: Sql, bookingId: string): Promise<boolean> {
  const [row] = await sql.rows<{ found: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM expedite_request WHERE booking_id = $1::uuid)
       OR EXISTS (SELECT 1 FROM deferral WHERE booking_id = $1::uuid)
       OR EXISTS (SELECT 1 FROM one_time_notice WHERE booking_id = $1::uuid) AS found`,
    [bookingId],
  );
  return row?.found ?? false;
}

/** A second booking beside the first: same contact, place, promise and door word; own reference, number and key. */
export async function insertPart(
  sql: Sql,
  keys: Keys,
  from: BookingVisit & { contact: string; details: string },
  part: { reference: string; minutes: number; skills: readonly string[]; now: Date },
): Promise<Home & { visitId: string }> {
  const [id, visitId, keyId] = [randomUUID(), randomUUID(), randomUUID()];
  const wrapped = keys.newSubjectKey(keyId);
  const seal = (text: string, column: string) =>
    keys.sealFor({ id: keyId, wrapped }, text, { table: 'booking', column, row: id });
  await sql.rows('INSERT INTO subject_key (id, wrapped, created_at) VALUES ($1::uuid, $2, $3::timestamptz)', [
    keyId,
    wrapped,
    part.now.toISOString(),
  ]);
  await sql.rows(
    `INSERT INTO visit (id, district, point_id, kind, status, date, window_start, window_end, planned_start,
       service_minutes, community_id, lon, lat, door_seed, skills)
     SELECT $2::uuid, district, point_id, kind, 'planned', date, window_start, window_end, planned_start, $3,
       community_id, lon, lat, door_seed, $4 FROM visit WHERE id = $1::uuid`,
    [from.visitId, visitId, part.minutes, part.skills],
  );
  await sql.rows(
    `INSERT INTO booking (id, reference, district, point_id, mode, source, locale, status, visit_id, community_id,
       relation, contact_kind, contact_sealed, contact_blind, contact_confirmed_at, details_sealed, flags, changes,
       assisted_by, subject_key_id, created_at, split_of)
     SELECT $2::uuid, $3, district, point_id, mode, source, locale, 'confirmed', $4::uuid, community_id, relation,
       contact_kind, $5, contact_blind, contact_confirmed_at, $6, flags, changes, assisted_by, $7::uuid, created_at,
       coalesce(split_of, id)
     FROM booking WHERE id = $1::uuid`,
    [
      from.id,
      id,
      part.reference,
      visitId,
      seal(from.contact, 'contact_sealed'),
      seal(from.details, 'details_sealed'),
      keyId,
    ],
  );
  await sql.rows(
    `WITH c AS (INSERT INTO consent (id, booking_id, person_id, code, revision_id, given_by, given_at, withdrawn_at)
       SELECT gen_random_uuid(), $2::uuid, NULL, code, revision_id, given_by, given_at, withdrawn_at FROM consent
       WHERE booking_id = $1::uuid AND person_id IS NULL)
     INSERT INTO citizen_grant (session_hash, booking_id, granted_at, expires_at, ends_at, idle_minutes)
     SELECT session_hash, $2::uuid, granted_at, expires_at, ends_at, idle_minutes FROM citizen_grant
     WHERE booking_id = $1::uuid`,
    [from.id, id],
  );
  return { id, visitId, keyId, wrapped };
}

/** People with their items and consents go over, sealed anew under the key of the booking they come to. */
export async function movePeople(sql: Sql, keys: Keys, people: readonly StoredPerson[], to: Home): Promise<void> {
  for (const person of people) {
    const seal = (text: string, column: string) =>
      keys.sealFor({ id: to.keyId, wrapped: to.wrapped }, text, { table: 'person', column, row: person.id });
    const { id, name, number, details } = person;
    await sql.rows(
      `WITH i AS (UPDATE item SET booking_id = $2::uuid, version = version + 1 WHERE person_id = $1::uuid),
       c AS (UPDATE consent SET booking_id = $2::uuid WHERE person_id = $1::uuid)
       UPDATE person SET booking_id = $2::uuid, name_sealed = $3, number_sealed = $4, details_sealed = $5
       WHERE id = $1::uuid`,
      [
        id,
        to.id,
        seal(name, 'name_sealed'),
        number === null ? null : seal(number, 'number_sealed'),
        seal(JSON.stringify(details), 'details_sealed'),
      ],
    );
  }
}

export async function resizeVisit(
  sql: Sql,
  visitId: string,
  size: { minutes: number; skills: readonly string[] },
): Promise<void> {
  await sql.rows('UPDATE visit SET service_minutes = $2, skills = $3, version = version + 1 WHERE id = $1::uuid', [
    visitId,
    size.minutes,
    size.skills,
  ]);
}

/** A part whose people went back: its booking has ended, its time is free. */
export async function endPart(sql: Sql, part: { id: string; visitId: string }, now: Date): Promise<void> {
  await sql.rows(
    `WITH a AS (DELETE FROM allocation WHERE visit_id = $2::uuid),
     v AS (UPDATE visit SET status = 'cancelled', team_id = NULL, version = version + 1 WHERE id = $2::uuid)
     UPDATE booking SET status = 'cancelled_org', version = version + 1, final_at = $3::timestamptz WHERE id = $1::uuid`,
    [part.id, part.visitId, now.toISOString()],
  );
}
