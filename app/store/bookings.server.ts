// Writes a booking with everything that belongs to it in one statement, and answers what a new one must know before.
import type { Sql } from '#app/platform/sql.server.ts';

export type BeforeBooking = {
  /** the number of the visit that is about to be written */
  visitNumber: number;
  /** `<number blind> <service>` of items that are open for the same person and service */
  openAlready: Set<string>;
  /** open bookings of the same confirmed contact */
  openOfContact: number;
};

export async function beforeBooking(
  sql: Sql,
  asked: { numberBlinds: readonly string[]; contactBlind: string | null },
): Promise<BeforeBooking> {
  const [row] = await sql.rows<{ number: number; open: string[] | null; of_contact: number }>(
    `SELECT nextval('visit_number_seq')::int AS number,
       (SELECT array_agg(DISTINCT p.number_blind || ' ' || i.service_code) FROM person p JOIN item i ON i.person_id = p.id
          WHERE p.number_blind = ANY($1) AND i.status NOT IN ('delivered','withdrawn','absent','returned','not_accepted')) AS open,
       (SELECT count(*)::int FROM booking b WHERE b.contact_blind = $2 AND b.contact_confirmed_at IS NOT NULL
          AND b.final_at IS NULL) AS of_contact`,
    [asked.numberBlinds, asked.contactBlind],
  );
  return { visitNumber: row?.number ?? 0, openAlready: new Set(row?.open ?? []), openOfContact: row?.of_contact ?? 0 };
}

/** Rows in the database's own words; sealed bytes travel as base64. */
export type BookingRows = {
  subjectKey: { id: string; wrapped: string };
  visit: {
    id: string;
    district: string;
    point_id: string;
    kind: string;
    date: string;
    window_start: number;
    window_end: number;
    service_minutes: number;
    team_id: string;
    community_id: string | null;
    lon: number;
    lat: number;
    number: number;
    door_seed: number;
    skills: readonly string[];
  };
  booking: {
    id: string;
    reference: string;
    draft_id: string | null;
    district: string;
    point_id: string;
    mode: string;
    source: string;
    locale: string;
    status: string;
    community_id: string | null;
    relation: string;
    contact_kind: string;
    contact_sealed: string;
    contact_blind: string | null;
    contact_confirmed_at: string | null;
    details_sealed: string;
    flags: readonly string[];
    clerk_due_at: string | null;
    assisted_by: string | null;
  };
  people: {
    id: string;
    position: number;
    relation: string;
    name_sealed: string;
    name_blind: string;
    document_kind: string;
    number_sealed: string | null;
    number_blind: string | null;
    details_sealed: string;
    age_band: string;
  }[];
  items: {
    id: string;
    person_id: string;
    service_code: string;
    revision_id: string;
    variant: string;
    needed_by: string | null;
    status: string;
  }[];
  consents: { id: string; code: string; revision_id: string; given_by: string }[];
  callbacks: { id: string; reason: string; due_at: string; dedupe: string }[];
  grant: { session_hash: string; granted_at: string; expires_at: string; ends_at: string; idle_minutes: number } | null;
};

/**
 * One statement, the team's day locked first: key, visit, booking, people, items, consents, callbacks and the
 * browser's grant; the hold becomes the visit's allocation with the minute it has by then, and the draft learns its
 * booking. False when the hold is gone: then nothing may be committed.
 */
