// Sessions: the order with its state and who owes the next answer; the offers of both sides with their half days.
import type { Locale } from '#app/domain/locale.ts';
import { SessionMenu } from '#app/domain/session/menu.ts';
import type { SessionStatus } from '#app/domain/session/step.ts';
import type { Sql } from '#app/platform/sql.server.ts';

export type Session = {
  id: string;
  reference: string;
  organisationId: string;
  contactId: string;
  district: string;
  pointId: string;
  communityId: string;
  locale: Locale;
  status: SessionStatus;
  version: number;
  offerVersion: number;
  menu: SessionMenu;
  noteSealed: Uint8Array | null;
  bookingId: string | null;
  poolId: string | null;
  dueSide: 'staff' | 'organisation' | null;
  dueAt: Date | null;
  createdAt: Date;
};

const columns = `s.id::text AS id, s.reference, s.organisation_id::text AS "organisationId", s.contact_id::text AS "contactId",
  s.district, s.point_id AS "pointId", s.community_id AS "communityId", s.locale, s.status, s.version,
  s.offer_version AS "offerVersion", s.menu, s.note_sealed AS "noteSealed", s.booking_id::text AS "bookingId",
  s.pool_id::text AS "poolId", s.due_side AS "dueSide", s.due_at AS "dueAt", s.created_at AS "createdAt"`;
const parsed = (row: Session): Session => ({ ...row, menu: SessionMenu.parse(row.menu) });

export type NewSession = Omit<Session, 'status' | 'version' | 'offerVersion' | 'bookingId'> & {
  previousId: string | null;
};

export async function insertSession(sql: Sql, s: NewSession): Promise<void> {
  await sql.rows(
    `INSERT INTO session (id, reference, organisation_id, contact_id, district, point_id, community_id, locale, status, menu,
       note_sealed, previous_id, pool_id, due_side, due_at, created_at)
     VALUES ($1::uuid, $2, $3::uuid, $4::uuid, $5, $6, $7, $8, 'asked', $9::jsonb, $10::bytea, $11::uuid, $12::uuid, $13,
       $14::timestamptz, $15::timestamptz)`,
    [
      s.id,
      s.reference,
      s.organisationId,
      s.contactId,
      s.district,
      s.pointId,
      s.communityId,
      s.locale,
      JSON.stringify(s.menu),
      s.noteSealed,
      s.previousId,
      s.poolId,
      s.dueSide,
      s.dueAt?.toISOString() ?? null,
      s.createdAt.toISOString(),
    ],
  );
}

/** Locked until the transaction ends when `lock` is given: every answer of either side passes here. */
export async function findSession(sql: Sql, reference: string, lock = false): Promise<Session | null> {
  const [row] = await sql.rows<Session>(
    `SELECT ${columns} FROM session s WHERE s.reference = $1${lock ? ' FOR UPDATE' : ''}`,
    [reference],
  );
  return row ? parsed(row) : null;
}

export async function sessionsOf(sql: Sql, organisationId: string): Promise<Session[]> {
  const rows = await sql.rows<Session>(
    `SELECT ${columns} FROM session s WHERE s.organisation_id = $1::uuid ORDER BY s.final_at IS NOT NULL, s.created_at DESC LIMIT 100`,
    [organisationId],
  );
  return rows.map(parsed);
}

export type SessionLine = Session & { nameZh: string; nameEn: string | null; lateTalks: number };

/** What staff owe first, the soonest due on top; then what waits for the other side; ended ones last. */
export async function listSessions(sql: Sql, scope: { district: string | null; pointId: string | null; now: Date }) {
  const rows = await sql.rows<SessionLine>(
    `SELECT ${columns}, o.name_zh AS "nameZh", o.name_en AS "nameEn",
       (SELECT count(*)::int FROM session_talk t WHERE t.session_id = s.id AND t.partner_status = 'asked'
          AND t.due_at < $3::timestamptz) AS "lateTalks"
     FROM session s JOIN organisation o ON o.id = s.organisation_id
     WHERE ($1::text IS NULL OR s.district = $1) AND ($2::text IS NULL OR s.point_id = $2)
     ORDER BY s.final_at IS NOT NULL, s.due_side IS DISTINCT FROM 'staff', s.due_at, s.created_at DESC LIMIT 300`,
    [scope.district, scope.pointId, scope.now.toISOString()],
  );
  return rows.map((row) => ({ ...row, ...parsed(row) }));
}

/** Offers that wait for the organisation and are due by an instant; locked, so that an answer on its way wins or waits. */
export async function dueSessions(sql: Sql, before: Date): Promise<Session[]> {
  const rows = await sql.rows<Session>(
    `SELECT ${columns} FROM session s WHERE s.status = 'offered' AND s.due_side = 'organisation'
       AND s.due_at <= $1::timestamptz ORDER BY s.due_at LIMIT 100 FOR UPDATE SKIP LOCKED`,
    [before.toISOString()],
  );
  return rows.map(parsed);
}

