// A team's time as rows: taken by a hold, turned into a visit, given back. Overlaps are refused by the table itself.
import { type CivilDate, instantAt } from '#app/domain/calendar/civil-date.ts';
import type { Shifted } from '#app/domain/schedule/place-visit.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { withDates } from './days.server.ts';
import { type Taken, takenColumns } from './teams.server.ts';

/**
 * Locks the team's day until the transaction ends. Its version is counted up by whatever is written then: whoever
 * writes allocations locks the day before any row of it, so that two of them queue and never deadlock.
 */
export async function lockTeamDay(sql: Sql, teamId: string, date: CivilDate): Promise<number> {
  const [row] = await sql.rows<{ version: number }>(
    `INSERT INTO team_day (team_id, date, version) VALUES ($1, $2, 1)
     ON CONFLICT (team_id, date) DO UPDATE SET version = team_day.version + 1 RETURNING version`,
    [teamId, date],
  );
  return row?.version ?? 0;
}

export type DayNow = { taken: Taken[]; heldByNetwork: number };

/**
 * The team's day as it is now, without what is given up by asking: holds past their end, and the asker's own hold on
 * whichever day. Call after `lockTeamDay`.
 */
export async function clearAndLoadDay(
  sql: Sql,
  asked: {
    teamId: string;
    date: CivilDate;
    holder: string;
    network: string | null;
    now: Date;
  },
): Promise<DayNow> {
  const [row] = await sql.rows<{ taken: Taken[] | null; held: number }>(
    `WITH gone AS (
       DELETE FROM allocation WHERE kind = 'hold' AND (holder = $3 OR (team_id = $1 AND date = $2 AND expires_at <= $5::timestamptz))
       RETURNING id)
     SELECT (SELECT jsonb_agg(to_jsonb(t) ORDER BY t.starts_at) FROM (
         SELECT ${takenColumns} FROM allocation a LEFT JOIN visit v ON v.id = a.visit_id
         WHERE a.team_id = $1 AND a.date = $2 AND a.id NOT IN (SELECT id FROM gone)) t) AS taken,
       (SELECT count(*)::int FROM allocation a WHERE a.network = $4 AND a.kind = 'hold' AND a.expires_at > $5::timestamptz
          AND a.holder <> $3) AS held`,
    [asked.teamId, asked.date, asked.holder, asked.network, asked.now.toISOString()],
  );
  const taken = (row?.taken ?? []).map(withDates);
  return { taken, heldByNetwork: row?.held ?? 0 };
}

/**
 * New planned minutes for allocations of one day, kits and visits included. False when one of the visits has set out
 * or was locked meanwhile: then nothing may be committed. Call after `lockTeamDay`.
 */
export async function shiftAllocations(sql: Sql, date: CivilDate, shifts: readonly Shifted[]): Promise<boolean> {
  if (shifts.length === 0) return true;
  const rows = shifts.map(({ id, start }) => ({ id, minute: start, starts_at: instantAt(date, start).toISOString() }));
  const [row] = await sql.rows<{ moved: number; visits: number; planned: number }>(
    `WITH m AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS m(id uuid, minute int, starts_at timestamptz)),
     a AS (UPDATE allocation SET starts_at = m.starts_at, ends_at = m.starts_at + (allocation.ends_at - allocation.starts_at)
       FROM m WHERE allocation.id = m.id AND allocation.date = $2
       RETURNING allocation.id, allocation.visit_id, allocation.starts_at, allocation.ends_at, m.minute),
     k AS (UPDATE allocation_kit SET starts_at = a.starts_at, ends_at = a.ends_at FROM a WHERE allocation_id = a.id),
     v AS (UPDATE visit SET planned_start = a.minute, version = version + 1 FROM a
       WHERE visit.id = a.visit_id AND visit.status = 'planned' AND NOT visit.locked RETURNING visit.id)
     SELECT (SELECT count(*) FROM a)::int AS moved, (SELECT count(visit_id) FROM a)::int AS visits,
       (SELECT count(*) FROM v)::int AS planned`,
    [JSON.stringify(rows), date],
  );
  return row !== undefined && row.moved === shifts.length && row.planned === row.visits;
}

export type NewHold = {
  id: string;
  teamId: string;
  date: CivilDate;
  startsAt: Date;
  endsAt: Date;
  windowStart: number;
  windowEnd: number;
  lon: number;
  lat: number;
  holder: string;
  network: string | null;
  heldSince: Date;
  expiresAt: Date;
  kitIds: readonly string[];
};

