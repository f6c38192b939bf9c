// Requests for expediting: written, ruled on by compare-and-swap, and queued by slack.
import { randomUUID } from 'node:crypto';
import type { ExpediteStatus } from '#app/domain/case/expedite.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import type { Scope } from './desk.server.ts';

export type ExpediteRequest = {
  id: string;
  bookingId: string;
  reference: string;
  district: string;
  pointId: string;
  itemIds: string[];
  serviceCode: string;
  ground: string;
  neededBy: string;
  statementSealed: Uint8Array | null;
  green: boolean;
  normalOn: string;
  expeditedOn: string;
  slack: number;
  provisional: boolean;
  status: ExpediteStatus;
  version: number;
  askedAt: Date;
  moreAskedAt: Date | null;
  promisedOn: string | null;
  reasonCode: string | null;
  reasonSealed: Uint8Array | null;
  ruledBy: string | null;
  ruledAt: Date | null;
  firstRuledBy: string | null;
  secondAskedAt: Date | null;
  evidence: number;
};

const columns = `e.id::text AS id, e.booking_id::text AS "bookingId", b.reference, e.district, e.point_id AS "pointId",
  e.item_ids::text[] AS "itemIds", e.service_code AS "serviceCode", e.ground, e.needed_by AS "neededBy",
  e.statement_sealed AS "statementSealed", e.green, e.normal_on AS "normalOn", e.expedited_on AS "expeditedOn", e.slack,
  e.provisional, e.status, e.version, e.asked_at AS "askedAt", e.more_asked_at AS "moreAskedAt",
  e.promised_on AS "promisedOn", e.reason_code AS "reasonCode", e.reason_sealed AS "reasonSealed",
  e.ruled_by AS "ruledBy", e.ruled_at AS "ruledAt", e.first_ruled_by AS "firstRuledBy",
  e.second_asked_at AS "secondAskedAt",
  (SELECT count(*)::int FROM expedite_evidence v WHERE v.request_id = e.id AND v.deleted_at IS NULL) AS evidence`;
const from = 'FROM expedite_request e JOIN booking b ON b.id = e.booking_id';

export async function isExpedited(sql: Sql, requestId: string): Promise<boolean> {
  const [row] = await sql.rows<{ status: string }>('SELECT status FROM expedite_request WHERE id = $1::uuid', [
    requestId,
  ]);
  return row?.status === 'approved';
}

export async function loadExpedite(sql: Sql, id: string, lock = false): Promise<ExpediteRequest | null> {
  const [row] = await sql.rows<ExpediteRequest>(
    `SELECT ${columns} ${from} WHERE e.id = $1::uuid${lock ? ' FOR UPDATE OF e' : ''}`,
    [id],
  );
  return row ?? null;
}

/** Of one booking, the latest first. */
export function loadExpeditesOf(sql: Sql, bookingId: string): Promise<ExpediteRequest[]> {
  return sql.rows<ExpediteRequest>(`SELECT ${columns} ${from} WHERE e.booking_id = $1::uuid ORDER BY e.asked_at DESC`, [
    bookingId,
  ]);
}

export type NewExpedite = Pick<
  ExpediteRequest,
  | 'bookingId'
  | 'district'
  | 'pointId'
  | 'itemIds'
  | 'serviceCode'
  | 'ground'
  | 'neededBy'
  | 'green'
  | 'normalOn'
  | 'expeditedOn'
  | 'slack'
  | 'provisional'
> & { id: string; statementSealed: Uint8Array | null; askedBy: string; now: Date };

export async function insertExpedite(sql: Sql, request: NewExpedite): Promise<void> {
  await sql.rows(
    `WITH i AS (UPDATE item SET expedite_id = $1::uuid, needed_by = $8 WHERE id = ANY($5::uuid[]))
     INSERT INTO expedite_request (id, booking_id, district, point_id, item_ids, service_code, ground, needed_by,
       statement_sealed, green, normal_on, expedited_on, slack, provisional, status, asked_at, asked_by)
     VALUES ($1::uuid, $2::uuid, $3, $4, $5::uuid[], $6, $7, $8, $9::bytea, $10::bool, $11, $12, $13::int, $14::bool, 'asked',
       $15::timestamptz, $16)`,
    [
      request.id,
      request.bookingId,
      request.district,
      request.pointId,
      request.itemIds,
      request.serviceCode,
      request.ground,
      request.neededBy,
      request.statementSealed,
      request.green,
      request.normalOn,
      request.expeditedOn,
      request.slack,
      request.provisional,
      request.now.toISOString(),
      request.askedBy,
    ],
  );
}

/** The day the applicant needs it by: one of the three clocks, also without a request. */
export async function writeNeededBy(sql: Sql, itemIds: readonly string[], neededBy: string): Promise<void> {
  await sql.rows('UPDATE item SET needed_by = $2 WHERE id = ANY($1::uuid[])', [itemIds, neededBy]);
}

export type ExpediteStep = {
  id: string;
  version: number;
  status: ExpediteStatus;
  now: Date;
  ruling?: { by: string; promisedOn: string | null; reasonCode: string | null; reasonSealed: Uint8Array | null };
};

