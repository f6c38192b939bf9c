// What an accepted session leaves behind: one booking of its organisation, and a visit for each team and half day whose
// kept time becomes the visit's.
import type { Sql } from '#app/platform/sql.server.ts';

export type SessionBooking = {
  id: string;
  reference: string;
  district: string;
  pointId: string;
  communityId: string;
  locale: string;
  contactKind: 'email' | 'sms';
  contactSealed: Uint8Array;
  detailsSealed: Uint8Array;
  subjectKey: { id: string; wrapped: Uint8Array };
  now: Date;
};

/** Sessions carry no blind index of the contact: pages of bookings are not theirs. */
export async function insertSessionBooking(sql: Sql, b: SessionBooking): Promise<void> {
  await sql.rows(`INSERT INTO subject_key (id, wrapped, created_at) VALUES ($1::uuid, $2::bytea, $3::timestamptz)`, [
    b.subjectKey.id,
    b.subjectKey.wrapped,
    b.now.toISOString(),
  ]);
  await sql.rows(
    `INSERT INTO booking (id, reference, district, point_id, mode, source, locale, status, community_id, relation,
       contact_kind, contact_sealed, contact_confirmed_at, details_sealed, flags, subject_key_id, created_at)
     VALUES ($1::uuid, $2, $3, $4, 'session', 'organisation', $5, 'confirmed', $6, 'organisation', $7, $8::bytea,
       $9::timestamptz, $10::bytea, '{}', $11::uuid, $9::timestamptz)`,
    [
      b.id,
      b.reference,
      b.district,
      b.pointId,
      b.locale,
      b.communityId,
      b.contactKind,
      b.contactSealed,
      b.now.toISOString(),
      b.detailsSealed,
      b.subjectKey.id,
    ],
  );
}

export type SessionVisit = {
  id: string;
  bookingId: string;
  halfDayId: string;
  district: string;
  pointId: string;
  communityId: string;
  date: string;
  start: number;
  minutes: number;
  teamId: string;
  lon: number;
  lat: number;
  doorSeed: number;
  skills: readonly string[];
};

/** False when the team's time is no longer kept: then nothing may be committed. */
export async function insertSessionVisit(sql: Sql, v: SessionVisit): Promise<boolean> {
  const rows = await sql.rows(
    `WITH v AS (INSERT INTO visit (id, district, point_id, kind, status, date, window_start, window_end, planned_start,
         service_minutes, team_id, community_id, lon, lat, door_seed, skills, locked, booking_id)
       VALUES ($1::uuid, $2, $3, 'session', 'planned', $4, $5::int, $5::int + 1, $5::int, $6::int, $7, $8, $9::float8,
         $10::float8, $11::int, $12::text[], true, $13::uuid) RETURNING id),
     h AS (UPDATE session_half_day SET visit_id = v.id FROM v WHERE session_half_day.id = $14::uuid),
     a AS (UPDATE allocation SET kind = 'visit', visit_id = v.id, holder = NULL, expires_at = NULL, network = NULL FROM v
       WHERE allocation.holder = 'session:' || $14::uuid AND allocation.kind = 'hold' RETURNING allocation.id)
     SELECT id FROM a`,
    [
      v.id,
      v.district,
      v.pointId,
      v.date,
      v.start,
      v.minutes,
      v.teamId,
      v.communityId,
      v.lon,
      v.lat,
      v.doorSeed,
      v.skills,
      v.bookingId,
      v.halfDayId,
    ],
  );
  return rows.length === 1;
}

/** The booking names the first of its visits; lists of bookings show that one. */
export async function nameFirstVisit(sql: Sql, bookingId: string): Promise<void> {
  await sql.rows(
    `UPDATE booking SET visit_id = (SELECT id FROM visit WHERE booking_id = $1::uuid ORDER BY date, planned_start, id LIMIT 1)
     WHERE id = $1::uuid`,
    [bookingId],
  );
}

/** The session will not take place: its teams are free, its visits and its booking end. */
export async function endSessionVisits(
  sql: Sql,
  bookingId: string,
  status: 'cancelled_user' | 'cancelled_org',
  now: Date,
): Promise<void> {
  await sql.rows(
    `WITH v AS (UPDATE visit SET status = 'cancelled', version = version + 1 WHERE booking_id = $1::uuid RETURNING id),
     a AS (DELETE FROM allocation USING v WHERE allocation.visit_id = v.id),
     i AS (UPDATE item SET status = 'withdrawn', open_key = NULL, version = version + 1, updated_at = $3::timestamptz
       WHERE booking_id = $1::uuid AND status IN ('registered', 'to_be_checked'))
     UPDATE booking SET status = $2, version = version + 1, final_at = $3::timestamptz WHERE id = $1::uuid`,
    [bookingId, status, now.toISOString()],
  );
}

/** Kits of these kinds nobody has out at that time and no team owns: a district's spare ones. */
export async function spareKits(
  sql: Sql,
  asked: { district: string; kind: string; startsAt: Date; endsAt: Date; date: string; limit: number },
): Promise<string[]> {
  const rows = await sql.rows<{ id: string }>(
    `SELECT k.id FROM kit k JOIN service_point p ON p.id = k.point_id
     WHERE k.active AND k.team_id IS NULL AND k.kind = $2 AND p.district = $1
       AND NOT EXISTS (SELECT 1 FROM kit_outage o WHERE o.kit_id = k.id AND $5 BETWEEN o.from_date AND o.until_date)
       AND NOT EXISTS (SELECT 1 FROM allocation_kit ak WHERE ak.kit_id = k.id
         AND tstzrange(ak.starts_at, ak.ends_at) && tstzrange($3::timestamptz, $4::timestamptz))
     ORDER BY k.number LIMIT $6::int`,
    [asked.district, asked.kind, asked.startsAt.toISOString(), asked.endsAt.toISOString(), asked.date, asked.limit],
  );
  return rows.map(({ id }) => id);
}
