// The roster of a session: the session it belongs to, its key, breaks or shifts, and rows that wait to be mended.
import { randomUUID } from 'node:crypto';
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { Locale } from '#app/domain/locale.ts';
import { orderedBreaks } from '#app/domain/roster/ordered.ts';
import type { Span } from '#app/domain/roster/waves.ts';
import type { Keys } from '#app/platform/crypto/keyring.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';

export type RosterHalfDay = {
  id: string;
  date: string;
  start: number;
  end: number;
  teamId: string;
  desks: number;
  places: number;
  services: string[];
  visitId: string | null;
};

export type RosterSession = {
  id: string;
  reference: string;
  organisationId: string;
  organisation: Bilingual;
  kind: string;
  contactId: string;
  district: string;
  pointId: string;
  communityId: string;
  locale: Locale;
  status: string;
  menu: unknown;
  bookingId: string | null;
  halfDays: RosterHalfDay[];
};

type SessionRow = Omit<RosterSession, 'organisation'> & { nameZh: string; nameEn: string | null };

const sessionColumns = `s.id::text AS id, s.reference, s.organisation_id::text AS "organisationId", o.name_zh AS "nameZh",
  o.name_en AS "nameEn", o.kind, s.contact_id::text AS "contactId", s.district, s.point_id AS "pointId",
  s.community_id AS "communityId", s.locale, s.status, s.menu, s.booking_id::text AS "bookingId",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'date', h.date, 'start', h.start_minute, 'end', h.end_minute,
     'teamId', h.team_id, 'desks', h.desks, 'places', h.places, 'services', h.services, 'visitId', h.visit_id)
     ORDER BY h.date, h.start_minute, h.id), '[]'::jsonb)
   FROM session_half_day h WHERE h.session_id = s.id AND h.offer_version = s.offer_version) AS "halfDays"`;

/** By reference, by id or by its booking; half days are those of the offer that was made last. */
export async function findRosterSession(
  sql: Sql,
  by: { reference: string } | { id: string } | { bookingId: string },
): Promise<RosterSession | null> {
  const [row] = await sql.rows<SessionRow>(
    `SELECT ${sessionColumns} FROM session s JOIN organisation o ON o.id = s.organisation_id
     WHERE ${'id' in by ? 's.id = $1::uuid' : 'bookingId' in by ? 's.booking_id = $1::uuid' : 's.reference = $1'}`,
    [Object.values(by)[0]],
  );
  if (!row) return null;
  const { nameZh, nameEn, ...session } = row;
  return { ...session, organisation: { zh: nameZh, en: nameEn ?? nameZh } };
}

export type Roster = {
  sessionId: string;
  key: { id: string; wrapped: Uint8Array | null };
  audience: 'pupils' | 'adults';
  breaks: Span[];
  version: number;
  checkedAt: Date | null;
};

/** The roster of a session, begun with a key of its own where there is none; `lock` for whoever changes it. */
export async function openRoster(
  sql: Sql,
  keys: Keys,
  now: Date,
  session: Pick<RosterSession, 'id' | 'kind' | 'menu'>,
  lock = false,
): Promise<Roster> {
  const found = await findRoster(sql, session.id, lock);
  if (found) return found;
  const id = randomUUID();
  const wrapped = Buffer.from(keys.newSubjectKey(id)).toString('base64');
  await sql.rows(
    `WITH s AS (SELECT id FROM session WHERE id = $1::uuid FOR UPDATE),
     k AS (INSERT INTO subject_key (id, wrapped, created_at)
       SELECT $2::uuid, decode($3, 'base64'), $4::timestamptz FROM s
       WHERE NOT EXISTS (SELECT 1 FROM session_roster r WHERE r.session_id = s.id) RETURNING id)
     INSERT INTO session_roster (session_id, subject_key_id, audience, breaks, created_at)
     SELECT $1::uuid, k.id, $5, $6::jsonb, $4::timestamptz FROM k ON CONFLICT (session_id) DO NOTHING`,
    [
      session.id,
      id,
      wrapped,
      now.toISOString(),
      session.kind === 'school' ? 'pupils' : 'adults',
      JSON.stringify(orderedBreaks(session.menu)),
    ],
  );
  const made = await findRoster(sql, session.id, lock);
  if (!made) throw new Error('A roster that was begun is not there');
  return made;
}

