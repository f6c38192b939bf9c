// The people on a roster: what the organisation gave, sealed under the roster's key; one statement for a whole sheet.
import { randomUUID } from 'node:crypto';
import { numberIndexText } from '#app/domain/booking/index-text.ts';
import type { Locale } from '#app/domain/locale.ts';
import type { GuardianRelation, RosterPerson } from '#app/domain/roster/roster-row.ts';
import { breathe } from '#app/platform/breathe.ts';
import type { Keys } from '#app/platform/crypto/keyring.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { contactBlind } from './contact-blind.server.ts';
import type { Roster } from './rosters.server.ts';

export type AttendeeStatus = 'invited' | 'ready' | 'not_ready' | 'withdrawn';
export type GuardianStatus = 'none' | 'awaited' | 'claimed' | 'confirmed' | 'refused';
export type AttendeeSource = 'roster' | 'substitute' | 'late' | 'walk-in';

/** What only the person's own page and staff need. */
export type AttendeeDetails = {
  birth: string | null;
  documentKind: RosterPerson['documentKind'];
  guardian: RosterPerson['guardian'];
  permitUntil: string | null;
  relation?: GuardianRelation;
};

export type Attendee = {
  id: string;
  position: number;
  name: string;
  keys: string[];
  department: string;
  contactKind: 'email' | 'sms' | 'none';
  contact: string | null;
  details: AttendeeDetails;
  hasNumber: boolean;
  locale: Locale;
  minor: boolean;
  guardianStatus: GuardianStatus;
  status: AttendeeStatus;
  source: AttendeeSource;
  services: string[];
  /** whose place the person took */
  replaces: string | null;
  personId: string | null;
  waveId: string | null;
  fixed: boolean;
  callNumber: number | null;
  desk: number | null;
  arrivedAt: Date | null;
  calledAt: Date | null;
  doneAt: Date | null;
  invitedAt: Date | null;
  remindedAt: Date | null;
  readyAt: Date | null;
  /** heard what is missing */
  toldAt: Date | null;
  version: number;
};

type Row = Omit<Attendee, 'name' | 'contact' | 'details'> & {
  nameSealed: Uint8Array;
  contactSealed: Uint8Array | null;
  detailsSealed: Uint8Array;
};

const columns = `a.id::text AS id, a.position, a.name_sealed AS "nameSealed", a.keys, a.department,
  a.contact_kind AS "contactKind", a.contact_sealed AS "contactSealed", a.details_sealed AS "detailsSealed",
  a.number_blind IS NOT NULL AS "hasNumber", a.locale, a.minor, a.guardian_status AS "guardianStatus", a.status, a.source,
  a.services, a.replaces::text AS replaces, a.person_id::text AS "personId", a.wave_id::text AS "waveId", a.fixed, a.call_number AS "callNumber", a.desk,
  a.arrived_at AS "arrivedAt", a.called_at AS "calledAt", a.done_at AS "doneAt", a.invited_at AS "invitedAt",
  a.reminded_at AS "remindedAt", a.ready_at AS "readyAt", a.told_at AS "toldAt", a.version`;

const place = (column: string, row: string) => ({ table: 'attendee', column, row });

function opened(keys: Keys, roster: Pick<Roster, 'key'>, row: Row): Attendee {
  const { nameSealed, contactSealed, detailsSealed, ...plain } = row;
  const open = (sealed: Uint8Array, column: string) => keys.openFor(roster.key, sealed, place(column, row.id));
  return {
    ...plain,
    name: open(nameSealed, 'name_sealed') ?? '—',
    contact: contactSealed === null ? null : open(contactSealed, 'contact_sealed'),
    details: JSON.parse(
      open(detailsSealed, 'details_sealed') ?? '{"birth":null,"documentKind":null,"guardian":null,"permitUntil":null}',
    ) as AttendeeDetails,
  };
}

/** Everybody on the list who has not been withdrawn, in the order of the list. */
export async function listAttendees(sql: Sql, keys: Keys, roster: Roster): Promise<Attendee[]> {
  const rows = await sql.rows<Row>(
    `SELECT ${columns} FROM attendee a WHERE a.session_id = $1::uuid AND a.status <> 'withdrawn' ORDER BY a.position`,
    [roster.sessionId],
  );
  return rows.map((row) => opened(keys, roster, row));
}

/** Those in whose place others came; they are off the list. */
export async function listReplaced(sql: Sql, keys: Keys, roster: Roster): Promise<Attendee[]> {
  const rows = await sql.rows<Row>(
    `SELECT ${columns} FROM attendee a WHERE a.session_id = $1::uuid
       AND a.id IN (SELECT n.replaces FROM attendee n WHERE n.session_id = $1::uuid AND n.replaces IS NOT NULL)`,
    [roster.sessionId],
  );
  return rows.map((row) => opened(keys, roster, row));
}

