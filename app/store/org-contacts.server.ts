// Who speaks for an organisation: name and contact sealed under a key of their own, found again by a keyed hash; and the
// browsers a code has signed them in.
import { randomUUID } from 'node:crypto';
import type { CodeContact } from '#app/domain/access/contact.ts';
import type { GrantLife } from '#app/domain/access/grant.ts';
import type { Locale } from '#app/domain/locale.ts';
import type { ContactRole, ContactStatus } from '#app/domain/organisation/organisation.ts';
import type { Keys } from '#app/platform/crypto/keyring.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { contactBlind } from './contact-blind.server.ts';

export type OrgContact = {
  id: string;
  organisationId: string;
  role: ContactRole;
  status: ContactStatus;
  locale: Locale;
  /** null: the key was destroyed */
  name: string | null;
  contact: CodeContact | null;
  createdAt: Date;
};
type Row = Omit<OrgContact, 'name' | 'contact'> & {
  kind: 'email' | 'sms';
  nameSealed: Uint8Array;
  contactSealed: Uint8Array;
  keyId: string;
  wrapped: Uint8Array | null;
};

const place = (column: string, row: string) => ({ table: 'org_contact', column, row });
const columns = `c.id::text AS id, c.organisation_id::text AS "organisationId", c.role, c.status, c.locale,
  c.contact_kind AS kind, c.name_sealed AS "nameSealed", c.contact_sealed AS "contactSealed", k.id::text AS "keyId",
  k.wrapped, c.created_at AS "createdAt"`;
const from = 'FROM org_contact c JOIN subject_key k ON k.id = c.subject_key_id';

function opened(keys: Keys, { kind, nameSealed, contactSealed, keyId, wrapped, ...row }: Row): OrgContact {
  const key = { id: keyId, wrapped };
  const value = keys.openFor(key, contactSealed, place('contact_sealed', row.id));
  return {
    ...row,
    name: keys.openFor(key, nameSealed, place('name_sealed', row.id)),
    contact: value === null ? null : { kind, value },
  };
}

export async function insertContact(
  sql: Sql,
  keys: Keys,
  given: { organisationId: string; name: string; contact: CodeContact; role: ContactRole; locale: Locale; now: Date },
): Promise<string> {
  const [id, keyId] = [randomUUID(), randomUUID()];
  const wrapped = keys.newSubjectKey(keyId);
  const seal = (column: string, text: string) => keys.sealFor({ id: keyId, wrapped }, text, place(column, id));
  await sql.rows(
    `WITH k AS (INSERT INTO subject_key (id, wrapped, created_at) VALUES ($1::uuid, $2::bytea, $3::timestamptz))
     INSERT INTO org_contact (id, organisation_id, role, status, locale, name_sealed, contact_kind, contact_sealed,
       contact_blind, subject_key_id, created_at)
     VALUES ($4::uuid, $5::uuid, $6, 'invited', $7, $8::bytea, $9, $10::bytea, $11, $1::uuid, $3::timestamptz)`,
    [
      keyId,
      wrapped,
      given.now.toISOString(),
      id,
      given.organisationId,
      given.role,
      given.locale,
      seal('name_sealed', given.name),
      given.contact.kind,
      seal('contact_sealed', given.contact.value),
      contactBlind(keys, given.contact.value),
    ],
  );
  return id;
}

export async function loadContacts(sql: Sql, keys: Keys, organisationId: string): Promise<OrgContact[]> {
  const rows = await sql.rows<Row>(
    `SELECT ${columns} ${from} WHERE c.organisation_id = $1::uuid ORDER BY c.status = 'left', c.created_at`,
    [organisationId],
  );
  return rows.map((row) => opened(keys, row));
}

export async function loadContact(sql: Sql, keys: Keys, id: string): Promise<OrgContact | null> {
  const [row] = await sql.rows<Row>(`SELECT ${columns} ${from} WHERE c.id = $1::uuid`, [id]);
  return row ? opened(keys, row) : null;
}

export type Speaking = {
  contactId: string;
  organisationId: string;
  district: string;
  role: ContactRole;
  status: ContactStatus;
  locale: Locale;
};
const speaking = `c.id::text AS "contactId", c.organisation_id::text AS "organisationId", o.district, c.role, c.status, c.locale`;

