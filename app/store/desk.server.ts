// What clerks look for and work off: requests by status, reference, number or name, and the call-back list.
import type { BookingStatus } from '#app/domain/booking/status.ts';
import type { Sql } from '#app/platform/sql.server.ts';

/** null in a scope column means "no limit": a city steward, or staff of a whole district. */
export type Scope = { district: string | null; pointId: string | null };

export type RequestLine = {
  id: string;
  reference: string;
  district: string;
  pointId: string;
  status: BookingStatus;
  mode: string;
  source: string;
  createdAt: Date;
  clerkDueAt: Date | null;
  date: string;
  windowStart: number;
  windowEnd: number;
  flags: string[];
  services: string[];
  people: number;
  contactConfirmed: boolean;
};

export type RequestFilter = {
  /** owed: we owe an answer; open: everything else that is not final; else one status */
  status: BookingStatus | 'owed' | 'open' | 'all';
  reference: string | null;
  numberBlinds: readonly string[] | null;
  nameBlind: string | null;
  /** keyset: lines older than this one */
  before: { createdAt: Date; id: string } | null;
  limit: number;
};

const columns = `b.id::text AS id, b.reference, b.district, b.point_id AS "pointId", b.status, b.mode, b.source,
  b.created_at AS "createdAt", b.clerk_due_at AS "clerkDueAt", v.date, v.window_start AS "windowStart",
  v.window_end AS "windowEnd", b.flags, v.skills AS services,
  (SELECT count(*)::int FROM person p WHERE p.booking_id = b.id) AS people, (b.contact_confirmed_at IS NOT NULL OR b.contact_kind = 'none') AS "contactConfirmed"`;

/** Newest first, one page; what is owed by its due time, all of it up to the limit. Each search term narrows; an empty one is left out of the statement, so that indexes serve. */
export function findRequests(sql: Sql, scope: Scope, filter: RequestFilter): Promise<RequestLine[]> {
  // sessions have a list of their own
  const where: string[] = [`b.mode <> 'session'`];
  const params: unknown[] = [];
  const add = (clause: (n: number) => string, value: unknown) => {
    params.push(value);
    where.push(clause(params.length));
  };
  if (scope.district !== null) add((n) => `b.district = $${n}`, scope.district);
  if (scope.pointId !== null) add((n) => `b.point_id = $${n}`, scope.pointId);
  if (filter.status === 'owed') where.push(`b.status = 'submitted'`);
  else if (filter.status === 'open') where.push(`b.final_at IS NULL AND b.status <> 'submitted'`);
  else if (filter.status !== 'all') add((n) => `b.status = $${n}`, filter.status);
  if (filter.reference !== null) add((n) => `b.reference = $${n}`, filter.reference);
  if (filter.numberBlinds !== null) {
    add((n) => `b.id IN (SELECT p.booking_id FROM person p WHERE p.number_blind = ANY($${n}))`, filter.numberBlinds);
  }
  if (filter.nameBlind !== null) {
    add((n) => `b.id IN (SELECT p.booking_id FROM person p WHERE p.name_blind = $${n})`, filter.nameBlind);
  }
  if (filter.before !== null) {
    params.push(filter.before.createdAt.toISOString(), filter.before.id);
    where.push(`(b.created_at, b.id) < ($${params.length - 1}::timestamptz, $${params.length}::uuid)`);
  }
  params.push(filter.limit);
  return sql.rows<RequestLine>(
    `SELECT ${columns} FROM booking b JOIN visit v ON v.id = b.visit_id ${where.length ? `WHERE ${where.join(' AND ')}` : ''}
     ORDER BY ${filter.status === 'owed' ? 'b.clerk_due_at,' : ''} b.created_at DESC, b.id DESC LIMIT $${params.length}`,
    params,
  );
}

export type CallbackLine = {
  id: string;
  bookingId: string | null;
  reference: string | null;
  district: string;
  pointId: string;
  reason: string;
  createdAt: Date;
  dueAt: Date;
  takenBy: string | null;
  doneAt: Date | null;
  outcome: string | null;
};

