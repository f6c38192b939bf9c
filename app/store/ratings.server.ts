// Ratings of finished items, and the links that ask for them. A rating carries no trace of who gave it.
import { randomUUID } from 'node:crypto';
import { type GivenRating, ratableStatuses } from '#app/domain/matter/rating.ts';
import { type Keys, newToken } from '#app/platform/crypto/keyring.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';

export type RatableItem = {
  id: string;
  personId: string;
  serviceCode: string;
  district: string;
  pointId: string;
  /** null: not rated yet */
  level: number | null;
};

const ended = `i.status IN (${ratableStatuses.map((status) => `'${status}'`).join(', ')})`;

/** Finished items of a booking, of these only when `itemIds` is given. */
export function loadRatable(sql: Sql, bookingId: string, itemIds: readonly string[] | null): Promise<RatableItem[]> {
  return sql.rows<RatableItem>(
    `SELECT i.id::text AS id, i.person_id::text AS "personId", i.service_code AS "serviceCode", b.district,
       b.point_id AS "pointId", r.level
     FROM item i JOIN booking b ON b.id = i.booking_id JOIN person p ON p.id = i.person_id
     LEFT JOIN rating r ON r.item_id = i.id
     WHERE i.booking_id = $1::uuid AND ${ended} AND ($2::uuid[] IS NULL OR i.id = ANY($2::uuid[]))
     ORDER BY p.position, i.service_code`,
    [bookingId, itemIds],
  );
}

/** Once for each item: false when it was rated already, in this moment or long ago. Returns its id. */
export async function insertRating(
  sql: Sql,
  item: RatableItem,
  given: GivenRating,
  via: 'link' | 'page',
  now: Date,
): Promise<string | null> {
  const [row] = await sql.rows<{ id: string }>(
    `INSERT INTO rating (id, item_id, level, reasons, via, service_code, district, point_id, at)
     VALUES ($1::uuid, $2::uuid, $3, $4::text[], $5, $6, $7, $8, $9::timestamptz)
     ON CONFLICT (item_id) DO NOTHING RETURNING id::text AS id`,
    [
      randomUUID(),
      item.id,
      given.level,
      given.reasons,
      via,
      item.serviceCode,
      item.district,
      item.pointId,
      now.toISOString(),
    ],
  );
  return row?.id ?? null;
}

/** Writes a link for these items and returns its token; the table keeps a hash of it. */
export async function newRatingLink(
  sql: Sql,
  keys: Pick<Keys, 'tokenHash'>,
  now: Date,
  link: { bookingId: string; itemIds: readonly string[]; expiresAt: Date },
): Promise<string> {
  const token = newToken();
  await sql.rows(
    `INSERT INTO rating_link (token_hash, booking_id, item_ids, created_at, expires_at)
     VALUES ($1, $2::uuid, $3::uuid[], $4::timestamptz, $5::timestamptz)`,
    [keys.tokenHash(token), link.bookingId, link.itemIds, now.toISOString(), link.expiresAt.toISOString()],
  );
  return token;
}

export async function findRatingLink(
  sql: Sql,
  tokenHash: string,
  now: Date,
): Promise<{ bookingId: string; itemIds: string[] } | null> {
  const [row] = await sql.rows<{ bookingId: string; itemIds: string[] }>(
    `SELECT booking_id::text AS "bookingId", item_ids::text[] AS "itemIds" FROM rating_link
     WHERE token_hash = $1 AND expires_at > $2::timestamptz`,
    [tokenHash, now.toISOString()],
  );
  return row ?? null;
}

/** Bookings with items that ended lately and that nobody was asked about yet. */
export function itemsToInvite(
  sql: Sql,
  since: Date,
  limit: number,
): Promise<{ bookingId: string; itemIds: string[]; services: string[] }[]> {
  return sql.rows(
    `SELECT i.booking_id::text AS "bookingId", array_agg(i.id::text) AS "itemIds",
       array_agg(DISTINCT i.service_code) AS services
     FROM item i WHERE ${ended} AND i.updated_at > $1::timestamptz
       AND NOT EXISTS (SELECT 1 FROM rating r WHERE r.item_id = i.id)
       AND NOT EXISTS (SELECT 1 FROM rating_link l WHERE l.booking_id = i.booking_id AND i.id = ANY(l.item_ids))
     GROUP BY i.booking_id LIMIT $2`,
    [since.toISOString(), limit],
  );
}
