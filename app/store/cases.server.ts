// An item as a case: what a step needs to know of it, and the step itself as a compare-and-swap write.
import type { Limits } from '#app/domain/case/clocks.ts';
import type { ItemStatus } from '#app/domain/case/item-table.ts';
import type { Sql } from '#app/platform/sql.server.ts';

export type CaseItem = {
  id: string;
  bookingId: string;
  reference: string;
  bookingStatus: string;
  bookingVersion: number;
  flags: string[];
  mode: string;
  personId: string;
  numberBlind: string | null;
  serviceCode: string;
  variant: string;
  status: ItemStatus;
  version: number;
  district: string;
  pointId: string;
  visitId: string | null;
  visitDate: string | null;
  teamId: string | null;
  reason: string | null;
  capturedAt: Date | null;
  acceptedOn: string | null;
  promisedOn: string | null;
  provisional: boolean;
  normalOn: string | null;
  lawOn: string | null;
  limits: Limits | null;
  grantedOn: string | null;
  grantedSince: string | null;
  neededBy: string | null;
  pauseReason: string | null;
  pausedOn: string | null;
  expediteId: string | null;
};

const columns = `i.id::text AS id, i.booking_id::text AS "bookingId", b.reference, b.status AS "bookingStatus",
  b.version AS "bookingVersion", b.flags, b.mode, i.person_id::text AS "personId", p.number_blind AS "numberBlind",
  i.service_code AS "serviceCode", i.variant, i.status, i.version, b.district, b.point_id AS "pointId",
  v.id::text AS "visitId", v.date AS "visitDate", v.team_id AS "teamId", i.reason, i.captured_at AS "capturedAt",
  i.accepted_on AS "acceptedOn", i.promised_on AS "promisedOn", i.provisional, i.normal_on AS "normalOn",
  i.law_on AS "lawOn", i.limits, i.granted_on AS "grantedOn", i.granted_since AS "grantedSince",
  i.needed_by AS "neededBy", i.pause_reason AS "pauseReason", i.paused_on AS "pausedOn",
  i.expedite_id::text AS "expediteId"`;
const from = `FROM item i JOIN booking b ON b.id = i.booking_id JOIN person p ON p.id = i.person_id
  LEFT JOIN visit v ON v.id = b.visit_id`;

export async function loadCaseItem(sql: Sql, itemId: string): Promise<CaseItem | null> {
  const [row] = await sql.rows<CaseItem>(`SELECT ${columns} ${from} WHERE i.id = $1::uuid`, [itemId]);
  return row ?? null;
}

/** In the order people read them: by person, then by service. */
export function loadCaseItems(sql: Sql, bookingId: string): Promise<CaseItem[]> {
  return sql.rows<CaseItem>(
    `SELECT ${columns} ${from} WHERE i.booking_id = $1::uuid ORDER BY p.position, i.service_code, i.id`,
    [bookingId],
  );
}

export type CaseDatesRow = {
  acceptedOn: string;
  limits: Limits;
  normalOn: string;
  promisedOn: string;
  lawOn: string | null;
  provisional: boolean;
  grantedOn: string | null;
  grantedSince: string | null;
};

export type ItemChange = {
  id: string;
  version: number;
  to: ItemStatus;
  now: Date;
  reason?: string | null;
  captured?: boolean;
  /** set when our time begins or moves */
  dates?: CaseDatesRow | null;
  /** set when the person's number was checked: the database lets only one open item carry it */
  openKey?: string | null;
  final: boolean;
};

/** False when somebody else took a step first: then nothing may be committed. */
export async function stepItem(sql: Sql, change: ItemChange): Promise<boolean> {
  const { dates } = change;
  const rows = await sql.rows(
    `UPDATE item SET status = $3, version = version + 1, updated_at = $4::timestamptz, reason = coalesce($5, reason),
       captured_at = CASE WHEN $6::bool THEN $4::timestamptz ELSE captured_at END,
       verified_at = CASE WHEN $7::text IS NULL THEN verified_at ELSE $4::timestamptz END,
       open_key = CASE WHEN $8::bool THEN NULL ELSE coalesce($7, open_key) END,
       accepted_on = coalesce($9, accepted_on), limits = coalesce($10::jsonb, limits),
       normal_on = coalesce($11, normal_on), promised_on = coalesce($12, promised_on),
       law_on = CASE WHEN $9::text IS NULL THEN law_on ELSE $13 END,
       provisional = CASE WHEN $9::text IS NULL THEN provisional ELSE $14::bool END,
       granted_on = CASE WHEN $9::text IS NULL THEN granted_on ELSE $15 END,
       granted_since = CASE WHEN $9::text IS NULL THEN granted_since ELSE $16 END
     WHERE id = $1::uuid AND version = $2 RETURNING id`,
    [
      change.id,
      change.version,
      change.to,
      change.now.toISOString(),
      change.reason ?? null,
      change.captured ?? false,
      change.openKey ?? null,
      change.final,
      dates?.acceptedOn ?? null,
      dates ? JSON.stringify(dates.limits) : null,
      dates?.normalOn ?? null,
      dates?.promisedOn ?? null,
      dates?.lawOn ?? null,
      dates?.provisional ?? false,
      dates?.grantedOn ?? null,
      dates?.grantedSince ?? null,
    ],
  );
  return rows.length === 1;
}

export async function markIdentityChecked(sql: Sql, personId: string, staffId: string, now: Date): Promise<void> {
  await sql.rows(
    'UPDATE person SET identity_checked_at = $2::timestamptz, identity_checked_by = $3 WHERE id = $1::uuid AND identity_checked_at IS NULL',
    [personId, now.toISOString(), staffId],
  );
}