/** For whom this contact may speak in a district: own organisations, those in use first. */
export function contactsOf(sql: Sql, contactBlind: string, district: string): Promise<Speaking[]> {
  return sql.rows<Speaking>(
    `SELECT ${speaking} FROM org_contact c JOIN organisation o ON o.id = c.organisation_id
     WHERE c.contact_blind = $1 AND c.status <> 'left' AND o.district = $2 AND o.status <> 'closed'
     ORDER BY c.status = 'invited', o.status <> 'verified', c.created_at DESC LIMIT 20`,
    [contactBlind, district],
  );
}

/** A code that arrived shows that the contact is right. Returns those that were not active before. */
export async function activateContacts(
  sql: Sql,
  ids: readonly string[],
  now: Date,
): Promise<{ id: string; organisationId: string }[]> {
  return sql.rows(
    `UPDATE org_contact SET status = 'active', confirmed_at = $2::timestamptz
     WHERE id = ANY($1::uuid[]) AND status = 'invited'
     RETURNING id::text AS id, organisation_id::text AS "organisationId"`,
    [ids, now.toISOString()],
  );
}

/** The contact leaves: signed out everywhere; what they owed goes to `handedTo` where one is named. */
export async function endContact(sql: Sql, id: string, handedTo: string | null, now: Date): Promise<void> {
  await sql.rows(
    `WITH g AS (DELETE FROM contact_grant WHERE contact_id = $1::uuid),
     s AS (UPDATE session SET contact_id = $2::uuid WHERE contact_id = $1::uuid AND $2::uuid IS NOT NULL AND final_at IS NULL)
     UPDATE org_contact SET status = 'left', left_at = $3::timestamptz, handed_to = $2::uuid WHERE id = $1::uuid`,
    [id, handedTo, now.toISOString()],
  );
}

export async function grantContacts(
  sql: Sql,
  sessionHash: string,
  contactIds: readonly string[],
  life: GrantLife,
): Promise<void> {
  await sql.rows(
    `INSERT INTO contact_grant (session_hash, contact_id, granted_at, expires_at, ends_at, idle_minutes, chosen_at)
     SELECT $1, c, $3::timestamptz, $4::timestamptz, $5::timestamptz, $6::int, $3::timestamptz - n * interval '1 second'
     FROM unnest($2::uuid[]) WITH ORDINALITY AS u(c, n)
     ON CONFLICT (session_hash, contact_id) DO UPDATE SET granted_at = excluded.granted_at,
       expires_at = excluded.expires_at, ends_at = excluded.ends_at, idle_minutes = excluded.idle_minutes,
       chosen_at = excluded.chosen_at`,
    [
      sessionHash,
      contactIds,
      life.grantedAt.toISOString(),
      life.expiresAt.toISOString(),
      life.endsAt.toISOString(),
      life.idleMinutes,
    ],
  );
}

export type ContactGrant = GrantLife & Speaking;

/** Whoever this browser may speak for, the one chosen last on top. */
export function loadContactGrants(sql: Sql, sessionHash: string): Promise<ContactGrant[]> {
  return sql.rows<ContactGrant>(
    `SELECT ${speaking}, g.granted_at AS "grantedAt", g.expires_at AS "expiresAt", g.ends_at AS "endsAt",
       g.idle_minutes AS "idleMinutes"
     FROM contact_grant g JOIN org_contact c ON c.id = g.contact_id JOIN organisation o ON o.id = c.organisation_id
     WHERE g.session_hash = $1 AND c.status = 'active' AND o.status <> 'closed' ORDER BY g.chosen_at DESC`,
    [sessionHash],
  );
}

export async function renewContactGrants(sql: Sql, sessionHash: string, now: Date): Promise<void> {
  await sql.rows(
    `UPDATE contact_grant SET expires_at = least($2::timestamptz + make_interval(mins => idle_minutes), ends_at)
     WHERE session_hash = $1 AND expires_at > $2::timestamptz`,
    [sessionHash, now.toISOString()],
  );
}

/** The other organisation this browser was also let in for. */
export async function chooseContact(sql: Sql, sessionHash: string, contactId: string, now: Date): Promise<boolean> {
  const rows = await sql.rows(
    `UPDATE contact_grant SET chosen_at = $3::timestamptz WHERE session_hash = $1 AND contact_id = $2::uuid RETURNING contact_id`,
    [sessionHash, contactId, now.toISOString()],
  );
  return rows.length === 1;
}

export async function dropContactGrants(sql: Sql, sessionHash: string): Promise<void> {
  await sql.rows('DELETE FROM contact_grant WHERE session_hash = $1', [sessionHash]);
}
