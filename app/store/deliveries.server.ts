// Batches of finished documents as rows: what is ready, what lies in a batch, and the chain of hands.
import { randomUUID } from 'node:crypto';
import type { DeliveryState, DeliveryStatus, DeliveryWay } from '#app/domain/delivery/chain.ts';
import type { Sql } from '#app/platform/sql.server.ts';

export type StoredDelivery = DeliveryState & {
  id: string;
  number: string;
  bookingId: string;
  reference: string;
  district: string;
  pointId: string;
  postNumber: string | null;
  version: number;
  packedAt: Date;
  closedAt: Date | null;
  /** items that still lie in it */
  count: number;
};

const columns = `d.id::text AS id, d.number, d.booking_id::text AS "bookingId", b.reference, d.district,
  d.point_id AS "pointId", d.way, d.status, d.holder_id AS "holderId", d.offered_to AS "offeredTo", d.attempt,
  d.post_number AS "postNumber", d.version, d.packed_at AS "packedAt", d.closed_at AS "closedAt",
  (SELECT count(*)::int FROM delivery_item di WHERE di.delivery_id = d.id AND di.state <> 'back') AS count`;

export async function loadDelivery(sql: Sql, id: string, lock = false): Promise<StoredDelivery | null> {
  const [row] = await sql.rows<StoredDelivery>(
    `SELECT ${columns} FROM delivery d JOIN booking b ON b.id = d.booking_id WHERE d.id = $1::uuid${lock ? ' FOR UPDATE OF d' : ''}`,
    [id],
  );
  return row ?? null;
}

/** Open ones first, the newest on top. `staffId`: only what this person holds or is to take. */
export function listDeliveries(
  sql: Sql,
  scope: { district: string | null; pointId: string | null; staffId: string | null },
): Promise<StoredDelivery[]> {
  return sql.rows<StoredDelivery>(
    `SELECT ${columns} FROM delivery d JOIN booking b ON b.id = d.booking_id
     WHERE ($1::text IS NULL OR d.district = $1) AND ($2::text IS NULL OR d.point_id = $2)
       AND ($3::text IS NULL OR (d.closed_at IS NULL AND $3 IN (d.holder_id, d.offered_to)))
     ORDER BY d.closed_at IS NOT NULL, d.packed_at DESC LIMIT 100`,
    [scope.district, scope.pointId, scope.staffId],
  );
}

export function listBookingDeliveries(sql: Sql, bookingId: string): Promise<StoredDelivery[]> {
  return sql.rows<StoredDelivery>(
    `SELECT ${columns} FROM delivery d JOIN booking b ON b.id = d.booking_id WHERE d.booking_id = $1::uuid ORDER BY d.packed_at`,
    [bookingId],
  );
}

export type ReadyBooking = {
  bookingId: string;
  reference: string;
  district: string;
  pointId: string;
  people: number;
  items: number;
};

/** Bookings with finished documents that lie in no batch. */
export function listReady(
  sql: Sql,
  scope: { district: string | null; pointId: string | null },
): Promise<ReadyBooking[]> {
  return sql.rows<ReadyBooking>(
    `SELECT b.id::text AS "bookingId", b.reference, b.district, b.point_id AS "pointId",
       count(DISTINCT i.person_id)::int AS people, count(*)::int AS items
     FROM item i JOIN booking b ON b.id = i.booking_id
     WHERE i.status = 'ready' AND ($1::text IS NULL OR i.district = $1) AND ($2::text IS NULL OR b.point_id = $2)
       AND NOT EXISTS (SELECT 1 FROM delivery_item di WHERE di.item_id = i.id AND di.state = 'in')
     GROUP BY b.id ORDER BY min(i.updated_at) LIMIT 100`,
    [scope.district, scope.pointId],
  );
}

/** Finished items of a booking that lie in no batch, locked. */
export async function lockReadyItems(sql: Sql, bookingId: string): Promise<string[]> {
  const rows = await sql.rows<{ id: string }>(
    `SELECT i.id::text AS id FROM item i WHERE i.booking_id = $1::uuid AND i.status = 'ready'
       AND NOT EXISTS (SELECT 1 FROM delivery_item di WHERE di.item_id = i.id AND di.state = 'in')
     ORDER BY i.id FOR UPDATE OF i`,
    [bookingId],
  );
  return rows.map(({ id }) => id);
}

export async function nextDeliverySequence(sql: Sql): Promise<number> {
  const [row] = await sql.rows<{ n: string }>(`SELECT nextval('delivery_number_seq')::text AS n`);
  return Number(row?.n);
}

