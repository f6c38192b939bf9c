// Loans of teams and kits between units. What is agreed may not overlap: the table refuses it.
import { randomUUID } from 'node:crypto';
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { CivilDate } from '#app/domain/calendar/civil-date.ts';
import type { LoanSides } from '#app/domain/resource/loan.ts';
import type { Sql } from '#app/platform/sql.server.ts';

export type LoanRow = LoanSides & {
  id: string;
  teamId: string | null;
  kitId: string | null;
  toTeam: string | null;
  from: CivilDate;
  until: CivilDate;
  reason: string;
  decidedBy: string | null;
  /** of the team or kit that is lent */
  name: Bilingual;
};

const columns = `l.id::text AS id, l.team_id AS "teamId", l.kit_id AS "kitId", l.from_district AS "fromDistrict",
  l.from_point AS "fromPoint", l.to_district AS "toDistrict", l.to_point AS "toPoint", l.to_team AS "toTeam",
  l.from_date AS "from", l.until_date AS "until", l.status, l.reason, l.asked_by AS "askedBy", l.decided_by AS "decidedBy",
  CASE WHEN l.team_id IS NULL THEN jsonb_build_object('zh', k.number, 'en', k.number)
    ELSE jsonb_build_object('zh', t.name_zh, 'en', t.name_en) END AS name`;
const tables = 'loan l LEFT JOIN team t ON t.id = l.team_id LEFT JOIN kit k ON k.id = l.kit_id';

/** Those that end on or after a date; open requests first. */
export function loadLoans(sql: Sql, district: string, from: CivilDate): Promise<LoanRow[]> {
  return sql.rows<LoanRow>(
    `SELECT ${columns} FROM ${tables} WHERE $1 IN (l.from_district, l.to_district) AND l.until_date >= $2
     ORDER BY l.status <> 'asked', l.from_date, l.id`,
    [district, from],
  );
}

export async function lockLoan(sql: Sql, id: string): Promise<LoanRow | null> {
  const [row] = await sql.rows<LoanRow>(`SELECT ${columns} FROM ${tables} WHERE l.id = $1::uuid FOR UPDATE OF l`, [id]);
  return row ?? null;
}

export type Lendable = {
  /** `team:<id>` or `kit:<id>` */
  value: string;
  name: Bilingual;
  kind: string;
  district: string;
  pointId: string;
};

/** Every team that comes to people and every kit in service, of all districts. */
export function loadLendable(sql: Sql): Promise<Lendable[]> {
  return sql.rows<Lendable>(
    `SELECT 'team:' || id AS value, jsonb_build_object('zh', name_zh, 'en', name_en) AS name, 'team' AS kind, district,
       point_id AS "pointId" FROM team WHERE active AND kind <> 'window'
     UNION ALL
     SELECT 'kit:' || k.id, jsonb_build_object('zh', k.number, 'en', k.number), k.kind, p.district, k.point_id
     FROM kit k JOIN service_point p ON p.id = k.point_id WHERE k.active
     ORDER BY district, kind DESC, value`,
  );
}

export type NewLoan = {
  teamId: string | null;
  kitId: string | null;
  fromDistrict: string;
  fromPoint: string;
  toDistrict: string;
  toPoint: string;
  toTeam: string | null;
  from: CivilDate;
  until: CivilDate;
  reason: string;
  by: string;
  now: Date;
};

export async function insertLoan(sql: Sql, loan: NewLoan): Promise<string> {
  const id = randomUUID();
  await sql.rows(
    `INSERT INTO loan (id, team_id, kit_id, from_district, from_point, to_district, to_point, to_team, from_date, until_date,
       status, reason, asked_by, asked_at)
     VALUES ($1::uuid, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'asked', $11, $12, $13::timestamptz)`,
    [
      id,
      loan.teamId,
      loan.kitId,
      loan.fromDistrict,
      loan.fromPoint,
      loan.toDistrict,
      loan.toPoint,
      loan.toTeam,
      loan.from,
      loan.until,
      loan.reason,
      loan.by,
      loan.now.toISOString(),
    ],
  );
  return id;
}

/** Agreed, declined or withdrawn. */
export async function decideLoanRow(
  sql: Sql,
  decision: { id: string; status: 'agreed' | 'declined' | 'withdrawn'; by: string; now: Date },
): Promise<void> {
  await sql.rows('UPDATE loan SET status = $2, decided_by = $3, decided_at = $4::timestamptz WHERE id = $1::uuid', [
    decision.id,
    decision.status,
    decision.by,
    decision.now.toISOString(),
  ]);
}

/** Ends an agreed loan today; one that has not begun is withdrawn. */
export async function endLoanRow(sql: Sql, id: string, today: CivilDate): Promise<void> {
  await sql.rows(
    `UPDATE loan SET status = CASE WHEN from_date > $2 THEN 'withdrawn' ELSE 'ended' END,
       until_date = CASE WHEN from_date > $2 THEN until_date ELSE least(until_date, $2) END WHERE id = $1::uuid`,
    [id, today],
  );
}