export async function findRoster(sql: Sql, sessionId: string, lock = false): Promise<Roster | null> {
  const [row] = await sql.rows<Omit<Roster, 'key'> & { keyId: string; wrapped: Uint8Array | null }>(
    `SELECT r.session_id::text AS "sessionId", r.subject_key_id::text AS "keyId", k.wrapped, r.audience, r.breaks,
       r.version, r.checked_at AS "checkedAt"
     FROM session_roster r JOIN subject_key k ON k.id = r.subject_key_id
     WHERE r.session_id = $1::uuid ${lock ? 'FOR UPDATE OF r' : ''}`,
    [sessionId],
  );
  if (!row) return null;
  const { keyId, wrapped, ...roster } = row;
  return { ...roster, key: { id: keyId, wrapped } };
}

export async function touchRoster(
  sql: Sql,
  sessionId: string,
  change: { breaks?: readonly Span[]; checkedAt?: Date; hallHash?: string } = {},
): Promise<void> {
  await sql.rows(
    `UPDATE session_roster SET version = version + 1, breaks = coalesce($2::jsonb, breaks),
       checked_at = coalesce($3::timestamptz, checked_at), hall_hash = coalesce($4, hall_hash)
     WHERE session_id = $1::uuid`,
    [
      sessionId,
      change.breaks ? JSON.stringify(change.breaks) : null,
      change.checkedAt?.toISOString() ?? null,
      change.hallHash ?? null,
    ],
  );
}

const uploadPlace = (id: string) => ({ table: 'roster_upload', column: 'rows_sealed', row: id });

/** Rows that wait to be mended take the place of earlier ones of the session; `rows` is any JSON. */
export async function keepWaitingRows(
  sql: Sql,
  keys: Keys,
  roster: Roster,
  upload: { rows: unknown; taken: number; waiting: number; by: string; now: Date; expiresAt: Date },
): Promise<void> {
  const id = randomUUID();
  const sealed = Buffer.from(keys.sealFor(roster.key, JSON.stringify(upload.rows), uploadPlace(id))).toString('base64');
  await sql.rows('DELETE FROM roster_upload WHERE session_id = $1::uuid', [roster.sessionId]);
  await sql.rows(
    `INSERT INTO roster_upload (id, session_id, rows_sealed, taken, waiting, created_by, created_at, expires_at)
     VALUES ($1::uuid, $2::uuid, decode($3, 'base64'), $4::int, $5::int, $6, $7::timestamptz, $8::timestamptz)`,
    [
      id,
      roster.sessionId,
      sealed,
      upload.taken,
      upload.waiting,
      upload.by,
      upload.now.toISOString(),
      upload.expiresAt.toISOString(),
    ],
  );
}

export type WaitingRows<T> = { rows: T; taken: number; waiting: number; expiresAt: Date };

export async function loadWaitingRows<T>(
  sql: Sql,
  keys: Keys,
  roster: Roster,
  now: Date,
): Promise<WaitingRows<T> | null> {
  const [row] = await sql.rows<{ id: string; sealed: Uint8Array; taken: number; waiting: number; expiresAt: Date }>(
    `SELECT id::text AS id, rows_sealed AS sealed, taken, waiting, expires_at AS "expiresAt" FROM roster_upload
     WHERE session_id = $1::uuid AND expires_at > $2::timestamptz`,
    [roster.sessionId, now.toISOString()],
  );
  if (!row) return null;
  const text = keys.openFor(roster.key, row.sealed, uploadPlace(row.id));
  if (text === null) return null;
  return { rows: JSON.parse(text) as T, taken: row.taken, waiting: row.waiting, expiresAt: row.expiresAt };
}

export async function dropWaitingRows(sql: Sql, sessionId: string): Promise<void> {
  await sql.rows('DELETE FROM roster_upload WHERE session_id = $1::uuid', [sessionId]);
}
