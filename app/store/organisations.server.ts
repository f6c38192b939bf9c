// Organisations: applied for, verified or refused by a clerk, found again by district, state or credit code.
import type { OrganisationKind, OrganisationStatus } from '#app/domain/organisation/organisation.ts';
import type { Sql } from '#app/platform/sql.server.ts';

export type Organisation = {
  id: string;
  district: string;
  kind: OrganisationKind;
  creditCode: string;
  codeDoubts: string[];
  nameZh: string;
  nameEn: string | null;
  communityId: string;
  address: string;
  status: OrganisationStatus;
  reason: string | null;
  version: number;
  appliedAt: Date;
  dueAt: Date;
};

const columns = `o.id::text AS id, o.district, o.kind, o.credit_code AS "creditCode", o.code_doubts AS "codeDoubts",
  o.name_zh AS "nameZh", o.name_en AS "nameEn", o.community_id AS "communityId", o.address, o.status, o.reason, o.version,
  o.applied_at AS "appliedAt", o.due_at AS "dueAt"`;

export async function insertOrganisation(
  sql: Sql,
  o: Omit<Organisation, 'status' | 'reason' | 'version'>,
): Promise<void> {
  await sql.rows(
    `INSERT INTO organisation (id, district, kind, credit_code, code_doubts, name_zh, name_en, community_id, address,
       status, applied_at, due_at)
     VALUES ($1::uuid, $2, $3, $4, $5::text[], $6, $7, $8, $9, 'applied', $10::timestamptz, $11::timestamptz)`,
    [
      o.id,
      o.district,
      o.kind,
      o.creditCode,
      o.codeDoubts,
      o.nameZh,
      o.nameEn,
      o.communityId,
      o.address,
      o.appliedAt.toISOString(),
      o.dueAt.toISOString(),
    ],
  );
}

export async function loadOrganisation(sql: Sql, id: string, lock = false): Promise<Organisation | null> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return null;
  const [row] = await sql.rows<Organisation>(
    `SELECT ${columns} FROM organisation o WHERE o.id = $1::uuid${lock ? ' FOR UPDATE' : ''}`,
    [id],
  );
  return row ?? null;
}

/** Those whose contact a code has confirmed; what waits for a clerk first, the soonest due on top. */
export function listOrganisations(sql: Sql, district: string | null): Promise<Organisation[]> {
  return sql.rows<Organisation>(
    `SELECT ${columns} FROM organisation o WHERE ($1::text IS NULL OR o.district = $1)
       AND EXISTS (SELECT 1 FROM org_contact c WHERE c.organisation_id = o.id AND c.status <> 'invited')
     ORDER BY o.status <> 'applied', CASE WHEN o.status = 'applied' THEN o.due_at END, o.name_zh LIMIT 500`,
    [district],
  );
}

/** Others in the district with the same code: the clerk is told, the applicant is not. */
export function sameCode(sql: Sql, { id, district, creditCode }: Organisation): Promise<Organisation[]> {
  return sql.rows<Organisation>(
    `SELECT ${columns} FROM organisation o WHERE o.district = $1 AND o.credit_code = $2 AND o.id <> $3::uuid
       AND o.status <> 'closed' LIMIT 5`,
    [district, creditCode, id],
  );
}

/** False when somebody decided meanwhile. */
export async function decideOrganisation(
  sql: Sql,
  step: { id: string; version: number; status: OrganisationStatus; reason: string | null; by: string; now: Date },
): Promise<boolean> {
  const rows = await sql.rows(
    `UPDATE organisation SET status = $3, reason = $4, decided_by = $5, decided_at = $6::timestamptz,
       version = version + 1 WHERE id = $1::uuid AND version = $2 RETURNING id`,
    [step.id, step.version, step.status, step.reason, step.by, step.now.toISOString()],
  );
  return rows.length === 1;
}

export async function hasOrganisations(sql: Sql): Promise<boolean> {
  const [row] = await sql.rows<{ found: boolean }>('SELECT EXISTS (SELECT 1 FROM organisation) AS found');
  return row?.found ?? false;
}
