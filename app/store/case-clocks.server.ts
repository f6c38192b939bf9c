// Pauses of a case's clock, and dates written anew.
import { randomUUID } from 'node:crypto';
import type { Pause, PauseReason } from '#app/domain/case/clocks.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import type { CaseDatesRow } from './cases.server.ts';

export type StoredPause = Pause & { fromAt: Date; untilAt: Date | null; begunBy: string; endedBy: string | null };

/** Oldest first. */
export function loadPauses(sql: Sql, itemId: string): Promise<StoredPause[]> {
  return sql.rows<StoredPause>(
    `SELECT reason, from_date AS "from", until_date AS "until", from_at AS "fromAt", until_at AS "untilAt",
       begun_by AS "begunBy", ended_by AS "endedBy"
     FROM item_pause WHERE item_id = $1::uuid ORDER BY from_at`,
    [itemId],
  );
}

export type PauseAt = { itemId: string; now: Date; date: string; by: string };

export async function beginPause(sql: Sql, at: PauseAt, reason: PauseReason): Promise<void> {
  await sql.rows(
    `WITH i AS (UPDATE item SET pause_reason = $3, paused_on = $4 WHERE id = $2::uuid)
     INSERT INTO item_pause (id, item_id, reason, from_date, from_at, begun_by)
     VALUES ($1::uuid, $2::uuid, $3, $4, $5::timestamptz, $6)`,
    [randomUUID(), at.itemId, reason, at.date, at.now.toISOString(), at.by],
  );
}

/** Ends the pause that is on, if there is one. */
export async function endPause(sql: Sql, at: PauseAt): Promise<void> {
  await sql.rows(
    `WITH i AS (UPDATE item SET pause_reason = NULL, paused_on = NULL WHERE id = $1::uuid)
     UPDATE item_pause SET until_date = $2, until_at = $3::timestamptz, ended_by = $4
     WHERE item_id = $1::uuid AND until_at IS NULL`,
    [at.itemId, at.date, at.now.toISOString(), at.by],
  );
}

/** Compare-and-swap of the dates alone; the state stays. */
export async function writeDates(
  sql: Sql,
  item: { id: string; version: number },
  dates: CaseDatesRow,
  now: Date,
): Promise<boolean> {
  const rows = await sql.rows(
    `UPDATE item SET version = version + 1, updated_at = $3::timestamptz, normal_on = $4, promised_on = $5, law_on = $6,
       provisional = $7::bool, granted_on = $8, granted_since = $9
     WHERE id = $1::uuid AND version = $2 RETURNING id`,
    [
      item.id,
      item.version,
      now.toISOString(),
      dates.normalOn,
      dates.promisedOn,
      dates.lawOn,
      dates.provisional,
      dates.grantedOn,
      dates.grantedSince,
    ],
  );
  return rows.length === 1;
}
