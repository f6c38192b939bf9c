// Windows at enterprises that return: their rule, their exceptions, and the time they have taken so far.
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { StandingException, StandingRule } from '#app/domain/resource/standing-window.ts';
import type { Sql } from '#app/platform/sql.server.ts';

export type StandingWindow = {
  id: string;
  district: string;
  name: Bilingual;
  communityId: string;
  teamId: string;
  version: number;
  active: boolean;
  rule: StandingRule;
  exceptions: StandingException[];
};

const columns = `w.id::text AS id, w.district, jsonb_build_object('zh', w.name_zh, 'en', w.name_en) AS name,
  w.community_id AS "communityId", w.team_id AS "teamId", w.version, w.active,
  jsonb_build_object('every', w.every, 'step', w.step, 'nth', w.nth, 'weekday', w.weekday, 'start', w.start_minute,
    'end', w.end_minute, 'from', w.from_date, 'until', w.until_date, 'onHoliday', w.on_holiday) AS rule,
  coalesce((SELECT jsonb_agg(jsonb_build_object('date', e.date, 'kind', e.kind, 'to', e.to_date, 'reason', e.reason) ORDER BY e.date)
    FROM standing_exception e WHERE e.window_id = w.id), '[]') AS exceptions`;

/** Of a district, or of all with null; those in use first. */
export function loadStandingWindows(sql: Sql, district: string | null): Promise<StandingWindow[]> {
  return sql.rows<StandingWindow>(
    `SELECT ${columns} FROM standing_window w WHERE $1::text IS NULL OR w.district = $1
     ORDER BY w.active DESC, w.weekday, w.start_minute, w.id`,
    [district],
  );
}

/** Locked, so that two who change its dates take turns. */
export async function lockStandingWindow(sql: Sql, id: string): Promise<StandingWindow | null> {
  const [row] = await sql.rows<StandingWindow>(
    `SELECT ${columns} FROM standing_window w WHERE w.id = $1::uuid FOR UPDATE OF w`,
    [id],
  );
  return row ?? null;
}

export async function windowNames(sql: Sql, ids: readonly string[]): Promise<Record<string, Bilingual>> {
  if (ids.length === 0) return {};
  const rows = await sql.rows<{ id: string; name: Bilingual }>(
    `SELECT id::text AS id, jsonb_build_object('zh', name_zh, 'en', name_en) AS name FROM standing_window WHERE id = ANY($1::uuid[])`,
    [ids],
  );
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

/** A new window, or the rule of one that exists: then false when somebody else changed it meanwhile. */
export async function saveStandingWindow(sql: Sql, window: Omit<StandingWindow, 'exceptions'>): Promise<boolean> {
  const { rule } = window;
  const rows = await sql.rows(
    `INSERT INTO standing_window (id, district, name_zh, name_en, community_id, team_id, every, step, nth, weekday,
       start_minute, end_minute, from_date, until_date, on_holiday, active)
     VALUES ($1::uuid, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16::bool)
     ON CONFLICT (id) DO UPDATE SET name_zh = excluded.name_zh, name_en = excluded.name_en,
       community_id = excluded.community_id, team_id = excluded.team_id, every = excluded.every, step = excluded.step,
       nth = excluded.nth, weekday = excluded.weekday, start_minute = excluded.start_minute, end_minute = excluded.end_minute,
       from_date = excluded.from_date, until_date = excluded.until_date, on_holiday = excluded.on_holiday,
       active = excluded.active, version = standing_window.version + 1 WHERE standing_window.version = $17
     RETURNING id`,
    [
      window.id,
      window.district,
      window.name.zh,
      window.name.en,
      window.communityId,
      window.teamId,
      rule.every,
      rule.step,
      rule.nth,
      rule.weekday,
      rule.start,
      rule.end,
      rule.from,
      rule.until,
      rule.onHoliday,
      window.active,
      window.version,
    ],
  );
  return rows.length === 1;
}

export async function saveException(
  sql: Sql,
  windowId: string,
  exception: StandingException,
  by: string,
  now: Date,
): Promise<void> {
  await sql.rows(
    `INSERT INTO standing_exception (window_id, date, kind, to_date, reason, created_by, created_at)
     VALUES ($1::uuid, $2, $3, $4, $5, $6, $7::timestamptz)
     ON CONFLICT (window_id, date) DO UPDATE SET kind = excluded.kind, to_date = excluded.to_date, reason = excluded.reason,
       created_by = excluded.created_by, created_at = excluded.created_at`,
    [windowId, exception.date, exception.kind, exception.to, exception.reason, by, now.toISOString()],
  );
}

export async function deleteStandingException(sql: Sql, windowId: string, date: string): Promise<boolean> {
  const rows = await sql.rows(
    'DELETE FROM standing_exception WHERE window_id = $1::uuid AND date = $2 RETURNING date',
    [windowId, date],
  );
  return rows.length === 1;
}