export async function findAttendee(
  sql: Sql,
  keys: Keys,
  roster: Roster,
  attendeeId: string,
  lock = false,
): Promise<Attendee | null> {
  const [row] = await sql.rows<Row>(
    `SELECT ${columns} FROM attendee a WHERE a.session_id = $1::uuid AND a.id = $2::uuid ${lock ? 'FOR UPDATE' : ''}`,
    [roster.sessionId, attendeeId],
  );
  return row ? opened(keys, roster, row) : null;
}

export async function attendeeOfPerson(
  sql: Sql,
  keys: Keys,
  roster: Roster,
  personId: string,
): Promise<Attendee | null> {
  const [row] = await sql.rows<Row>(
    `SELECT ${columns} FROM attendee a WHERE a.session_id = $1::uuid AND a.person_id = $2::uuid AND a.status <> 'withdrawn'`,
    [roster.sessionId, personId],
  );
  return row ? opened(keys, roster, row) : null;
}

/** What stays of somebody for comparing sheets: blind keys only. */
export function listKeys(sql: Sql, sessionId: string): Promise<{ id: string; keys: string[] }[]> {
  return sql.rows(`SELECT id::text AS id, keys FROM attendee WHERE session_id = $1::uuid AND status <> 'withdrawn'`, [
    sessionId,
  ]);
}

export type NewAttendee = {
  person: RosterPerson;
  keys: string[];
  source: AttendeeSource;
  replaces?: string | null;
};

/** Adds people at the end of the list; the roster must be locked. Returns their ids in order. */
export async function addAttendees(
  sql: Sql,
  keys: Keys,
  roster: Roster,
  now: Date,
  added: readonly NewAttendee[],
): Promise<string[]> {
  const rowOf = ({ person, keys: blindKeys, source, replaces }: NewAttendee) => {
    const id = randomUUID();
    const seal = (text: string, column: string) =>
      Buffer.from(keys.sealFor(roster.key, text, place(column, id))).toString('base64');
    const kind = person.documentKind ?? 'resident-id';
    const details: AttendeeDetails = {
      birth: person.birth,
      documentKind: person.documentKind,
      guardian: person.guardian,
      permitUntil: person.permitUntil,
    };
    return {
      id,
      name: seal(person.name, 'name_sealed'),
      keys: blindKeys,
      department: person.department,
      contact_kind: person.contact?.kind ?? 'none',
      contact: person.contact ? seal(person.contact.value, 'contact_sealed') : null,
      contact_blind: person.contact ? contactBlind(keys, person.contact.value) : null,
      number: person.number === null ? null : seal(person.number, 'number_sealed'),
      number_blind: person.number === null ? null : keys.blind('number', numberIndexText(kind, person.number)),
      details: seal(JSON.stringify(details), 'details_sealed'),
      locale: person.locale,
      minor: person.minor,
      guardian_status: person.minor ? 'awaited' : 'none',
      source,
      services: person.services ?? [],
      replaces: replaces ?? null,
    };
  };
  const rows: ReturnType<typeof rowOf>[] = [];
  for (const [index, one] of added.entries()) {
    rows.push(rowOf(one));
    if (index % 25 === 24) await breathe();
  }
  await sql.rows(
    `INSERT INTO attendee (id, session_id, position, name_sealed, keys, department, contact_kind, contact_sealed,
       contact_blind, number_sealed, number_blind, details_sealed, locale, minor, guardian_status, status, source,
       services, replaces, created_at)
     SELECT r.id, $2::uuid, (SELECT coalesce(max(position), 0) FROM attendee WHERE session_id = $2::uuid) + r.n::int,
       decode(r.name, 'base64'), r.keys, r.department, r.contact_kind, decode(r.contact, 'base64'), r.contact_blind,
       decode(r.number, 'base64'), r.number_blind, decode(r.details, 'base64'), r.locale, r.minor, r.guardian_status,
       'not_ready', r.source, r.services, r.replaces, $3::timestamptz
     FROM ROWS FROM (jsonb_to_recordset($1::jsonb) AS (id uuid, name text, keys text[], department text, contact_kind text,
       contact text, contact_blind text, number text, number_blind text, details text, locale text, minor boolean,
       guardian_status text, source text, services text[], replaces uuid)) WITH ORDINALITY
       AS r(id, name, keys, department, contact_kind, contact, contact_blind, number, number_blind, details, locale, minor,
       guardian_status, source, services, replaces, n)`,
    [JSON.stringify(rows), roster.sessionId, now.toISOString()],
  );
  return rows.map(({ id }) => id);
}

