// Questions as rows: text, contact and answer sealed to their row; what everybody may read in clear.

import type { Locale } from '#app/domain/locale.ts';
import type { PublicText, QuestionCategory, QuestionStatus } from '#app/domain/matter/question.ts';
import type { Keys } from '#app/platform/crypto/keyring.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { answerPlace, contactPlace, openSaid, type Said, type SaidSealed, textPlace } from './askers.server.ts';
import type { Scope } from './desk.server.ts';

export type QuestionRow = {
  id: string;
  reference: string;
  district: string;
  status: QuestionStatus;
  category: QuestionCategory;
  serviceCode: string | null;
  locale: Locale;
  sessionHash: string;
  contactKind: 'none' | 'email' | 'sms';
  askedAt: Date;
  dueOn: string;
  answeredBy: string | null;
  answeredAt: Date | null;
  publicText: PublicText | null;
  publicBy: string | null;
  publishedAt: Date | null;
  draftId: string | null;
  version: number;
};
export type OpenQuestion = QuestionRow & Said;

const columns = `id::text AS id, reference, district, status, category, service_code AS "serviceCode", locale,
  session_hash AS "sessionHash", contact_kind AS "contactKind", asked_at AS "askedAt", due_on AS "dueOn",
  answered_by AS "answeredBy", answered_at AS "answeredAt", public_text AS "publicText", public_by AS "publicBy",
  published_at AS "publishedAt", draft_id AS "draftId", version`;
const sealed = 'text_sealed AS "textSealed", answer_sealed AS "answerSealed", contact_sealed AS "contactSealed"';

const opened = (keys: Keys, row: QuestionRow & SaidSealed): OpenQuestion => openSaid(keys, 'question', row);

export type NewQuestion = Pick<
  QuestionRow,
  'id' | 'reference' | 'district' | 'status' | 'category' | 'serviceCode' | 'locale' | 'sessionHash' | 'dueOn'
> & { text: string; contact: { kind: 'email' | 'sms'; value: string; blind: string } | null; now: Date };

export async function insertQuestion(sql: Sql, keys: Keys, q: NewQuestion): Promise<void> {
  await sql.rows(
    `INSERT INTO question (id, reference, district, status, category, service_code, locale, session_hash, text_sealed,
       contact_kind, contact_sealed, contact_blind, asked_at, due_on)
     VALUES ($1::uuid, $2, $3, $4, $5, $6, $7, $8, $9::bytea, $10, $11::bytea, $12, $13::timestamptz, $14)`,
    [
      q.id,
      q.reference,
      q.district,
      q.status,
      q.category,
      q.serviceCode,
      q.locale,
      q.sessionHash,
      keys.seal(q.text, textPlace('question', q.id)),
      q.contact?.kind ?? 'none',
      q.contact && keys.seal(q.contact.value, contactPlace('question', q.id)),
      q.contact?.blind ?? null,
      q.now.toISOString(),
      q.dueOn,
    ],
  );
}

export async function findQuestion(
  sql: Sql,
  keys: Keys,
  by: { id: string } | { reference: string },
  lock = false,
): Promise<OpenQuestion | null> {
  const [where, value] = 'id' in by ? ['id = $1::uuid', by.id] : ['reference = $1', by.reference];
  const [row] = await sql.rows<QuestionRow & SaidSealed>(
    `SELECT ${columns}, ${sealed} FROM question WHERE ${where}${lock ? ' FOR UPDATE' : ''}`,
    [value],
  );
  return row ? opened(keys, row) : null;
}

/** A contact that a code has confirmed puts the question before the clerks. */
export async function confirmQuestion(sql: Sql, id: string): Promise<boolean> {
  const rows = await sql.rows(
    `UPDATE question SET status = 'asked', version = version + 1 WHERE id = $1::uuid AND status = 'unconfirmed' RETURNING id`,
    [id],
  );
  return rows.length === 1;
}