export type SessionStepRow = {
  id: string;
  version: number;
  status: SessionStatus;
  dueSide: 'staff' | 'organisation' | null;
  dueAt: Date | null;
  offerVersion?: number;
  bookingId?: string;
  finalAt?: Date;
};

/** Compare-and-swap: false when the other side, or another clerk, was first. */
export async function stepSession(sql: Sql, step: SessionStepRow): Promise<boolean> {
  const rows = await sql.rows(
    `UPDATE session SET status = $3, due_side = $4, due_at = $5::timestamptz, version = version + 1,
       offer_version = coalesce($6::int, offer_version), booking_id = coalesce($7::uuid, booking_id),
       final_at = coalesce($8::timestamptz, final_at) WHERE id = $1::uuid AND version = $2 RETURNING id`,
    [
      step.id,
      step.version,
      step.status,
      step.dueSide,
      step.dueAt?.toISOString() ?? null,
      step.offerVersion ?? null,
      step.bookingId ?? null,
      step.finalAt?.toISOString() ?? null,
    ],
  );
  return rows.length === 1;
}

export type SessionOffer = {
  version: number;
  side: 'staff' | 'organisation';
  status: 'open' | 'accepted' | 'declined' | 'replaced' | 'lapsed';
  body: { dates?: string[] };
  wordsSealed: Uint8Array | null;
  madeAt: Date;
  keptUntil: Date | null;
};

export async function insertOffer(
  sql: Sql,
  offer: Omit<SessionOffer, 'status'> & { sessionId: string; madeBy: string },
): Promise<void> {
  await sql.rows(
    `WITH old AS (UPDATE session_offer SET status = 'replaced' WHERE session_id = $1::uuid AND status = 'open')
     SELECT 1`,
    [offer.sessionId],
  );
  await sql.rows(
    `INSERT INTO session_offer (session_id, version, side, status, body, words_sealed, made_by, made_at, kept_until)
     VALUES ($1::uuid, $2::int, $3, 'open', $4::jsonb, $5::bytea, $6, $7::timestamptz, $8::timestamptz)`,
    [
      offer.sessionId,
      offer.version,
      offer.side,
      JSON.stringify(offer.body),
      offer.wordsSealed,
      offer.madeBy,
      offer.madeAt.toISOString(),
      offer.keptUntil?.toISOString() ?? null,
    ],
  );
}

export async function closeOffer(
  sql: Sql,
  sessionId: string,
  status: 'accepted' | 'declined' | 'lapsed',
  by: string,
  now: Date,
): Promise<void> {
  await sql.rows(
    `UPDATE session_offer SET status = $2, decided_by = $3, decided_at = $4::timestamptz
     WHERE session_id = $1::uuid AND status = 'open'`,
    [sessionId, status, by, now.toISOString()],
  );
}

export function loadOffers(sql: Sql, sessionId: string): Promise<SessionOffer[]> {
  return sql.rows<SessionOffer>(
    `SELECT version, side, status, body, words_sealed AS "wordsSealed", made_at AS "madeAt", kept_until AS "keptUntil"
     FROM session_offer WHERE session_id = $1::uuid ORDER BY version DESC`,
    [sessionId],
  );
}

export type HalfDayRow = {
  id: string;
  offerVersion: number;
  date: string;
  start: number;
  end: number;
  teamId: string;
  unitPoint: string;
  desks: number;
  places: number;
  services: string[];
  kitIds: string[];
  visitId: string | null;
};

export async function insertHalfDay(sql: Sql, sessionId: string, half: Omit<HalfDayRow, 'visitId'>): Promise<void> {
  await sql.rows(
    `INSERT INTO session_half_day (id, session_id, offer_version, date, start_minute, end_minute, team_id, unit_point,
       desks, places, services, kit_ids)
     VALUES ($1::uuid, $2::uuid, $3::int, $4, $5::int, $6::int, $7, $8, $9::int, $10::int, $11::text[], $12::text[])`,
    [
      half.id,
      sessionId,
      half.offerVersion,
      half.date,
      half.start,
      half.end,
      half.teamId,
      half.unitPoint,
      half.desks,
      half.places,
      half.services,
      half.kitIds,
    ],
  );
}

export function loadHalfDays(sql: Sql, sessionId: string): Promise<HalfDayRow[]> {
  return sql.rows<HalfDayRow>(
    `SELECT id::text AS id, offer_version AS "offerVersion", date, start_minute AS start, end_minute AS "end",
       team_id AS "teamId", unit_point AS "unitPoint", desks, places, services, kit_ids AS "kitIds",
       visit_id::text AS "visitId"
     FROM session_half_day WHERE session_id = $1::uuid ORDER BY date, start_minute, team_id`,
    [sessionId],
  );
}

/** Teams kept for offers of this session are free again. */
export async function dropSessionHolds(sql: Sql, sessionId: string): Promise<void> {
  await sql.rows(
    `DELETE FROM allocation WHERE kind = 'hold'
       AND holder IN (SELECT 'session:' || id FROM session_half_day WHERE session_id = $1::uuid)`,
    [sessionId],
  );
}
