// Places of the bureau: sub-districts, communities, service points, and who serves whom.
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { Position } from '#app/domain/schedule/offer.ts';
import type { Sql } from '#app/platform/sql.server.ts';

export type Subdistrict = { code: string; district: string; name: Bilingual; at: Position };
export type Community = {
  id: string;
  subdistrict: string;
  district: string;
  name: Bilingual;
  at: Position;
  points: string[];
};
export type ServicePoint = {
  id: string;
  district: string;
  kind: string;
  subdistrict: string;
  name: Bilingual;
  at: Position;
  body: unknown;
};

type NameRow = { name_zh: string; name_en: string; lon: number; lat: number };
const named = (row: NameRow) => ({ name: { zh: row.name_zh, en: row.name_en }, at: { lon: row.lon, lat: row.lat } });

export async function loadSubdistricts(sql: Sql): Promise<Subdistrict[]> {
  const rows = await sql.rows<NameRow & { code: string; district: string }>(
    'SELECT code, district, name_zh, name_en, lon, lat FROM subdistrict ORDER BY code',
  );
  return rows.map((row) => ({ code: row.code, district: row.district, ...named(row) }));
}

export async function loadCommunities(sql: Sql): Promise<Community[]> {
  const rows = await sql.rows<NameRow & { id: string; subdistrict: string; district: string; points: string[] | null }>(
    `SELECT c.id, c.subdistrict, c.district, c.name_zh, c.name_en, c.lon, c.lat,
       (SELECT array_agg(v.point_id ORDER BY v.rank) FROM coverage v WHERE v.community_id = c.id) AS points
     FROM community c ORDER BY c.id`,
  );
  return rows.map((row) => ({
    id: row.id,
    subdistrict: row.subdistrict,
    district: row.district,
    points: row.points ?? [],
    ...named(row),
  }));
}

export async function loadPoints(sql: Sql): Promise<ServicePoint[]> {
  const rows = await sql.rows<
    NameRow & { id: string; district: string; kind: string; subdistrict: string; body: unknown }
  >(
    'SELECT id, district, kind, subdistrict, name_zh, name_en, lon, lat, body FROM service_point WHERE active ORDER BY id',
  );
  return rows.map(({ id, district, kind, subdistrict, body, ...rest }) => ({
    id,
    district,
    kind,
    subdistrict,
    body,
    ...named(rest),
  }));
}