/** Compare-and-swap; false when somebody was first. A second look keeps who ruled first. */
export async function stepExpedite(sql: Sql, { id, version, status, now, ruling }: ExpediteStep): Promise<boolean> {
  const rows = await sql.rows(
    `UPDATE expedite_request SET status = $3, version = version + 1,
       second_asked_at = CASE WHEN $3 = 'second-look' THEN $4::timestamptz ELSE second_asked_at END,
       first_ruled_by = CASE WHEN $3 = 'second-look' THEN ruled_by ELSE first_ruled_by END,
       first_ruled_at = CASE WHEN $3 = 'second-look' THEN ruled_at ELSE first_ruled_at END,
       ruled_by = CASE WHEN $3 = 'second-look' THEN NULL ELSE coalesce($5, ruled_by) END,
       ruled_at = CASE WHEN $5::text IS NULL THEN ruled_at ELSE $4::timestamptz END,
       promised_on = coalesce($6, promised_on),
       reason_code = CASE WHEN $5::text IS NULL THEN reason_code ELSE $7 END,
       reason_sealed = CASE WHEN $5::text IS NULL THEN reason_sealed ELSE $8::bytea END
     WHERE id = $1::uuid AND version = $2 RETURNING id`,
    [
      id,
      version,
      status,
      now.toISOString(),
      ruling?.by ?? null,
      ruling?.promisedOn ?? null,
      ruling?.reasonCode ?? null,
      ruling?.reasonSealed ?? null,
    ],
  );
  return rows.length === 1;
}

/** Asked once: false when it was asked before. */
export async function markMoreAsked(sql: Sql, id: string, now: Date): Promise<boolean> {
  const rows = await sql.rows(
    `UPDATE expedite_request SET more_asked_at = $2::timestamptz, version = version + 1
     WHERE id = $1::uuid AND more_asked_at IS NULL AND status = 'asked' RETURNING id`,
    [id, now.toISOString()],
  );
  return rows.length === 1;
}

/** Green channel first, then least slack, then the day, then who asked first. */
export function loadQueue(sql: Sql, scope: Scope, limit: number): Promise<ExpediteRequest[]> {
  return sql.rows<ExpediteRequest>(
    `SELECT ${columns} ${from}
     WHERE e.status IN ('asked','second-look') ${scope.district === null ? '' : 'AND e.district = $2'}
       AND ($1::text IS NULL OR e.point_id = $1)
     ORDER BY e.green DESC, e.slack, e.needed_by, e.asked_at, e.id LIMIT ${limit}`,
    scope.district === null ? [scope.pointId] : [scope.pointId, scope.district],
  );
}

export type ExpediteCount = { serviceCode: string; status: ExpediteStatus; reasonCode: string | null; count: number };

/** For the public page: how many since an instant, by service, what came of them, and why not. */
export function countExpedites(sql: Sql, district: string, since: Date): Promise<ExpediteCount[]> {
  return sql.rows<ExpediteCount>(
    `SELECT service_code AS "serviceCode", status, reason_code AS "reasonCode", count(*)::int AS count
     FROM expedite_request WHERE district = $1 AND asked_at >= $2::timestamptz GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    [district, since.toISOString()],
  );
}

export type StoredEvidence = {
  id: string;
  requestId: string;
  kind: string;
  bytes: number;
  addedAt: Date;
  deleteOn: string;
};

export function loadEvidence(sql: Sql, requestId: string): Promise<StoredEvidence[]> {
  return sql.rows<StoredEvidence>(
    `SELECT id::text AS id, request_id::text AS "requestId", kind, bytes, added_at AS "addedAt", delete_on AS "deleteOn"
     FROM expedite_evidence WHERE request_id = $1::uuid AND deleted_at IS NULL ORDER BY added_at`,
    [requestId],
  );
}

export async function insertEvidence(
  sql: Sql,
  file: { requestId: string; kind: string; bytes: number; deleteOn: string; now: Date },
  seal: (id: string) => Uint8Array,
): Promise<void> {
  const id = randomUUID();
  await sql.rows(
    `INSERT INTO expedite_evidence (id, request_id, kind, bytes, body_sealed, added_at, delete_on)
     VALUES ($1::uuid, $2::uuid, $3, $4::int, $5::bytea, $6::timestamptz, $7)`,
    [id, file.requestId, file.kind, file.bytes, seal(id), file.now.toISOString(), file.deleteOn],
  );
}

/** The sealed file with what opens it; null when it was deleted or is not of this request. */
export async function loadEvidenceBody(
  sql: Sql,
  asked: { requestId: string; evidenceId: string },
): Promise<{ kind: string; sealed: Uint8Array; keyId: string; wrapped: Uint8Array | null } | null> {
  const [row] = await sql.rows<{ kind: string; sealed: Uint8Array; keyId: string; wrapped: Uint8Array | null }>(
    `SELECT v.kind, v.body_sealed AS sealed, k.id::text AS "keyId", k.wrapped
     FROM expedite_evidence v JOIN expedite_request e ON e.id = v.request_id JOIN booking b ON b.id = e.booking_id
       JOIN subject_key k ON k.id = b.subject_key_id
     WHERE v.id = $2::uuid AND v.request_id = $1::uuid AND v.deleted_at IS NULL`,
    [asked.requestId, asked.evidenceId],
  );
  return row ?? null;
}
