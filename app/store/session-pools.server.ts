// Pools of small firms: the host's offer to order together, and who joined, waits or was offered a freed place.
import type { PoolMember, PoolStatus } from '#app/domain/session/pool.ts';
import type { Sql } from '#app/platform/sql.server.ts';

export type Pool = {
  id: string;
  district: string;
  hostId: string;
  serviceCode: string;
  minimum: number;
  places: number;
  decideOn: string;
  status: PoolStatus;
  sessionId: string | null;
  reference: string | null;
};
export type Member = PoolMember & {
  poolId: string;
  organisationId: string;
  contactId: string;
  offerUntil: Date | null;
};

const columns = `p.id::text AS id, p.district, p.host_id::text AS "hostId", p.service_code AS "serviceCode", p.minimum, p.places,
  p.decide_on AS "decideOn", p.status, p.session_id::text AS "sessionId",
  (SELECT s.reference FROM session s WHERE s.id = p.session_id) AS reference`;

export async function insertPool(
  sql: Sql,
  p: Omit<Pool, 'status' | 'sessionId' | 'reference'> & { by: string; now: Date },
): Promise<void> {
  await sql.rows(
    `INSERT INTO session_pool (id, district, host_id, service_code, minimum, places, decide_on, status, created_by, created_at)
     VALUES ($1::uuid, $2, $3::uuid, $4, $5::int, $6::int, $7, 'open', $8, $9::timestamptz)`,
    [p.id, p.district, p.hostId, p.serviceCode, p.minimum, p.places, p.decideOn, p.by, p.now.toISOString()],
  );
}

export function listPools(sql: Sql, district: string): Promise<Pool[]> {
  return sql.rows<Pool>(
    `SELECT ${columns} FROM session_pool p WHERE p.district = $1 AND p.status IN ('open', 'reached')
     ORDER BY p.decide_on, p.created_at LIMIT 50`,
    [district],
  );
}

/** All that the clock looks after: undecided ones, and reached ones with somebody who waits. */
export async function poolsToTend(sql: Sql): Promise<string[]> {
  const rows = await sql.rows<{ id: string }>(
    `SELECT p.id::text AS id FROM session_pool p WHERE p.status = 'open' OR (p.status = 'reached' AND EXISTS
       (SELECT 1 FROM pool_member m WHERE m.pool_id = p.id AND m.status IN ('waiting', 'offered'))) LIMIT 100`,
  );
  return rows.map(({ id }) => id);
}

/** Everybody who joins, leaves or takes an offer passes this lock. */
export async function lockPool(sql: Sql, id: string): Promise<Pool | null> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return null;
  const [row] = await sql.rows<Pool>(`SELECT ${columns} FROM session_pool p WHERE p.id = $1::uuid FOR UPDATE`, [id]);
  return row ?? null;
}

export function loadMembers(sql: Sql, poolId: string): Promise<Member[]> {
  return sql.rows<Member>(
    `SELECT id::text AS id, pool_id::text AS "poolId", organisation_id::text AS "organisationId",
       contact_id::text AS "contactId", people, needed_by AS "neededBy", bedside, status, joined_at AS "joinedAt",
       offer_until AS "offerUntil"
     FROM pool_member WHERE pool_id = $1::uuid AND status <> 'left' ORDER BY joined_at, id`,
    [poolId],
  );
}

export async function insertMember(sql: Sql, m: Omit<Member, 'offerUntil'>): Promise<void> {
  await sql.rows(
    `INSERT INTO pool_member (id, pool_id, organisation_id, contact_id, people, needed_by, bedside, status, joined_at)
     VALUES ($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::int, $6, $7::bool, $8, $9::timestamptz)`,
    [
      m.id,
      m.poolId,
      m.organisationId,
      m.contactId,
      m.people,
      m.neededBy,
      m.bedside,
      m.status,
      m.joinedAt.toISOString(),
    ],
  );
}

export async function setMember(
  sql: Sql,
  m: { id: string; status: Member['status']; now: Date; offerUntil?: Date },
): Promise<void> {
  await sql.rows(
    `UPDATE pool_member SET status = $2, offer_until = $3::timestamptz,
       offered_at = CASE WHEN $2 = 'offered' THEN $4::timestamptz ELSE offered_at END,
       joined_at = CASE WHEN $2 = 'waiting' THEN $4::timestamptz ELSE joined_at END,
       left_at = CASE WHEN $2 = 'left' THEN $4::timestamptz END WHERE id = $1::uuid`,
    [m.id, m.status, m.offerUntil?.toISOString() ?? null, m.now.toISOString()],
  );
}

export async function closePool(
  sql: Sql,
  p: { id: string; status: 'reached' | 'lapsed' | 'closed'; sessionId: string | null; now: Date },
): Promise<void> {
  await sql.rows(
    `UPDATE session_pool SET status = $2, session_id = $3::uuid, decided_at = $4::timestamptz WHERE id = $1::uuid`,
    [p.id, p.status, p.sessionId, p.now.toISOString()],
  );
}
