// Matters that could not be done, their steps and conferences as rows. Words of people are sealed to their row.
import { randomUUID } from 'node:crypto';
import type { Locale } from '#app/domain/locale.ts';
import type { Decision, MatterCategory, MatterStatus, Tier } from '#app/domain/matter/matter.ts';
import type { Keys } from '#app/platform/crypto/keyring.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { answerPlace, contactPlace, openSaid, type Said, type SaidSealed, textPlace } from './askers.server.ts';
import type { Scope } from './desk.server.ts';

export type MatterRow = {
  id: string;
  reference: string;
  district: string;
  pointId: string;
  bookingId: string | null;
  bookingReference: string | null;
  serviceCode: string | null;
  category: MatterCategory;
  locale: Locale;
  sessionHash: string;
  contactKind: 'none' | 'email' | 'sms';
  tries: number;
  status: MatterStatus;
  tier: Tier;
  dueOn: string;
  owner: string | null;
  decision: Decision | null;
  answeredAt: Date | null;
  doneBy: string | null;
  followUpOn: string | null;
  followedUpAt: Date | null;
  rating: number | null;
  reportedAt: Date;
  closedAt: Date | null;
  version: number;
};
export type OpenMatter = MatterRow & Said;

const columns = `m.id::text AS id, m.reference, m.district, m.point_id AS "pointId", m.booking_id::text AS "bookingId",
  (SELECT b.reference FROM booking b WHERE b.id = m.booking_id) AS "bookingReference", m.service_code AS "serviceCode",
  m.category, m.locale, m.session_hash AS "sessionHash", m.contact_kind AS "contactKind", m.tries, m.status, m.tier,
  m.due_on AS "dueOn", m.owner, m.decision, m.answered_at AS "answeredAt", m.done_by AS "doneBy",
  m.follow_up_on AS "followUpOn", m.followed_up_at AS "followedUpAt", m.rating, m.reported_at AS "reportedAt",
  m.closed_at AS "closedAt", m.version, m.text_sealed AS "textSealed", m.answer_sealed AS "answerSealed",
  m.contact_sealed AS "contactSealed"`;
const place = (column: string, row: string, table: string) => ({ table, column, row });

const opened = (keys: Keys, row: MatterRow & SaidSealed): OpenMatter => openSaid(keys, 'matter', row);

export type NewMatter = Pick<
  MatterRow,
  | 'id'
  | 'reference'
  | 'district'
  | 'pointId'
  | 'bookingId'
  | 'serviceCode'
  | 'category'
  | 'locale'
  | 'sessionHash'
  | 'tries'
  | 'status'
  | 'tier'
  | 'dueOn'
> & { text: string; contact: { kind: 'email' | 'sms'; value: string; blind: string } | null; now: Date };

export async function insertMatter(sql: Sql, keys: Keys, m: NewMatter): Promise<void> {
  await sql.rows(
    `INSERT INTO matter (id, reference, district, point_id, booking_id, service_code, category, locale, session_hash,
       text_sealed, contact_kind, contact_sealed, contact_blind, tries, status, tier, due_on, reported_at)
     VALUES ($1::uuid, $2, $3, $4, $5::uuid, $6, $7, $8, $9, $10::bytea, $11, $12::bytea, $13, $14, $15, $16, $17,
       $18::timestamptz)`,
    [
      m.id,
      m.reference,
      m.district,
      m.pointId,
      m.bookingId,
      m.serviceCode,
      m.category,
      m.locale,
      m.sessionHash,
      keys.seal(m.text, textPlace('matter', m.id)),
      m.contact?.kind ?? 'none',
      m.contact && keys.seal(m.contact.value, contactPlace('matter', m.id)),
      m.contact?.blind ?? null,
      m.tries,
      m.status,
      m.tier,
      m.dueOn,
      m.now.toISOString(),
    ],
  );
}

export async function findMatter(
  sql: Sql,
  keys: Keys,
  by: { id: string } | { reference: string },
  lock = false,
): Promise<OpenMatter | null> {
  const [where, value] = 'id' in by ? ['m.id = $1::uuid', by.id] : ['m.reference = $1', by.reference];
  const [row] = await sql.rows<MatterRow & SaidSealed>(
    `SELECT ${columns} FROM matter m WHERE ${where}${lock ? ' FOR UPDATE' : ''}`,
    [value],
  );
  return row ? opened(keys, row) : null;
}

export type MatterChange = Partial<{
  status: MatterStatus;
  tier: Tier;
  dueOn: string;
  owner: string;
  serviceCode: string;
  decision: Decision;
  answer: string;
  answeredAt: Date;
  doneBy: string | null;
  followUpOn: string;
  followedUpAt: Date;
  rating: number;
  ratedAt: Date;
  closedAt: Date;
}>;

