// What a dispatcher changed last on a day, with what it was before: so that it can be taken back while nothing else moved.
import { randomUUID } from 'node:crypto';
import type { BookingStatus } from '#app/domain/booking/status.ts';
import type { CivilDate } from '#app/domain/calendar/civil-date.ts';
import type { Shifted } from '#app/domain/schedule/place-visit.ts';
import type { Sql } from '#app/platform/sql.server.ts';

export type VisitBefore = {
  id: string;
  bookingId: string;
  reference: string;
  pointId: string;
  teamId: string | null;
  start: number;
  minutes: number;
  locked: boolean;
  status: BookingStatus;
  /** the kits it had; null: it had no team's time */
  kitIds: string[] | null;
};
export type DayBefore = { visits: VisitBefore[]; shifts: Shifted[] };
export type BoardWhat = 'plan' | 'move' | 'swap' | 'lock' | 'off' | 'out' | 'beside';

export type BoardChange = {
  id: string;
  what: BoardWhat;
  district: string;
  date: CivilDate;
  before: DayBefore;
  /** the version of each touched team's day once it was written */
  versions: Record<string, number>;
};

export async function insertBoardChange(
  sql: Sql,
  change: Omit<BoardChange, 'id'> & { staffId: string; at: Date },
): Promise<void> {
  await sql.rows(
    `INSERT INTO board_change (id, staff_id, at, what, district, date, before, versions)
     VALUES ($1::uuid, $2, $3::timestamptz, $4, $5, $6, $7::jsonb, $8::jsonb)`,
    [
      randomUUID(),
      change.staffId,
      change.at.toISOString(),
      change.what,
      change.district,
      change.date,
      JSON.stringify(change.before),
      JSON.stringify(change.versions),
    ],
  );
}

/** This person's newest change of the day; null when there is none or it was taken back. */
export async function lastBoardChange(
  sql: Sql,
  asked: { staffId: string; district: string; date: CivilDate },
): Promise<BoardChange | null> {
  const [row] = await sql.rows<BoardChange & { undone: boolean }>(
    `SELECT id::text AS id, what, district, date, before, versions, undone_at IS NOT NULL AS undone FROM board_change
     WHERE staff_id = $1 AND district = $2 AND date = $3 ORDER BY at DESC, seq DESC LIMIT 1`,
    [asked.staffId, asked.district, asked.date],
  );
  return row && !row.undone ? row : null;
}

/** False when it was taken back before. */
export async function markUndone(sql: Sql, id: string, now: Date): Promise<boolean> {
  const rows = await sql.rows(
    'UPDATE board_change SET undone_at = $2::timestamptz WHERE id = $1::uuid AND undone_at IS NULL RETURNING id',
    [id, now.toISOString()],
  );
  return rows.length === 1;
}

/** Tells every instance that somebody changed this day, once the transaction is committed. */
export async function tellBoards(sql: Sql, district: string, date: CivilDate): Promise<void> {
  await sql.rows(`SELECT pg_notify('board', $1)`, [`${district} ${date}`]);
}

/** Grows with every change of the district's day. */
export async function countDay(sql: Sql, district: string, date: CivilDate): Promise<number> {
  const [row] = await sql.rows<{ count: number }>(
    `SELECT coalesce(sum(d.version), 0)::int AS count FROM team_day d JOIN team t ON t.id = d.team_id
     WHERE t.district = $1 AND d.date = $2`,
    [district, date],
  );
  return row?.count ?? 0;
}