/** Off the list: the names and contacts are sealed away for good, the row stays for the count. */
export async function withdrawAttendee(sql: Sql, attendeeId: string, now: Date): Promise<boolean> {
  const rows = await sql.rows(
    `UPDATE attendee SET status = 'withdrawn', withdrawn_at = $2::timestamptz, wave_id = NULL, version = version + 1,
       contact_sealed = NULL, number_sealed = NULL, keys = '{}'
     WHERE id = $1::uuid AND status <> 'withdrawn' AND arrived_at IS NULL RETURNING id`,
    [attendeeId, now.toISOString()],
  );
  return rows.length === 1;
}

/** They were written to or given a letter; whoever is not ready counts as invited. */
export async function markInvited(sql: Sql, ids: readonly string[], now: Date): Promise<void> {
  await sql.rows(
    `UPDATE attendee SET invited_at = coalesce(invited_at, $2::timestamptz), reminded_at = $2::timestamptz,
       status = CASE WHEN status = 'not_ready' AND person_id IS NULL THEN 'invited' ELSE status END, version = version + 1
     WHERE id = ANY($1::uuid[]) AND status IN ('invited', 'not_ready')`,
    [ids, now.toISOString()],
  );
}

/** The contact was somebody else's: it is forgotten, and the person waits for a right one. */
export async function forgetContact(sql: Sql, attendeeId: string): Promise<void> {
  await sql.rows(
    `UPDATE attendee SET contact_kind = 'none', contact_sealed = NULL, contact_blind = NULL, status = 'not_ready',
       invited_at = NULL, reminded_at = NULL, version = version + 1 WHERE id = $1::uuid AND status <> 'withdrawn'`,
    [attendeeId],
  );
}

/** Where a code for this attendee goes, and in which language. */
export async function attendeeContact(
  sql: Sql,
  keys: Keys,
  attendeeId: string,
): Promise<{ kind: 'email' | 'sms'; value: string; locale: Locale } | null> {
  const [row] = await sql.rows<{
    kind: 'email' | 'sms' | 'none';
    sealed: Uint8Array | null;
    locale: Locale;
    keyId: string;
    wrapped: Uint8Array | null;
  }>(
    `SELECT a.contact_kind AS kind, a.contact_sealed AS sealed, a.locale, k.id::text AS "keyId", k.wrapped
     FROM attendee a JOIN session_roster r ON r.session_id = a.session_id JOIN subject_key k ON k.id = r.subject_key_id
     WHERE a.id = $1::uuid AND a.status <> 'withdrawn'`,
    [attendeeId],
  );
  if (!row || row.kind === 'none' || row.sealed === null) return null;
  const value = keys.openFor({ id: row.keyId, wrapped: row.wrapped }, row.sealed, place('contact_sealed', attendeeId));
  return value === null ? null : { kind: row.kind, value, locale: row.locale };
}

/** A guardian's word: claimed on the private page, confirmed by school or clerk, or against it. */
export async function setGuardian(
  sql: Sql,
  change: { attendeeId: string; status: 'confirmed' | 'refused' | 'awaited'; by: string | null },
): Promise<boolean> {
  const rows = await sql.rows(
    `UPDATE attendee SET guardian_status = $2, guardian_by = $3, version = version + 1,
       status = CASE WHEN status = 'withdrawn' THEN status WHEN $2 = 'confirmed' AND person_id IS NOT NULL THEN 'ready'
         ELSE 'not_ready' END
     WHERE id = $1::uuid AND minor RETURNING id`,
    [change.attendeeId, change.status, change.by],
  );
  return rows.length === 1;
}

/** What was written on the private page goes, with its items, while nobody has begun with it. */
export async function dropOwnPerson(sql: Sql, attendeeId: string): Promise<void> {
  const [row] = await sql.rows<{ personId: string | null }>(
    `WITH before AS (SELECT person_id FROM attendee WHERE id = $1::uuid)
     UPDATE attendee a SET person_id = NULL, status = 'not_ready', version = version + 1 FROM before
     WHERE a.id = $1::uuid RETURNING before.person_id::text AS "personId"`,
    [attendeeId],
  );
  if (!row?.personId) return;
  await sql.rows('DELETE FROM item WHERE person_id = $1::uuid', [row.personId]);
  await sql.rows('DELETE FROM consent WHERE person_id = $1::uuid', [row.personId]);
  await sql.rows('DELETE FROM person WHERE id = $1::uuid', [row.personId]);
}

export async function setTold(sql: Sql, ids: readonly string[], now: Date): Promise<void> {
  await sql.rows('UPDATE attendee SET told_at = $2::timestamptz WHERE id = ANY($1::uuid[])', [ids, now.toISOString()]);
}
