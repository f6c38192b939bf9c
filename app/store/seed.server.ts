// Writes the content an installation begins with. Rows that exist are left alone, so running it twice does no harm.
import type { Sql } from '#app/platform/sql.server.ts';

export type FirstContent = {
  revisions: { kind: string; key: string; effective_from: string; body: unknown }[];
  subdistricts: { code: string; district: string; name_zh: string; name_en: string; lon: number; lat: number }[];
  communities: {
    id: string;
    subdistrict: string;
    district: string;
    name_zh: string;
    name_en: string;
    lon: number;
    lat: number;
    approx: boolean;
  }[];
  points: {
    id: string;
    district: string;
    kind: string;
    subdistrict: string;
    name_zh: string;
    name_en: string;
    lon: number;
    lat: number;
    body: unknown;
  }[];
  coverage: { community_id: string; point_id: string; rank: number }[];
};

export type FirstTeams = {
  teams: {
    id: string;
    district: string;
    point_id: string;
    kind: string;
    name_zh: string;
    name_en: string;
    lon: number;
    lat: number;
    languages: readonly string[];
    skills: readonly string[];
    officers: number;
    vehicle_zh: string | null;
    vehicle_en: string | null;
  }[];
  members: {
    id: string;
    team_id: string;
    name_zh: string;
    name_en: string;
    rank: string;
    languages: readonly string[];
    leader: boolean;
  }[];
  shifts: {
    id: string;
    team_id: string;
    weekday: number;
    start_minute: number;
    end_minute: number;
    break_start: number | null;
    break_end: number | null;
  }[];
  kits: { id: string; number: string; kind: string; point_id: string; team_id: string }[];
  windows: {
    id: string;
    district: string;
    name_zh: string;
    name_en: string;
    community_id: string;
    team_id: string;
    every: string;
    step: number;
    nth: number | null;
    weekday: number;
    start_minute: number;
    end_minute: number;
    from_date: string;
    on_holiday: string;
  }[];
};

/** First versions of everything versioned, and the places; `now` becomes the instant they were published. */
export async function insertFirstContent(sql: Sql, now: Date, content: FirstContent): Promise<void> {
  await sql.rows(
    `INSERT INTO revision (kind, key, version, status, body, effective_from, proposed_at, decided_at)
     SELECT r.kind, r.key, 1, 'published', r.body, r.effective_from, $2::timestamptz, $2::timestamptz
     FROM jsonb_to_recordset($1::jsonb) AS r(kind text, key text, effective_from text, body jsonb)
     ON CONFLICT (kind, key, version) DO NOTHING`,
    [JSON.stringify(content.revisions), now.toISOString()],
  );
  await insertRows(
    sql,
    'subdistrict',
    content.subdistricts,
    'code text, district text, name_zh text, name_en text, lon float8, lat float8',
  );
  await insertRows(
    sql,
    'community',
    content.communities,
    'id text, subdistrict text, district text, name_zh text, name_en text, lon float8, lat float8, approx bool',
  );
  await insertRows(
    sql,
    'service_point',
    content.points,
    'id text, district text, kind text, subdistrict text, name_zh text, name_en text, lon float8, lat float8, body jsonb',
  );
  await insertRows(sql, 'coverage', content.coverage, 'community_id text, point_id text, rank int');
}

export async function insertFirstTeams(sql: Sql, { teams, members, shifts, kits, windows }: FirstTeams): Promise<void> {
  await insertRows(
    sql,
    'team',
    teams,
    'id text, district text, point_id text, kind text, name_zh text, name_en text, lon float8, lat float8, languages text[], skills text[], officers int, vehicle_zh text, vehicle_en text',
  );
  await insertRows(
    sql,
    'team_member',
    members,
    'id text, team_id text, name_zh text, name_en text, rank text, languages text[], leader bool',
  );
  await insertRows(
    sql,
    'shift',
    shifts,
    'id text, team_id text, weekday int, start_minute int, end_minute int, break_start int, break_end int',
  );
  await insertRows(sql, 'kit', kits, 'id text, number text, kind text, point_id text, team_id text');
  await insertRows(
    sql,
    'standing_window',
    windows,
    'id uuid, district text, name_zh text, name_en text, community_id text, team_id text, every text, step int, nth int, weekday int, start_minute int, end_minute int, from_date text, on_holiday text',
  );
}

/** `columns` is written here in the code, never taken from outside. */
async function insertRows(sql: Sql, table: string, rows: readonly object[], columns: string): Promise<void> {
  if (rows.length === 0) return;
  const names = columns
    .split(', ')
    .map((column) => column.split(' ')[0])
    .join(', ');
  await sql.rows(
    `INSERT INTO ${table} (${names}) SELECT ${names} FROM jsonb_to_recordset($1::jsonb) AS r(${columns}) ON CONFLICT DO NOTHING`,
    [JSON.stringify(rows)],
  );
}
