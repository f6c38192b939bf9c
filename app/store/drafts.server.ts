// Turns rows of `draft` into drafts and back; what people typed is sealed and opens only in its own row.
import { DraftData } from '#app/domain/booking/draft.ts';
import type { Locale } from '#app/domain/locale.ts';
import type { Keys } from '#app/platform/crypto/keyring.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import type { Hold } from './holds.server.ts';

export type StoredDraft = {
  id: string;
  reference: string;
  sessionHash: string;
  district: string;
  locale: Locale;
  data: DraftData;
  version: number;
  createdAt: Date;
  touchedAt: Date;
  expiresAt: Date;
  bookingId: string | null;
};

type Row = Omit<StoredDraft, 'data'> & { dataSealed: Uint8Array };

const columns = `id, reference, session_hash AS "sessionHash", district, locale, data_sealed AS "dataSealed", version,
  created_at AS "createdAt", touched_at AS "touchedAt", expires_at AS "expiresAt", booking_id::text AS "bookingId"`;

const placeOf = (id: string) => ({
  table: 'draft',
  column: 'data_sealed',
  row: id,
});

function fromRow(row: Row, keys: Keys): StoredDraft {
  const { dataSealed, ...rest } = row;
  return {
    ...rest,
    data: DraftData.parse(JSON.parse(keys.open(dataSealed, placeOf(row.id)))),
  };
}

export async function insertDraft(sql: Sql, keys: Keys, draft: StoredDraft): Promise<void> {
  await sql.rows(
    `INSERT INTO draft (id, reference, session_hash, district, locale, data_sealed, version, created_at, touched_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6::bytea, $7::int, $8::timestamptz, $9::timestamptz, $10::timestamptz)`,
    [
      draft.id,
      draft.reference,
      draft.sessionHash,
      draft.district,
      draft.locale,
      keys.seal(JSON.stringify(draft.data), placeOf(draft.id)),
      draft.version,
      draft.createdAt.toISOString(),
      draft.touchedAt.toISOString(),
      draft.expiresAt.toISOString(),
    ],
  );
}

/** `lock` keeps other writers out until the transaction ends. */
export async function findDraft(sql: Sql, keys: Keys, id: string, lock = false): Promise<StoredDraft | null> {
  const rows = await sql.rows<Row>(`SELECT ${columns} FROM draft WHERE id = $1${lock ? ' FOR UPDATE' : ''}`, [id]);
  return rows[0] ? fromRow(rows[0], keys) : null;
}

export async function findDraftByReference(sql: Sql, keys: Keys, reference: string): Promise<StoredDraft | null> {
  const rows = await sql.rows<Row>(`SELECT ${columns} FROM draft WHERE reference = $1`, [reference]);
  return rows[0] ? fromRow(rows[0], keys) : null;
}

/** Is this the reference of a draft that has not become a booking? */
export async function isOpenDraft(sql: Sql, reference: string): Promise<boolean> {
  const [row] = await sql.rows<{ open: boolean }>(
    'SELECT EXISTS (SELECT 1 FROM draft WHERE reference = $1 AND booking_id IS NULL) AS open',
    [reference],
  );
  return row?.open ?? false;
}

/** Writes the data and counts the version up. False when another writer was faster. */
export async function updateDraft(
  sql: Sql,
  keys: Keys,
  draft: Pick<StoredDraft, 'id' | 'version' | 'data' | 'locale'>,
  now: Date,
): Promise<boolean> {
  const rows = await sql.rows(
    `UPDATE draft SET data_sealed = $2::bytea, locale = $3, touched_at = $4::timestamptz, version = version + 1
     WHERE id = $1 AND version = $5::int RETURNING id`,
    [
      draft.id,
      keys.seal(JSON.stringify(draft.data), placeOf(draft.id)),
      draft.locale,
      now.toISOString(),
      draft.version,
    ],
  );
  return rows.length === 1;
}

/** Opening a draft keeps it open; nothing else changes. */
export async function touchDraft(sql: Sql, id: string, now: Date): Promise<void> {
  await sql.rows('UPDATE draft SET touched_at = $2::timestamptz WHERE id = $1', [id, now.toISOString()]);
}

/** Gives a draft to another browser, after a code has shown that it is the same person. */
export async function handDraftTo(sql: Sql, id: string, sessionHash: string, now: Date): Promise<void> {
  await sql.rows('UPDATE draft SET session_hash = $2, touched_at = $3::timestamptz WHERE id = $1', [
    id,
    sessionHash,
    now.toISOString(),
  ]);
}

export type DraftWithHold = {
  draft: StoredDraft;
  hold: Hold | null;
  /** the booking this draft has already become */
  booked: { bookingId: string; status: 'confirmed' | 'submitted' } | null;
};

/** The draft, locked, with its hold and its booking in one round trip: what booking it has to know. */
export async function lockDraftWithHold(sql: Sql, keys: Keys, id: string): Promise<DraftWithHold | null> {
  const [row] = await sql.rows<Row & { hold: Hold | null; status: string | null }>(
    `SELECT ${columns}, (SELECT to_jsonb(a) FROM allocation a WHERE a.holder = 'draft:' || draft.id AND a.kind = 'hold') AS hold,
       (SELECT b.status FROM booking b WHERE b.id = draft.booking_id) AS status
     FROM draft WHERE id = $1 FOR UPDATE`,
    [id],
  );
  if (!row) return null;
  const { hold, status, ...rest } = row;
  const draft = fromRow(rest, keys);
  const booked =
    draft.bookingId === null
      ? null
      : {
          bookingId: draft.bookingId,
          status: status === 'submitted' ? ('submitted' as const) : ('confirmed' as const),
        };
  return { draft, booked, hold: hold && withDates(hold) };
}

/** Instants inside a row read as JSON come as text. */
function withDates(hold: Hold): Hold {
  return {
    ...hold,
    starts_at: new Date(hold.starts_at),
    ends_at: new Date(hold.ends_at),
    held_since: new Date(hold.held_since),
    expires_at: new Date(hold.expires_at),
  };
}