export async function insertBooking(sql: Sql, now: Date, holder: string, rows: BookingRows): Promise<boolean> {
  const [answer] = await sql.rows<{ taken: number }>(
    `WITH x AS (SELECT $1::jsonb AS j, $2::timestamptz AS now),
     k AS (INSERT INTO subject_key (id, wrapped, created_at)
       SELECT (j->'subjectKey'->>'id')::uuid, decode(j->'subjectKey'->>'wrapped', 'base64'), now FROM x RETURNING id),
     h AS (SELECT a.id, a.starts_at FROM team_day d JOIN allocation a ON a.team_id = d.team_id AND a.date = d.date, x
       WHERE a.holder = $3 AND a.kind = 'hold' AND a.expires_at > x.now FOR UPDATE OF d, a),
     v AS (INSERT INTO visit (id, district, point_id, kind, status, date, window_start, window_end, planned_start,
         service_minutes, team_id, community_id, lon, lat, number, door_seed, skills)
       SELECT r.id, r.district, r.point_id, r.kind, 'planned', r.date, r.window_start, r.window_end,
         (extract(epoch FROM h.starts_at AT TIME ZONE 'Asia/Shanghai')::bigint % 86400 / 60)::int,
         r.service_minutes, r.team_id, r.community_id, r.lon, r.lat, r.number, r.door_seed, r.skills
       FROM x, h, jsonb_to_record(j->'visit') AS r(id uuid, district text, point_id text, kind text, date text,
         window_start int, window_end int, service_minutes int, team_id text, community_id text,
         lon float8, lat float8, number int, door_seed int, skills text[]) RETURNING id),
     b AS (INSERT INTO booking (id, reference, draft_id, district, point_id, mode, source, locale, status, visit_id,
         community_id, relation, contact_kind, contact_sealed, contact_blind, contact_confirmed_at, details_sealed, flags,
         clerk_due_at, assisted_by, subject_key_id, created_at)
       SELECT r.id, r.reference, r.draft_id, r.district, r.point_id, r.mode, r.source, r.locale, r.status, v.id,
         r.community_id, r.relation, r.contact_kind, decode(r.contact_sealed, 'base64'), r.contact_blind,
         r.contact_confirmed_at, decode(r.details_sealed, 'base64'), r.flags, r.clerk_due_at, r.assisted_by, k.id, x.now
       FROM x, k, v, jsonb_to_record(j->'booking') AS r(id uuid, reference text, draft_id text, district text,
         point_id text, mode text, source text, locale text, status text, community_id text, relation text,
         contact_kind text, contact_sealed text, contact_blind text, contact_confirmed_at timestamptz,
         details_sealed text, flags text[], clerk_due_at timestamptz, assisted_by text)
       RETURNING id, draft_id, district, point_id),
     p AS (INSERT INTO person (id, booking_id, position, relation, name_sealed, name_blind, document_kind, number_sealed,
         number_blind, details_sealed, age_band)
       SELECT r.id, b.id, r.position, r.relation, decode(r.name_sealed, 'base64'), r.name_blind, r.document_kind,
         decode(r.number_sealed, 'base64'), r.number_blind, decode(r.details_sealed, 'base64'), r.age_band
       FROM x, b, jsonb_to_recordset(j->'people') AS r(id uuid, position int, relation text, name_sealed text,
         name_blind text, document_kind text, number_sealed text, number_blind text, details_sealed text, age_band text)),
     i AS (INSERT INTO item (id, booking_id, person_id, service_code, revision_id, variant, status, needed_by, updated_at, district,
         point_id)
       SELECT r.id, b.id, r.person_id, r.service_code, r.revision_id, r.variant, r.status, r.needed_by, x.now, b.district, b.point_id
       FROM x, b, jsonb_to_recordset(j->'items') AS r(id uuid, person_id uuid, service_code text, revision_id uuid,
         variant text, status text, needed_by text)),
     c AS (INSERT INTO consent (id, booking_id, code, revision_id, given_by, given_at)
       SELECT r.id, b.id, r.code, r.revision_id, r.given_by, x.now
       FROM x, b, jsonb_to_recordset(j->'consents') AS r(id uuid, code text, revision_id uuid, given_by text)),
     cb AS (INSERT INTO callback (id, booking_id, district, point_id, reason, created_at, due_at, dedupe)
       SELECT r.id, b.id, b.district, b.point_id, r.reason, x.now, r.due_at, r.dedupe
       FROM x, b, jsonb_to_recordset(j->'callbacks') AS r(id uuid, reason text, due_at timestamptz, dedupe text)
       ON CONFLICT (dedupe) DO NOTHING),
     g AS (INSERT INTO citizen_grant (session_hash, booking_id, granted_at, expires_at, ends_at, idle_minutes)
       SELECT r.session_hash, b.id, r.granted_at, r.expires_at, r.ends_at, r.idle_minutes
       FROM x, b, jsonb_to_record(nullif(j->'grant', 'null'::jsonb)) AS r(session_hash text, granted_at timestamptz,
         expires_at timestamptz, ends_at timestamptz, idle_minutes int) WHERE r.session_hash IS NOT NULL),
     a AS (UPDATE allocation SET kind = 'visit', visit_id = v.id, holder = NULL, expires_at = NULL, network = NULL
       FROM v, h WHERE allocation.id = h.id RETURNING allocation.id),
     d AS (UPDATE draft SET booking_id = b.id FROM b WHERE draft.id = b.draft_id)
     SELECT count(*)::int AS taken FROM a`,
    [JSON.stringify(rows), now.toISOString(), holder],
  );
  return answer?.taken === 1;
}