export type NewDelivery = {
  number: string;
  bookingId: string;
  district: string;
  pointId: string;
  way: DeliveryWay;
  holderId: string;
  now: Date;
  itemIds: readonly string[];
};

export async function insertDelivery(sql: Sql, given: NewDelivery): Promise<string> {
  const id = randomUUID();
  await sql.rows(
    `INSERT INTO delivery (id, number, booking_id, district, point_id, way, status, holder_id, packed_at)
     VALUES ($1::uuid, $2, $3::uuid, $4, $5, $6, 'packed', $7, $8::timestamptz)`,
    [
      id,
      given.number,
      given.bookingId,
      given.district,
      given.pointId,
      given.way,
      given.holderId,
      given.now.toISOString(),
    ],
  );
  await sql.rows(`INSERT INTO delivery_item (delivery_id, item_id, state) SELECT $1::uuid, unnest($2::uuid[]), 'in'`, [
    id,
    given.itemIds,
  ]);
  return id;
}

export type DeliveryChange = {
  status: DeliveryStatus;
  holderId: string;
  offeredTo: string | null;
  attempt: number;
  postNumber: string | null;
  closedAt: Date | null;
};

/** False when somebody was first. */
export async function changeDelivery(
  sql: Sql,
  { id, version }: { id: string; version: number },
  to: DeliveryChange,
): Promise<boolean> {
  const rows = await sql.rows(
    `UPDATE delivery SET status = $3, holder_id = $4, offered_to = $5, attempt = $6, post_number = $7,
       closed_at = $8::timestamptz, version = version + 1 WHERE id = $1::uuid AND version = $2 RETURNING id`,
    [id, version, to.status, to.holderId, to.offeredTo, to.attempt, to.postNumber, to.closedAt?.toISOString() ?? null],
  );
  return rows.length === 1;
}

export type DeliveryItemState = 'in' | 'handed' | 'back';

export async function markItems(
  sql: Sql,
  deliveryId: string,
  itemIds: readonly string[],
  state: DeliveryItemState,
): Promise<void> {
  await sql.rows('UPDATE delivery_item SET state = $3 WHERE delivery_id = $1::uuid AND item_id = ANY($2::uuid[])', [
    deliveryId,
    itemIds,
    state,
  ]);
}

export function loadDeliveryItems(
  sql: Sql,
  deliveryId: string,
): Promise<{ itemId: string; personId: string; serviceCode: string; status: string; state: DeliveryItemState }[]> {
  return sql.rows(
    `SELECT i.id::text AS "itemId", i.person_id::text AS "personId", i.service_code AS "serviceCode", i.status, di.state
     FROM delivery_item di JOIN item i ON i.id = di.item_id JOIN person p ON p.id = i.person_id
     WHERE di.delivery_id = $1::uuid ORDER BY p.position, i.service_code, i.id`,
    [deliveryId],
  );
}

export type CustodyRow = {
  deliveryId: string;
  seq: number;
  kind: string;
  fromId: string | null;
  toId: string | null;
  place: string;
  count: number;
  reason: string | null;
  at: Date;
};

export async function appendCustody(sql: Sql, link: Omit<CustodyRow, 'seq'>): Promise<void> {
  await sql.rows(
    `INSERT INTO custody (id, delivery_id, seq, kind, from_id, to_id, place, count, reason, at)
     SELECT $1::uuid, $2::uuid, coalesce(max(seq), 0) + 1, $3, $4, $5, $6, $7, $8, $9::timestamptz
     FROM custody WHERE delivery_id = $2::uuid`,
    [
      randomUUID(),
      link.deliveryId,
      link.kind,
      link.fromId,
      link.toId,
      link.place,
      link.count,
      link.reason,
      link.at.toISOString(),
    ],
  );
}

/** The chains of these batches, each from its beginning. */
export function loadCustody(sql: Sql, deliveryIds: readonly string[]): Promise<CustodyRow[]> {
  return sql.rows<CustodyRow>(
    `SELECT delivery_id::text AS "deliveryId", seq, kind, from_id AS "fromId", to_id AS "toId", place, count, reason, at
     FROM custody WHERE delivery_id = ANY($1::uuid[]) ORDER BY delivery_id, seq`,
    [deliveryIds],
  );
}

/** Who could take a batch: people of the district who carry or keep documents. */
export function listCustodians(sql: Sql, district: string): Promise<{ id: string; zh: string; en: string }[]> {
  return sql.rows(
    `SELECT id, name_zh AS zh, name_en AS en FROM staff
     WHERE district = $1 AND status = 'active' AND roles && ARRAY['intake-clerk', 'issuing-desk', 'field-officer']
     ORDER BY name_zh, id`,
    [district],
  );
}
