// Who stands in for whom, and when.
import { randomUUID } from 'node:crypto';
import type { CivilDate } from '#app/domain/calendar/civil-date.ts';
import type { Sql } from '#app/platform/sql.server.ts';

export type Deputy = { id: string; staffId: string; deputyId: string; fromDate: CivilDate; untilDate: CivilDate };

export async function insertDeputy(sql: Sql, deputy: Omit<Deputy, 'id'>, createdBy: string, now: Date): Promise<void> {
  await sql.rows(
    `INSERT INTO deputy (id, staff_id, deputy_id, from_date, until_date, created_by, created_at)
     VALUES ($1::uuid, $2, $3, $4, $5, $6, $7::timestamptz)`,
    [randomUUID(), deputy.staffId, deputy.deputyId, deputy.fromDate, deputy.untilDate, createdBy, now.toISOString()],
  );
}

/** Those of today and later; of one supervisor or of all. */
export function listDeputies(sql: Sql, today: CivilDate, staffId: string | null): Promise<Deputy[]> {
  return sql.rows<Deputy>(
    `SELECT id::text AS id, staff_id AS "staffId", deputy_id AS "deputyId", from_date AS "fromDate",
       until_date AS "untilDate" FROM deputy
     WHERE until_date >= $1 AND ($2::text IS NULL OR staff_id = $2) ORDER BY from_date`,
    [today, staffId],
  );
}

/** Ends it as of yesterday; the row stays. Null when there is no such one, or not of this supervisor. */
export async function endDeputy(
  sql: Sql,
  id: string,
  yesterday: CivilDate,
  staffId: string | null,
): Promise<Deputy | null> {
  const rows = await sql.rows<Deputy>(
    `UPDATE deputy SET until_date = $2, from_date = least(from_date, $2)
     WHERE id = $1::uuid AND until_date > $2 AND ($3::text IS NULL OR staff_id = $3)
     RETURNING id::text AS id, staff_id AS "staffId", deputy_id AS "deputyId", from_date AS "fromDate",
       until_date AS "untilDate"`,
    [id, yesterday, staffId],
  );
  return rows[0] ?? null;
}
