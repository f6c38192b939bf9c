// Which days of a district's teams changed since somebody last looked, with all that fills them, in one query.
import type { CivilDate } from '#app/domain/calendar/civil-date.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { type Taken, takenColumns } from './teams.server.ts';

export type ChangedDays = {
  /** hand it back next time: nothing that commits later is missed */
  seen: string;
  days: { team_id: string; date: CivilDate; version: number }[];
  taken: Taken[];
  /** a team changed: its register, shifts, kits, leave, overtime or loans */
  teams: boolean;
};

/** `since` is the last answer's `seen`, or '0' for all days of the span. Holds past their end are told as well. */
export async function changedDays(
  sql: Sql,
  asked: { district: string; since: string; from: CivilDate },
): Promise<ChangedDays> {
  const [row] = await sql.rows<{ seen: string; days: ChangedDays['days'] | null; taken: Taken[] | null }>(
    `WITH c AS MATERIALIZED (SELECT d.team_id, d.date, d.version FROM team_day d JOIN team t ON t.id = d.team_id
       WHERE (t.district = $1 OR t.id IN (SELECT l.team_id FROM loan l WHERE l.to_district = $1)) AND d.changed >= $2::bigint AND (d.date >= $3 OR d.date = ''))
     SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS seen,
       (SELECT jsonb_agg(to_jsonb(c)) FROM c) AS days,
       (SELECT jsonb_agg(to_jsonb(r) ORDER BY r.starts_at) FROM (SELECT ${takenColumns}
          FROM c JOIN allocation a ON a.team_id = c.team_id AND a.date = c.date LEFT JOIN visit v ON v.id = a.visit_id) r) AS taken`,
    [asked.district, asked.since, asked.from],
  );
  const days = row?.days ?? [];
  return {
    seen: row?.seen ?? '0',
    days: days.filter((day) => day.date !== ''),
    taken: (row?.taken ?? []).map(withDates),
    teams: days.some((day) => day.date === ''),
  };
}

/** Instants inside a row read as JSON come as text. */
export function withDates(row: Taken): Taken {
  return {
    ...row,
    starts_at: new Date(row.starts_at),
    ends_at: new Date(row.ends_at),
    expires_at: row.expires_at && new Date(row.expires_at),
  };
}
