// Talks of sessions: seats, hours, and what the partner unit that gives them has answered.
import type { OrderedTalk } from '#app/domain/session/menu.ts';
import type { Sql } from '#app/platform/sql.server.ts';

export type PartnerStatus = 'none' | 'asked' | 'confirmed' | 'declined' | 'proposed';
export type SessionTalk = OrderedTalk & {
  id: string;
  sessionId: string;
  date: string | null;
  start: number | null;
  unitId: string | null;
  partnerStatus: PartnerStatus;
  reason: string | null;
  proposedDate: string | null;
  proposedStart: number | null;
  dueAt: Date | null;
  remindedAt: Date | null;
  version: number;
};

const columns = `t.id::text AS id, t.session_id::text AS "sessionId", t.topic, t.audience, t.language, t.minutes, t.seats, t.drill,
  t.date, t.start_minute AS start, t.partner_unit AS "unitId", t.partner_status AS "partnerStatus", t.partner_reason AS reason,
  t.proposed_date AS "proposedDate", t.proposed_start AS "proposedStart", t.due_at AS "dueAt", t.reminded_at AS "remindedAt",
  t.version`;

export async function insertTalks(sql: Sql, sessionId: string, talks: readonly OrderedTalk[]): Promise<void> {
  await sql.rows(
    `INSERT INTO session_talk (id, session_id, topic, audience, language, minutes, seats, drill, partner_status)
     SELECT gen_random_uuid(), $1::uuid, r.topic, r.audience, r.language, r.minutes, r.seats, r.drill, 'none'
     FROM jsonb_to_recordset($2::jsonb) AS r(topic text, audience text, language text, minutes int, seats int, drill bool)`,
    [sessionId, JSON.stringify(talks)],
  );
}

export function loadTalks(sql: Sql, sessionId: string): Promise<SessionTalk[]> {
  return sql.rows<SessionTalk>(
    `SELECT ${columns} FROM session_talk t WHERE t.session_id = $1::uuid ORDER BY t.date, t.start_minute, t.topic`,
    [sessionId],
  );
}

/** Sets the hour and asks the unit anew where either changed; an hour it proposed itself is confirmed by taking it. */
export async function askPartner(
  sql: Sql,
  talk: { id: string; date: string; start: number; unitId: string | null; now: Date; dueAt: Date },
): Promise<boolean> {
  const rows = await sql.rows(
    `UPDATE session_talk SET date = $2, start_minute = $3::int, partner_unit = $4,
       partner_status = CASE WHEN $4::text IS NULL THEN 'none'
         WHEN partner_status = 'proposed' AND (proposed_date, proposed_start, partner_unit) = ($2, $3::int, $4) THEN 'confirmed'
         ELSE 'asked' END, partner_reason = NULL,
       proposed_date = NULL, proposed_start = NULL, asked_at = $5::timestamptz, due_at = $6::timestamptz,
       reminded_at = NULL, answered_by = NULL, answered_at = NULL, version = version + 1
     WHERE id = $1::uuid AND (date, start_minute, partner_unit) IS DISTINCT FROM ($2, $3::int, $4) RETURNING id`,
    [talk.id, talk.date, talk.start, talk.unitId, talk.now.toISOString(), talk.dueAt.toISOString()],
  );
  return rows.length === 1;
}

export type PartnerTalk = SessionTalk & {
  reference: string;
  district: string;
  nameZh: string;
  nameEn: string | null;
  communityId: string;
  address: string;
  sessionStatus: string;
};

const partnerTalks = `SELECT ${columns}, s.reference, s.district, o.name_zh AS "nameZh", o.name_en AS "nameEn",
       s.community_id AS "communityId", o.address, s.status AS "sessionStatus"
     FROM session_talk t JOIN session s ON s.id = t.session_id JOIN organisation o ON o.id = s.organisation_id`;

/** These talks, as the units asked for them see them. */
export function talksById(sql: Sql, ids: readonly string[]): Promise<PartnerTalk[]> {
  return sql.rows<PartnerTalk>(`${partnerTalks} WHERE t.id = ANY($1::uuid[])`, [ids]);
}

/** The talks of one unit, those that wait for its answer first; nothing else of the sessions they belong to. */
export function talksOfUnit(sql: Sql, unitId: string): Promise<PartnerTalk[]> {
  return sql.rows<PartnerTalk>(
    `${partnerTalks}
     WHERE t.partner_unit = $1 AND s.status NOT IN ('declined', 'withdrawn', 'cancelled')
     ORDER BY t.partner_status <> 'asked', t.date, t.start_minute LIMIT 200`,
    [unitId],
  );
}

export type PartnerAnswer = {
  id: string;
  unitId: string;
  version: number;
  status: 'confirmed' | 'declined' | 'proposed';
  reason: string | null;
  date: string | null;
  start: number | null;
  by: string;
  now: Date;
};

/** False when the question has changed meanwhile, or is another unit's. Returns the talk's session. */
export async function answerTalk(sql: Sql, a: PartnerAnswer): Promise<string | null> {
  const [row] = await sql.rows<{ sessionId: string }>(
    `UPDATE session_talk SET partner_status = $4, partner_reason = $5, proposed_date = $6, proposed_start = $7::int,
       answered_by = $8, answered_at = $9::timestamptz, version = version + 1
     WHERE id = $1::uuid AND partner_unit = $2 AND version = $3 AND partner_status <> 'none'
     RETURNING session_id::text AS "sessionId"`,
    [a.id, a.unitId, a.version, a.status, a.reason, a.date, a.start, a.by, a.now.toISOString()],
  );
  return row?.sessionId ?? null;
}

/** Units asked, whose time to answer is nearly over or over, and who were not reminded yet: reminded now. */
export function remindPartners(
  sql: Sql,
  now: Date,
  before: Date,
): Promise<{ id: string; sessionId: string; district: string; unitId: string }[]> {
  return sql.rows(
    `UPDATE session_talk t SET reminded_at = $1::timestamptz FROM session s
     WHERE s.id = t.session_id AND s.status NOT IN ('declined', 'withdrawn', 'cancelled', 'done')
       AND t.partner_status = 'asked' AND t.reminded_at IS NULL AND t.due_at <= $2::timestamptz
     RETURNING t.id::text AS id, t.session_id::text AS "sessionId", s.district, t.partner_unit AS "unitId"`,
    [now.toISOString(), before.toISOString()],
  );
}

export type PartnerUnit = { id: string; district: string; kind: string; name: { zh: string; en: string } };

export async function loadPartnerUnits(sql: Sql, district: string): Promise<PartnerUnit[]> {
  const rows = await sql.rows<Omit<PartnerUnit, 'name'> & { zh: string; en: string }>(
    `SELECT id, district, kind, name_zh AS zh, name_en AS en FROM partner_unit WHERE district = $1 AND active ORDER BY id`,
    [district],
  );
  return rows.map(({ zh, en, ...unit }) => ({ ...unit, name: { zh, en } }));
}

/** Which unit a member of staff answers for. */
export async function unitOfStaff(sql: Sql, staffId: string): Promise<PartnerUnit | null> {
  const [row] = await sql.rows<Omit<PartnerUnit, 'name'> & { zh: string; en: string }>(
    `SELECT u.id, u.district, u.kind, u.name_zh AS zh, u.name_en AS en FROM partner_member m
     JOIN partner_unit u ON u.id = m.unit_id WHERE m.staff_id = $1`,
    [staffId],
  );
  if (!row) return null;
  const { zh, en, ...unit } = row;
  return { ...unit, name: { zh, en } };
}