export async function insertHold(sql: Sql, hold: NewHold): Promise<void> {
  await sql.rows(
    `WITH a AS (
       INSERT INTO allocation (id, kind, team_id, date, starts_at, ends_at, window_start, window_end, lon, lat, holder,
         network, held_since, expires_at)
       VALUES ($1::uuid, 'hold', $2, $3, $4::timestamptz, $5::timestamptz, $6, $7, $8, $9, $10, $11, $12::timestamptz, $13::timestamptz)
       RETURNING id, starts_at, ends_at)
     INSERT INTO allocation_kit (allocation_id, kit_id, starts_at, ends_at)
     SELECT a.id, k, a.starts_at, a.ends_at FROM a, unnest($14::text[]) AS k`,
    [
      hold.id,
      hold.teamId,
      hold.date,
      hold.startsAt.toISOString(),
      hold.endsAt.toISOString(),
      hold.windowStart,
      hold.windowEnd,
      hold.lon,
      hold.lat,
      hold.holder,
      hold.network,
      hold.heldSince.toISOString(),
      hold.expiresAt.toISOString(),
      hold.kitIds,
    ],
  );
}

export type Hold = {
  id: string;
  team_id: string;
  date: CivilDate;
  starts_at: Date;
  ends_at: Date;
  window_start: number;
  window_end: number;
  lon: number;
  lat: number;
  held_since: Date;
  expires_at: Date;
};

/** The hold of a draft (`draft:<id>`) or of a change (`change:<booking id>`), also when it is past its end. */
export async function loadHold(sql: Sql, holder: string): Promise<Hold | null> {
  const [row] = await sql.rows<Hold>(
    `SELECT id, team_id, date, starts_at, ends_at, window_start, window_end, lon, lat, held_since, expires_at
     FROM allocation WHERE holder = $1 AND kind = 'hold'`,
    [holder],
  );
  return row ?? null;
}

/** Moves the end of a living hold; a hold past its end is not revived. Returns the new end, or null. */
export async function extendHold(
  sql: Sql,
  holder: string,
  now: Date,
  minutes: number,
  maxMinutes: number,
): Promise<Date | null> {
  const [row] = await sql.rows<{ expires_at: Date }>(
    `WITH d AS (SELECT a.id FROM team_day d JOIN allocation a ON a.team_id = d.team_id AND a.date = d.date
       WHERE a.holder = $1 AND a.kind = 'hold' FOR UPDATE OF d)
     UPDATE allocation SET expires_at = least($2::timestamptz + make_interval(mins => $3), held_since + make_interval(mins => $4))
     FROM d WHERE allocation.id = d.id AND kind = 'hold' AND expires_at > $2::timestamptz RETURNING expires_at`,
    [holder, now.toISOString(), minutes, maxMinutes],
  );
  return row?.expires_at ?? null;
}

export async function dropHold(sql: Sql, holder: string): Promise<void> {
  await sql.rows(
    `WITH d AS (SELECT a.id FROM team_day d JOIN allocation a ON a.team_id = d.team_id AND a.date = d.date
       WHERE a.holder = $1 AND a.kind = 'hold' FOR UPDATE OF d)
     DELETE FROM allocation USING d WHERE allocation.id = d.id AND kind = 'hold'`,
    [holder],
  );
}

/** Another team takes over the visit's time; its own kits go out with it. */
export async function giveAllocation(
  sql: Sql,
  given: {
    visitId: string;
    teamId: string;
    plannedStart: number;
    startsAt: Date;
    endsAt: Date;
    kitIds: readonly string[];
  },
): Promise<void> {
  await sql.rows(
    `WITH v AS (UPDATE visit SET team_id = $2, planned_start = $3, version = version + 1 WHERE id = $1::uuid),
     a AS (UPDATE allocation SET team_id = $2, starts_at = $4::timestamptz, ends_at = $5::timestamptz
       WHERE visit_id = $1::uuid RETURNING id)
     DELETE FROM allocation_kit WHERE allocation_id IN (SELECT id FROM a)`,
    [given.visitId, given.teamId, given.plannedStart, given.startsAt.toISOString(), given.endsAt.toISOString()],
  );
  await sql.rows(
    `INSERT INTO allocation_kit (allocation_id, kit_id, starts_at, ends_at)
     SELECT a.id, k, a.starts_at, a.ends_at FROM allocation a, unnest($2::text[]) AS k WHERE a.visit_id = $1::uuid`,
    [given.visitId, given.kitIds],
  );
}
