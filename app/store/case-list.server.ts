// Cases as a list: those whose promise runs, the most pressing first; or by state and service, the latest change first.

import type { ItemStatus } from '#app/domain/case/item-table.ts';
import { runningStatuses } from '#app/domain/case/stage.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import type { Scope } from './desk.server.ts';

export type CaseLine = {
  id: string;
  reference: string;
  serviceCode: string;
  variant: string;
  status: ItemStatus;
  pointId: string;
  acceptedOn: string | null;
  promisedOn: string | null;
  provisional: boolean;
  neededBy: string | null;
  pauseReason: string | null;
  expedite: string | null;
  updatedAt: Date;
};

export type CaseFilter = {
  status: ItemStatus | 'running' | 'all';
  service: string | null;
  /** promised on or after, on or before; only while the promise runs */
  promised: { from: string | null; until: string | null };
  reference: string | null;
  numberBlinds: readonly string[] | null;
  nameBlind: string | null;
  /** keyset: lines after this one in the order of the list */
  after: { key: string; id: string } | null;
  limit: number;
};

const columns = `i.id::text AS id, b.reference, i.service_code AS "serviceCode", i.variant, i.status,
  i.point_id AS "pointId", i.accepted_on AS "acceptedOn", i.promised_on AS "promisedOn", i.provisional,
  i.needed_by AS "neededBy", i.pause_reason AS "pauseReason", e.status AS expedite, i.updated_at AS "updatedAt"`;
const running = `i.status IN (${runningStatuses.map((status) => `'${status}'`).join(',')})`;

/** One page. Each search term narrows; an empty one is left out of the statement, so that indexes serve. */
export function findCases(sql: Sql, scope: Scope, filter: CaseFilter): Promise<CaseLine[]> {
  const where: string[] = [];
  const params: unknown[] = [];
  const add = (clause: (n: number) => string, value: unknown) => {
    params.push(value);
    where.push(clause(params.length));
  };
  const byPromise = filter.status === 'running';
  if (scope.district !== null) add((n) => `i.district = $${n}`, scope.district);
  if (scope.pointId !== null) add((n) => `i.point_id = $${n}`, scope.pointId);
  if (byPromise) where.push(`${running} AND i.promised_on IS NOT NULL`);
  else if (filter.status !== 'all') add((n) => `i.status = $${n}`, filter.status);
  if (filter.service !== null) add((n) => `i.service_code = $${n}`, filter.service);
  if (filter.promised.from !== null) add((n) => `i.promised_on >= $${n}`, filter.promised.from);
  if (filter.promised.until !== null) {
    add((n) => `i.promised_on <= $${n}`, filter.promised.until);
    where.push('i.pause_reason IS NULL');
  }
  if (filter.reference !== null) add((n) => `b.reference = $${n}`, filter.reference);
  if (filter.numberBlinds !== null) {
    add((n) => `i.person_id IN (SELECT p.id FROM person p WHERE p.number_blind = ANY($${n}))`, filter.numberBlinds);
  }
  if (filter.nameBlind !== null) {
    add((n) => `i.person_id IN (SELECT p.id FROM person p WHERE p.name_blind = $${n})`, filter.nameBlind);
  }
  if (filter.after !== null) {
    params.push(filter.after.key, filter.after.id);
    const key = `$${params.length - 1}`;
    const id = `$${params.length}::uuid`;
    where.push(
      byPromise
        ? `(i.promised_on, i.id) > (${key}, ${id})`
        : `i.updated_at <= ${key}::timestamptz AND (i.updated_at < ${key}::timestamptz OR i.id > ${id})`,
    );
  }
  params.push(filter.limit);
  return sql.rows<CaseLine>(
    `SELECT ${columns} FROM item i JOIN booking b ON b.id = i.booking_id
       LEFT JOIN expedite_request e ON e.id = i.expedite_id
     ${where.length ? `WHERE ${where.join(' AND ')}` : ''}
     ORDER BY ${byPromise ? 'i.promised_on, i.id' : 'i.updated_at DESC, i.id'} LIMIT $${params.length}`,
    params,
  );
}
