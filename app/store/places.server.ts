// Puts places that two people agreed on into their tables: a service point, its communities and their sub-districts.
import type { NewPlaces } from '#app/domain/content/places.ts';
import type { Sql } from '#app/platform/sql.server.ts';

export async function savePlaces(sql: Sql, { district, point, communities }: NewPlaces): Promise<void> {
  const subdistricts = [...new Map(communities.map((one) => [one.subdistrict.id, one])).values()];
  await sql.rows(
    `INSERT INTO subdistrict (code, district, name_zh, name_en, lon, lat)
     SELECT s.id, $2, s.zh, s.en, s.lon, s.lat
     FROM jsonb_to_recordset($1::jsonb) AS s(id text, zh text, en text, lon float8, lat float8)
     ON CONFLICT (code) DO UPDATE SET name_zh = excluded.name_zh, name_en = excluded.name_en`,
    [JSON.stringify(subdistricts.map(({ subdistrict: { id, name }, at }) => ({ id, ...name, ...at }))), district],
  );
  const first = communities[0]?.subdistrict.id ?? null;
  await sql.rows(
    `INSERT INTO service_point (id, district, kind, subdistrict, name_zh, name_en, lon, lat, body, active)
     VALUES ($1, $2, $3, coalesce($4, (SELECT min(code) FROM subdistrict WHERE district = $2), ''), $5, $6, $7, $8, $9::jsonb, $10)
     ON CONFLICT (id) DO UPDATE SET name_zh = excluded.name_zh, name_en = excluded.name_en, lon = excluded.lon,
       lat = excluded.lat, body = excluded.body, active = excluded.active, kind = excluded.kind
     WHERE service_point.district = excluded.district`,
    [
      point.id,
      district,
      point.kind,
      first,
      point.name.zh,
      point.name.en,
      point.at.lon,
      point.at.lat,
      JSON.stringify(point.body),
      point.active,
    ],
  );
  await sql.rows(
    `INSERT INTO community (id, subdistrict, district, name_zh, name_en, lon, lat, approx)
     SELECT c.id, c.sub, $2, c.zh, c.en, c.lon, c.lat, true
     FROM jsonb_to_recordset($1::jsonb) AS c(id text, sub text, zh text, en text, lon float8, lat float8)
     ON CONFLICT (id) DO UPDATE SET name_zh = excluded.name_zh, name_en = excluded.name_en, lon = excluded.lon, lat = excluded.lat`,
    [
      JSON.stringify(communities.map(({ id, subdistrict, name, at }) => ({ id, sub: subdistrict.id, ...name, ...at }))),
      district,
    ],
  );
  await sql.rows(
    `INSERT INTO coverage (community_id, point_id, rank)
     SELECT c, $2, 1 + (SELECT count(*)::int FROM coverage v WHERE v.community_id = c) FROM unnest($1::text[]) AS c
     ON CONFLICT (community_id, point_id) DO NOTHING`,
    [communities.map(({ id }) => id), point.id],
  );
}
