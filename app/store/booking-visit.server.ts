// A booking with its visit, locked for a step; and the steps as compare-and-swap writes.
import type { BookingStatus } from '#app/domain/booking/status.ts';
import type { Sql } from '#app/platform/sql.server.ts';

export type BookingVisit = {
  id: string;
  reference: string;
  district: string;
  pointId: string;
  mode: 'home' | 'window';
  locale: 'zh' | 'en';
  status: BookingStatus;
  version: number;
  changes: number;
  communityId: string | null;
  flags: string[];
  contactKind: 'email' | 'sms' | 'none';
  contactSealed: Uint8Array;
  contactConfirmedAt: Date | null;
  detailsSealed: Uint8Array;
  keyId: string;
  wrapped: Uint8Array | null;
  createdAt: Date;
  visitId: string;
  visitStatus: string;
  visitVersion: number;
  date: string;
  windowStart: number;
  windowEnd: number;
  plannedStart: number;
  serviceMinutes: number;
  teamId: string | null;
  number: number;
  doorSeed: number;
  attempt: number;
  lon: number;
  lat: number;
  skills: string[];
  kitKinds: string[];
  /** reference of the booking its people went back to: this part was joined to it */
  joinedTo: string | null;
};

const joined = `(SELECT home.reference FROM booking home WHERE home.id = b.split_of AND b.status = 'cancelled_org'
  AND NOT EXISTS (SELECT 1 FROM person p WHERE p.booking_id = b.id)) AS "joinedTo"`;
const columns = `b.id::text AS id, b.reference, b.district, b.point_id AS "pointId", b.mode, b.locale, b.status, b.version,
  b.changes, b.community_id AS "communityId", b.flags, b.contact_kind AS "contactKind", b.contact_sealed AS "contactSealed",
  b.contact_confirmed_at AS "contactConfirmedAt", b.details_sealed AS "detailsSealed", k.id::text AS "keyId", k.wrapped,
  b.created_at AS "createdAt", v.id::text AS "visitId", v.status AS "visitStatus", v.version AS "visitVersion", v.date,
  v.window_start AS "windowStart", v.window_end AS "windowEnd", v.planned_start AS "plannedStart",
  v.service_minutes AS "serviceMinutes", v.team_id AS "teamId", v.number, v.door_seed AS "doorSeed", v.attempt, v.lon, v.lat, v.skills,
  ARRAY(SELECT DISTINCT kit.kind FROM allocation a JOIN allocation_kit ak ON ak.allocation_id = a.id JOIN kit ON kit.id = ak.kit_id
    WHERE a.visit_id = v.id) AS "kitKinds", ${joined}`;
const from = `FROM booking b JOIN visit v ON v.id = b.visit_id JOIN subject_key k ON k.id = b.subject_key_id`;

/** A session's one booking, whose visits are run and moved on the session's own pages. */
export function isOfSession(booking: { mode: string }): boolean {
  return booking.mode === 'session';
}

export async function loadBookingVisit(sql: Sql, bookingId: string, lock = false): Promise<BookingVisit | null> {
  const [row] = await sql.rows<BookingVisit>(
    `SELECT ${columns} ${from} WHERE b.id = $1::uuid${lock ? ' FOR UPDATE OF b, v' : ''}`,
    [bookingId],
  );
  return row ?? null;
}

export async function findBookingVisit(sql: Sql, reference: string): Promise<BookingVisit | null> {
  const [row] = await sql.rows<BookingVisit>(`SELECT ${columns} ${from} WHERE b.reference = $1`, [reference]);
  return row ?? null;
}

export type BookingRow = Pick<
  BookingVisit,
  'reference' | 'district' | 'pointId' | 'mode' | 'status' | 'communityId' | 'date' | 'windowStart' | 'windowEnd'
> & { serviceCodes: string[]; joinedTo: string | null };

/** Open bookings first, the next visit on top; then the finished ones, the latest on top. */
export function listBookings(sql: Sql, ids: readonly string[]): Promise<BookingRow[]> {
  return sql.rows<BookingRow>(
    `SELECT b.reference, b.district, b.point_id AS "pointId", b.mode, b.status, b.community_id AS "communityId", v.date,
       v.window_start AS "windowStart", v.window_end AS "windowEnd", ${joined},
       (SELECT coalesce(array_agg(DISTINCT i.service_code), '{}') FROM item i WHERE i.booking_id = b.id) AS "serviceCodes"
     FROM booking b JOIN visit v ON v.id = b.visit_id WHERE b.id = ANY($1::uuid[])
     ORDER BY b.final_at IS NOT NULL, CASE WHEN b.final_at IS NULL THEN v.date END, v.date DESC, v.window_start`,
    [ids],
  );
}

