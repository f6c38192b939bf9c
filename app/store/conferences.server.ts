// Conferences (会商) on a matter: when and where, the agenda, and what each named unit said.
import { randomUUID } from 'node:crypto';
import type { Keys } from '#app/platform/crypto/keyring.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';

export const unitStands = ['asked', 'answered', 'attends', 'declined'] as const;
export type UnitStand = (typeof unitStands)[number];
export type ConferenceUnit = {
  id: string;
  name: string;
  dueAt: Date;
  reminders: number;
  stand: UnitStand;
  said: string | null;
  saidAt: Date | null;
};
export type Conference = {
  id: string;
  date: string;
  minute: number;
  place: string;
  agenda: string;
  chairId: string;
  calledAt: Date;
  decidedAt: Date | null;
  units: ConferenceUnit[];
};

const place = (table: string, column: string, row: string) => ({ table, column, row });

export async function insertConference(
  sql: Sql,
  keys: Keys,
  conference: Pick<Conference, 'date' | 'minute' | 'place' | 'agenda' | 'chairId'> & {
    matterId: string;
    units: readonly string[];
    dueAt: Date;
    now: Date;
  },
): Promise<string> {
  const id = randomUUID();
  await sql.rows(
    `INSERT INTO conference (id, matter_id, date, minute, place, agenda_sealed, chair_id, called_at)
     VALUES ($1::uuid, $2::uuid, $3, $4, $5, $6::bytea, $7, $8::timestamptz)`,
    [
      id,
      conference.matterId,
      conference.date,
      conference.minute,
      conference.place,
      keys.seal(conference.agenda, place('conference', 'agenda_sealed', id)),
      conference.chairId,
      conference.now.toISOString(),
    ],
  );
  await insertUnits(sql, id, conference.units, conference.dueAt);
  return id;
}

/** Further units of a conference, after those it has. */
export async function insertUnits(
  sql: Sql,
  conferenceId: string,
  names: readonly string[],
  dueAt: Date,
): Promise<void> {
  await sql.rows(
    `INSERT INTO conference_unit (id, conference_id, position, name, due_at, stand)
     SELECT gen_random_uuid(), $1::uuid, n.position + (SELECT count(*)::int FROM conference_unit WHERE conference_id = $1::uuid),
       n.name, $3::timestamptz, 'asked'
     FROM unnest($2::text[]) WITH ORDINALITY AS n(name, position)
     WHERE n.name NOT IN (SELECT name FROM conference_unit WHERE conference_id = $1::uuid)`,
    [conferenceId, names, dueAt.toISOString()],
  );
}

/** Newest first. */
export async function conferencesOf(sql: Sql, keys: Keys, matterId: string): Promise<Conference[]> {
  const rows = await sql.rows<Omit<Conference, 'agenda' | 'units'> & { agendaSealed: Uint8Array }>(
    `SELECT id::text AS id, date, minute, place, agenda_sealed AS "agendaSealed", chair_id AS "chairId",
       called_at AS "calledAt", decided_at AS "decidedAt" FROM conference WHERE matter_id = $1::uuid ORDER BY called_at DESC`,
    [matterId],
  );
  const units = await sql.rows<Omit<ConferenceUnit, 'said'> & { conferenceId: string; saidSealed: Uint8Array | null }>(
    `SELECT id::text AS id, conference_id::text AS "conferenceId", name, due_at AS "dueAt", reminders, stand,
       said_sealed AS "saidSealed", said_at AS "saidAt" FROM conference_unit
     WHERE conference_id = ANY($1::uuid[]) ORDER BY position`,
    [rows.map(({ id }) => id)],
  );
  return rows.map(({ agendaSealed, ...row }) => ({
    ...row,
    agenda: keys.open(agendaSealed, place('conference', 'agenda_sealed', row.id)),
    units: units
      .filter(({ conferenceId }) => conferenceId === row.id)
      .map(({ conferenceId: _conference, saidSealed, ...unit }) => ({
        ...unit,
        said: saidSealed && keys.open(saidSealed, place('conference_unit', 'said_sealed', unit.id)),
      })),
  }));
}

/** What a unit said; false when it is no unit of this conference. */
export async function saveUnit(
  sql: Sql,
  keys: Keys,
  unit: { id: string; conferenceId: string; stand: UnitStand; said: string; now: Date },
): Promise<boolean> {
  const rows = await sql.rows(
    `UPDATE conference_unit SET stand = $3, said_sealed = $4::bytea, said_at = $5::timestamptz
     WHERE id = $1::uuid AND conference_id = $2::uuid RETURNING id`,
    [
      unit.id,
      unit.conferenceId,
      unit.stand,
      keys.seal(unit.said, place('conference_unit', 'said_sealed', unit.id)),
      unit.now.toISOString(),
    ],
  );
  return rows.length === 1;
}

export async function countReminder(sql: Sql, unit: { id: string; conferenceId: string }): Promise<boolean> {
  const rows = await sql.rows(
    `UPDATE conference_unit SET reminders = reminders + 1 WHERE id = $1::uuid AND conference_id = $2::uuid
       AND stand = 'asked' RETURNING id`,
    [unit.id, unit.conferenceId],
  );
  return rows.length === 1;
}

export async function endConference(sql: Sql, matterId: string, now: Date): Promise<void> {
  await sql.rows(
    'UPDATE conference SET decided_at = $2::timestamptz WHERE matter_id = $1::uuid AND decided_at IS NULL',
    [matterId, now.toISOString()],
  );
}
