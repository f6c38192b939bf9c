// Kits and vehicles as a finite, numbered pool: who has them, when they are out of service, and what books them.
import { randomUUID } from 'node:crypto';
import type { CivilDate } from '#app/domain/calendar/civil-date.ts';
import type { Sql } from '#app/platform/sql.server.ts';

export type KitOutageRow = { id: string; from: CivilDate; until: CivilDate; reason: string };
export type KitRow = {
  id: string;
  number: string;
  kind: string;
  pointId: string;
  teamId: string | null;
  active: boolean;
  district: string;
  outages: KitOutageRow[];
};

const columns = `k.id, k.number, k.kind, k.point_id AS "pointId", k.team_id AS "teamId", k.active, p.district,
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', o.id, 'from', o.from_date, 'until', o.until_date, 'reason', o.reason)
    ORDER BY o.from_date) FROM kit_outage o WHERE o.kit_id = k.id AND o.until_date >= $2), '[]') AS outages`;

/** Of a district, outages from a date on. */
export function loadKits(sql: Sql, district: string, from: CivilDate): Promise<KitRow[]> {
  return sql.rows<KitRow>(
    `SELECT ${columns} FROM kit k JOIN service_point p ON p.id = k.point_id WHERE p.district = $1
     ORDER BY k.active DESC, k.kind, k.number`,
    [district, from],
  );
}

export async function lockKit(sql: Sql, id: string, from: CivilDate): Promise<KitRow | null> {
  const [row] = await sql.rows<KitRow>(
    `SELECT ${columns} FROM kit k JOIN service_point p ON p.id = k.point_id WHERE k.id = $1 FOR UPDATE OF k`,
    [id, from],
  );
  return row ?? null;
}

export type KitBooking = {
  allocationId: string;
  teamId: string;
  reference: string | null;
  startsAt: Date;
  endsAt: Date;
};

/** What has the kit out on these days, holds included. */
export function loadKitBookings(sql: Sql, kitId: string, from: CivilDate, until: CivilDate): Promise<KitBooking[]> {
  return sql.rows<KitBooking>(
    `SELECT a.id::text AS "allocationId", a.team_id AS "teamId", b.reference, a.starts_at AS "startsAt", a.ends_at AS "endsAt"
     FROM allocation_kit ak JOIN allocation a ON a.id = ak.allocation_id LEFT JOIN visit v ON v.id = a.visit_id
       LEFT JOIN booking b ON b.visit_id = v.id OR b.id = v.booking_id
     WHERE ak.kit_id = $1 AND a.date BETWEEN $2 AND $3 ORDER BY a.starts_at`,
    [kitId, from, until],
  );
}

/** Another kit of the kind that the same team has, in service and free at that time, takes over. */
export async function swapKit(sql: Sql, kitId: string, booking: KitBooking): Promise<boolean> {
  const rows = await sql.rows(
    `UPDATE allocation_kit SET kit_id = s.id FROM (
       SELECT k.id FROM kit k, kit old WHERE old.id = $1 AND k.kind = old.kind AND k.id <> old.id AND k.team_id = $3 AND k.active
         AND NOT EXISTS (SELECT 1 FROM kit_outage o WHERE o.kit_id = k.id
           AND civil_range(o.from_date, o.until_date) @> ($4::timestamptz AT TIME ZONE 'Asia/Shanghai')::date)
         AND NOT EXISTS (SELECT 1 FROM allocation_kit x WHERE x.kit_id = k.id
           AND tstzrange(x.starts_at, x.ends_at) && tstzrange($4::timestamptz, $5::timestamptz))
       ORDER BY k.number LIMIT 1) s
     WHERE allocation_id = $2::uuid AND kit_id = $1 RETURNING allocation_id`,
    [kitId, booking.allocationId, booking.teamId, booking.startsAt.toISOString(), booking.endsAt.toISOString()],
  );
  return rows.length === 1;
}

export async function insertKit(
  sql: Sql,
  kit: { number: string; kind: string; pointId: string; teamId: string | null },
): Promise<string> {
  const id = `kit-${randomUUID().slice(0, 12)}`;
  await sql.rows('INSERT INTO kit (id, number, kind, point_id, team_id) VALUES ($1, $2, $3, $4, $5)', [
    id,
    kit.number,
    kit.kind,
    kit.pointId,
    kit.teamId,
  ]);
  return id;
}

/** To a team and its point, or to the pool of a point; or out of the register altogether. */
export async function moveKit(
  sql: Sql,
  kitId: string,
  to: { pointId: string; teamId: string | null; active: boolean },
): Promise<void> {
  await sql.rows('UPDATE kit SET point_id = $2, team_id = $3, active = $4::bool WHERE id = $1', [
    kitId,
    to.pointId,
    to.teamId,
    to.active,
  ]);
}

export async function insertOutage(
  sql: Sql,
  outage: { kitId: string; from: CivilDate; until: CivilDate; reason: string; by: string; now: Date },
): Promise<void> {
  await sql.rows(
    `INSERT INTO kit_outage (id, kit_id, from_date, until_date, reason, created_by, created_at)
     VALUES ($1::uuid, $2, $3, $4, $5, $6, $7::timestamptz)`,
    [randomUUID(), outage.kitId, outage.from, outage.until, outage.reason, outage.by, outage.now.toISOString()],
  );
}

/** Back in service: an outage to come is taken out, a running one ends yesterday. */
export async function endOutage(sql: Sql, kitId: string, id: string, yesterday: CivilDate): Promise<boolean> {
  const own = 'id = $1::uuid AND kit_id = $2';
  const gone = await sql.rows(`DELETE FROM kit_outage WHERE ${own} AND from_date > $3 RETURNING id`, [
    id,
    kitId,
    yesterday,
  ]);
  if (gone.length === 1) return true;
  const cut = await sql.rows(`UPDATE kit_outage SET until_date = $3 WHERE ${own} AND until_date > $3 RETURNING id`, [
    id,
    kitId,
    yesterday,
  ]);
  return cut.length === 1;
}