export type NewTime = {
  bookingId: string;
  visitId: string;
  holder: string;
  now: Date;
  status: BookingStatus;
  countsAsChange: boolean;
};

/**
 * The hold becomes the visit's time and the old time is given back, in one statement. False when the hold is gone:
 * then nothing may be committed. Reference, number and door word stay.
 */
export async function moveToHold(sql: Sql, move: NewTime): Promise<boolean> {
  const [row] = await sql.rows<{ moved: number }>(
    `WITH h AS (SELECT a.* FROM team_day d JOIN allocation a ON a.team_id = d.team_id AND a.date = d.date
       WHERE a.holder = $3 AND a.kind = 'hold' AND a.expires_at > $4::timestamptz FOR UPDATE OF d, a),
     old AS (DELETE FROM allocation a USING h WHERE a.visit_id = $2::uuid ),
     v AS (UPDATE visit SET date = h.date, window_start = h.window_start, window_end = h.window_end,
         planned_start = (extract(epoch FROM h.starts_at AT TIME ZONE 'Asia/Shanghai')::bigint % 86400 / 60)::int,
         team_id = h.team_id, status = 'planned', version = visit.version + 1, departed_at = NULL, arrived_at = NULL,
         attempt = visit.attempt + (visit.status = 'failed')::int FROM h WHERE visit.id = $2::uuid RETURNING visit.id),
     b AS (UPDATE booking SET status = $5, changes = changes + $6::int, version = version + 1 FROM h
       WHERE booking.id = $1::uuid RETURNING booking.id)
     SELECT count(*)::int AS moved FROM v, b`,
    [move.bookingId, move.visitId, move.holder, move.now.toISOString(), move.status, move.countsAsChange ? 1 : 0],
  );
  return row?.moved === 1;
}

/** Second half of a move: the held row now belongs to the visit whose old row is gone. */
export async function takeHold(sql: Sql, holder: string, visitId: string): Promise<boolean> {
  const rows = await sql.rows(
    `UPDATE allocation SET kind = 'visit', visit_id = $2::uuid, holder = NULL, expires_at = NULL, network = NULL
     WHERE holder = $1 AND kind = 'hold' RETURNING id`,
    [holder, visitId],
  );
  return rows.length === 1;
}

/** Compare-and-swap of a booking's status; false when somebody else was first. Ends it when `finalAt` is given. */
export async function stepBooking(
  sql: Sql,
  booking: Pick<BookingVisit, 'id' | 'version'>,
  to: BookingStatus,
  finalAt: Date | null = null,
): Promise<boolean> {
  const rows = await sql.rows(
    `UPDATE booking SET status = $3, version = version + 1, final_at = $4::timestamptz WHERE id = $1::uuid AND version = $2 RETURNING id`,
    [booking.id, booking.version, to, finalAt?.toISOString() ?? null],
  );
  return rows.length === 1;
}

/** Gives the team's time back and ends visit and open items of a booking that will not take place. */
export async function releaseVisit(
  sql: Sql,
  visitId: string,
  bookingId: string,
  itemStatus: 'withdrawn' | 'absent',
  now: Date,
): Promise<void> {
  await sql.rows(
    `WITH d AS (SELECT a.id FROM team_day d JOIN allocation a ON a.team_id = d.team_id AND a.date = d.date
       WHERE a.visit_id = $1::uuid FOR UPDATE OF d),
     a AS (DELETE FROM allocation USING d WHERE allocation.id = d.id),
     v AS (UPDATE visit SET status = 'cancelled', version = version + 1 WHERE id = $1::uuid)
     UPDATE item SET status = $3, open_key = NULL, version = version + 1, updated_at = $4::timestamptz
     WHERE booking_id = $2::uuid AND status IN ('registered', 'to_be_checked', 'checked_in', 'captured')`,
    [visitId, bookingId, itemStatus, now.toISOString()],
  );
}

/** A step inside the booking (a person's outcome) makes pages that were opened before it stale. Returns the new version. */
export async function touchBooking(sql: Sql, bookingId: string): Promise<number> {
  const [row] = await sql.rows<{ version: number }>(
    'UPDATE booking SET version = version + 1 WHERE id = $1::uuid RETURNING version',
    [bookingId],
  );
  return row?.version ?? 0;
}

export async function hasBookings(sql: Sql): Promise<boolean> {
  const [row] = await sql.rows<{ found: boolean }>('SELECT EXISTS (SELECT 1 FROM booking) AS found');
  return row?.found ?? false;
}