/** Owed calls, the soonest due first; done ones only when asked, the latest first. */
export function findCallbacks(sql: Sql, scope: Scope, done: boolean, limit: number): Promise<CallbackLine[]> {
  return sql.rows<CallbackLine>(
    `SELECT c.id::text AS id, c.booking_id::text AS "bookingId", b.reference, c.district, c.point_id AS "pointId", c.reason,
       c.created_at AS "createdAt", c.due_at AS "dueAt", c.taken_by AS "takenBy", c.done_at AS "doneAt", c.outcome
     FROM callback c LEFT JOIN booking b ON b.id = c.booking_id
     WHERE ($1::text IS NULL OR c.district = $1) AND ($2::text IS NULL OR c.point_id = $2) AND (c.done_at IS NOT NULL) = $3
     ORDER BY CASE WHEN $3 THEN NULL ELSE c.due_at END, c.done_at DESC LIMIT $4`,
    [scope.district, scope.pointId, done, limit],
  );
}

/** Done once: false when somebody had done it already, or it is outside the scope. */
export async function closeCallback(
  sql: Sql,
  scope: Scope,
  done: { id: string; by: string; outcome: string; now: Date },
): Promise<{ bookingId: string | null; district: string; pointId: string } | null> {
  const [row] = await sql.rows<{ bookingId: string | null; district: string; pointId: string }>(
    `UPDATE callback SET done_at = $2::timestamptz, done_by = $3, outcome = $4
     WHERE id = $1::uuid AND done_at IS NULL AND ($5::text IS NULL OR district = $5) AND ($6::text IS NULL OR point_id = $6)
     RETURNING booking_id::text AS "bookingId", district, point_id AS "pointId"`,
    [done.id, done.now.toISOString(), done.by, done.outcome, scope.district, scope.pointId],
  );
  return row ?? null;
}

export type NoteRow = { id: string; staffId: string; at: Date; bodySealed: Uint8Array };

export function loadNotes(sql: Sql, bookingId: string): Promise<NoteRow[]> {
  return sql.rows<NoteRow>(
    `SELECT id::text AS id, staff_id AS "staffId", at, body_sealed AS "bodySealed" FROM note WHERE booking_id = $1::uuid ORDER BY at DESC`,
    [bookingId],
  );
}

export async function insertNote(
  sql: Sql,
  note: { id: string; bookingId: string; staffId: string; at: Date; bodySealed: Uint8Array },
): Promise<void> {
  await sql.rows(
    `INSERT INTO note (id, booking_id, staff_id, at, body_sealed) VALUES ($1::uuid, $2::uuid, $3, $4::timestamptz, $5::bytea)`,
    [note.id, note.bookingId, note.staffId, note.at.toISOString(), note.bodySealed],
  );
}

/** By when a submitted request was promised an answer. */
export async function loadAnswerDue(sql: Sql, bookingId: string): Promise<Date | null> {
  const [row] = await sql.rows<{ dueAt: Date | null }>(
    'SELECT clerk_due_at AS "dueAt" FROM booking WHERE id = $1::uuid',
    [bookingId],
  );
  return row?.dueAt ?? null;
}

/** How many people this account has booked for through this kind of helper since an instant. */
export async function countAssistedPeople(sql: Sql, staffId: string, source: string, since: Date): Promise<number> {
  const [row] = await sql.rows<{ people: number }>(
    `SELECT count(*)::int AS people FROM booking b JOIN person p ON p.booking_id = b.id
     WHERE b.assisted_by = $1 AND b.source = $2 AND b.created_at >= $3::timestamptz`,
    [staffId, source, since.toISOString()],
  );
  return row?.people ?? 0;
}

/** What was owed about a booking for this reason is settled by what was just done. Returns the ids of the lines. */
export async function settleCallbacks(
  sql: Sql,
  done: { bookingId: string; reason: string; by: string; now: Date },
): Promise<string[]> {
  const rows = await sql.rows<{ id: string }>(
    `UPDATE callback SET done_at = $3::timestamptz, done_by = $4, outcome = 'settled'
     WHERE booking_id = $1::uuid AND reason = $2 AND done_at IS NULL RETURNING id::text AS id`,
    [done.bookingId, done.reason, done.now.toISOString(), done.by],
  );
  return rows.map((row) => row.id);
}