/** Compare-and-swap by version; false when somebody else was first. */
export async function changeMatter(
  sql: Sql,
  keys: Keys,
  m: { id: string; version: number },
  to: MatterChange,
): Promise<boolean> {
  const rows = await sql.rows(
    `UPDATE matter SET version = version + 1, status = coalesce($3, status), tier = coalesce($4, tier),
       due_on = coalesce($5, due_on), owner = coalesce($6, owner), decision = coalesce($7, decision),
       answer_sealed = coalesce($8::bytea, answer_sealed), answered_at = coalesce($9::timestamptz, answered_at),
       done_by = coalesce($10, done_by), follow_up_on = coalesce($11, follow_up_on),
       followed_up_at = coalesce($12::timestamptz, followed_up_at), rating = coalesce($13::int, rating),
       rated_at = coalesce($14::timestamptz, rated_at), closed_at = coalesce($15::timestamptz, closed_at),
       service_code = coalesce($16, service_code)
     WHERE id = $1::uuid AND version = $2 RETURNING id`,
    [
      m.id,
      m.version,
      to.status ?? null,
      to.tier ?? null,
      to.dueOn ?? null,
      to.owner ?? null,
      to.decision ?? null,
      to.answer === undefined ? null : keys.seal(to.answer, answerPlace('matter', m.id)),
      to.answeredAt?.toISOString() ?? null,
      to.doneBy ?? null,
      to.followUpOn ?? null,
      to.followedUpAt?.toISOString() ?? null,
      to.rating ?? null,
      to.ratedAt?.toISOString() ?? null,
      to.closedAt?.toISOString() ?? null,
      to.serviceCode ?? null,
    ],
  );
  return rows.length === 1;
}

const openOnes = `m.status IN ('reported', 'triaged', 'conference')`;
const filters = {
  open: openOnes,
  answered: `m.status = 'answered'`,
  closed: `m.status = 'closed'`,
} as const;
export type MatterFilter = keyof typeof filters;

/** Soonest due first; a station sees its own, and of those what is still with the station. */
export async function listMatters(sql: Sql, keys: Keys, scope: Scope, filter: MatterFilter): Promise<OpenMatter[]> {
  const rows = await sql.rows<MatterRow & SaidSealed>(
    `SELECT ${columns} FROM matter m WHERE ${filters[filter]} AND ($1::text IS NULL OR m.district = $1)
       AND ($2::text IS NULL OR m.point_id = $2) ORDER BY m.due_on, m.reported_at LIMIT 200`,
    [scope.district, scope.pointId],
  );
  return rows.map((row) => opened(keys, row));
}

/** Open matters below the top whose day is over: the job takes them up. */
export function lateMatters(
  sql: Sql,
  today: string,
  limit: number,
): Promise<Pick<MatterRow, 'id' | 'district' | 'pointId' | 'status' | 'tier' | 'dueOn' | 'version'>[]> {
  return sql.rows(
    `SELECT m.id::text AS id, m.district, m.point_id AS "pointId", m.status, m.tier, m.due_on AS "dueOn", m.version
     FROM matter m WHERE ${openOnes} AND m.tier <> 'city' AND m.due_on < $1 ORDER BY m.due_on LIMIT $2
     FOR UPDATE SKIP LOCKED`,
    [today, limit],
  );
}

export async function addStep(
  sql: Sql,
  keys: Keys,
  step: { matterId: string; kind: string; tier: Tier; staffId: string | null; note: string | null; now: Date },
): Promise<void> {
  const id = randomUUID();
  await sql.rows(
    `INSERT INTO matter_step (id, matter_id, at, kind, tier, staff_id, note_sealed)
     VALUES ($1::uuid, $2::uuid, $3::timestamptz, $4, $5, $6, $7::bytea)`,
    [
      id,
      step.matterId,
      step.now.toISOString(),
      step.kind,
      step.tier,
      step.staffId,
      step.note && keys.seal(step.note, place('note_sealed', id, 'matter_step')),
    ],
  );
}

export type MatterStep = {
  id: string;
  at: Date;
  kind: string;
  tier: Tier;
  staffId: string | null;
  note: string | null;
};

export async function stepsOf(sql: Sql, keys: Keys, matterId: string): Promise<MatterStep[]> {
  const rows = await sql.rows<Omit<MatterStep, 'note'> & { noteSealed: Uint8Array | null }>(
    `SELECT id::text AS id, at, kind, tier, staff_id AS "staffId", note_sealed AS "noteSealed" FROM matter_step
     WHERE matter_id = $1::uuid ORDER BY seq`,
    [matterId],
  );
  return rows.map(({ noteSealed, ...row }) => ({
    ...row,
    note: noteSealed && keys.open(noteSealed, place('note_sealed', row.id, 'matter_step')),
  }));
}