/** What was asked in this browser, newest first. */
export async function questionsOfBrowser(
  sql: Sql,
  keys: Keys,
  asked: { sessionHash: string; district: string },
): Promise<OpenQuestion[]> {
  const rows = await sql.rows<QuestionRow & SaidSealed>(
    `SELECT ${columns}, ${sealed} FROM question WHERE session_hash = $1 AND district = $2 AND status <> 'unconfirmed'
     ORDER BY asked_at DESC LIMIT 10`,
    [asked.sessionHash, asked.district],
  );
  return rows.map((row) => opened(keys, row));
}

/** The clerks' queue: open ones by due day, then what is answered, newest first. */
export async function listQuestions(sql: Sql, keys: Keys, scope: Scope, done: boolean): Promise<OpenQuestion[]> {
  const rows = await sql.rows<QuestionRow & SaidSealed>(
    `SELECT ${columns}, ${sealed} FROM question
     WHERE ($1::text IS NULL OR district = $1) AND CASE WHEN $2 THEN status IN ('answered', 'closed') ELSE status = 'asked' END
     ORDER BY CASE WHEN $2 THEN NULL ELSE due_on END, extract(epoch FROM asked_at) * CASE WHEN $2 THEN -1 ELSE 1 END
     LIMIT 100`,
    [scope.district, done],
  );
  return rows.map((row) => opened(keys, row));
}

/** Compare-and-swap by version; false when somebody else was first. */
export async function changeQuestion(
  sql: Sql,
  keys: Keys,
  q: { id: string; version: number },
  to: Partial<{
    status: QuestionStatus;
    answer: string;
    answeredBy: string;
    answeredAt: Date;
    publicText: PublicText;
    publicBy: string | null;
    publishedBy: string | null;
    publishedAt: Date | null;
    draftId: string;
  }>,
): Promise<boolean> {
  const rows = await sql.rows(
    `UPDATE question SET version = version + 1, status = coalesce($3, status),
       answer_sealed = coalesce($4::bytea, answer_sealed), answered_by = coalesce($5, answered_by),
       answered_at = coalesce($6::timestamptz, answered_at), public_text = coalesce($7::jsonb, public_text),
       public_by = CASE WHEN $8 THEN $9 ELSE public_by END, published_by = CASE WHEN $8 THEN $10 ELSE published_by END,
       published_at = CASE WHEN $8 THEN $11::timestamptz ELSE published_at END, draft_id = coalesce($12, draft_id)
     WHERE id = $1::uuid AND version = $2 RETURNING id`,
    [
      q.id,
      q.version,
      to.status ?? null,
      to.answer === undefined ? null : keys.seal(to.answer, answerPlace('question', q.id)),
      to.answeredBy ?? null,
      to.answeredAt?.toISOString() ?? null,
      to.publicText ? JSON.stringify(to.publicText) : null,
      to.publicBy !== undefined,
      to.publicBy ?? null,
      to.publishedBy ?? null,
      to.publishedAt?.toISOString() ?? null,
      to.draftId ?? null,
    ],
  );
  return rows.length === 1;
}

export type PublicAnswer = { id: string; category: QuestionCategory; serviceCode: string | null; text: PublicText };

/** What everybody may read, newest first. */
export function publicAnswers(sql: Sql, district: string): Promise<PublicAnswer[]> {
  return sql.rows<PublicAnswer>(
    `SELECT id::text AS id, category, service_code AS "serviceCode", public_text AS text FROM question
     WHERE district = $1 AND published_at IS NOT NULL ORDER BY published_at DESC LIMIT 200`,
    [district],
  );
}

export type QuestionCounts = { asked: number; answered: number; booked: number; late: number };

/** Counted from the rows: a question became a booking when the draft that began with it was booked. */
export async function countQuestions(sql: Sql, district: string | null, today: string): Promise<QuestionCounts> {
  const [row] = await sql.rows<QuestionCounts>(
    `SELECT count(*)::int AS asked, count(*) FILTER (WHERE q.status = 'answered')::int AS answered,
       count(b.id)::int AS booked, count(*) FILTER (WHERE q.status = 'asked' AND q.due_on < $2)::int AS late
     FROM question q LEFT JOIN booking b ON b.draft_id = q.draft_id
     WHERE q.status <> 'unconfirmed' AND ($1::text IS NULL OR q.district = $1)`,
    [district, today],
  );
  return row ?? { asked: 0, answered: 0, booked: 0, late: 0 };
}
