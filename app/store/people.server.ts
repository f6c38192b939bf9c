// The people of a booking with their items, opened with the booking's own key.
import type { AgeBand, Relation } from '#app/domain/booking/draft.ts';
import type { DocumentKind } from '#app/domain/catalogue/document-kind.ts';
import type { Keys } from '#app/platform/crypto/keyring.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';

export type StoredItem = {
  id: string;
  serviceCode: string;
  revisionId: string;
  variant: string;
  status: string;
  version: number;
  verifiedAt: string | null;
  reason: string | null;
  capturedAt: string | null;
  acceptedOn: string | null;
  promisedOn: string | null;
  provisional: boolean;
};

export type StoredPerson = {
  id: string;
  position: number;
  relation: Relation;
  name: string;
  documentKind: DocumentKind;
  number: string | null;
  numberBlind: string | null;
  ageBand: AgeBand;
  details: Record<string, unknown>;
  identityCheckedAt: Date | null;
  items: StoredItem[];
};

type Row = Omit<StoredPerson, 'name' | 'number' | 'details'> & {
  nameSealed: Uint8Array;
  numberSealed: Uint8Array | null;
  detailsSealed: Uint8Array;
};

/** `key` names the booking's subject key; a destroyed key shows every name as an em dash. */
export async function loadPeople(
  sql: Sql,
  keys: Keys,
  booking: { id: string; keyId: string; wrapped: Uint8Array | null },
  only: string | null = null,
): Promise<StoredPerson[]> {
  const rows = await sql.rows<Row>(
    `SELECT p.id::text AS id, p.position, p.relation, p.name_sealed AS "nameSealed", p.document_kind AS "documentKind",
       p.number_sealed AS "numberSealed", p.number_blind AS "numberBlind", p.age_band AS "ageBand",
       p.details_sealed AS "detailsSealed", p.identity_checked_at AS "identityCheckedAt",
       (SELECT coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'serviceCode', i.service_code, 'revisionId', i.revision_id,
          'variant', i.variant, 'status', i.status, 'version', i.version, 'verifiedAt', i.verified_at, 'reason', i.reason,
          'capturedAt', i.captured_at, 'acceptedOn', i.accepted_on, 'promisedOn', i.promised_on,
          'provisional', i.provisional) ORDER BY i.service_code, i.id), '[]'::jsonb)
        FROM item i WHERE i.person_id = p.id) AS items
     FROM person p WHERE p.booking_id = $1::uuid AND ($2::uuid IS NULL OR p.id = $2::uuid) ORDER BY p.position`,
    [booking.id, only],
  );
  const key = { id: booking.keyId, wrapped: booking.wrapped };
  return rows.map(({ nameSealed, numberSealed, detailsSealed, ...row }) => {
    const open = (sealed: Uint8Array, column: string) =>
      keys.openFor(key, sealed, { table: 'person', column, row: row.id });
    return {
      ...row,
      name: open(nameSealed, 'name_sealed') ?? '—',
      number: numberSealed === null ? null : open(numberSealed, 'number_sealed'),
      details: JSON.parse(open(detailsSealed, 'details_sealed') ?? '{}') as Record<string, unknown>,
    };
  });
}

/** One person with the name and number in clear, opened with the booking's key. */
export async function loadCasePerson(
  sql: Sql,
  keys: Keys,
  personId: string,
): Promise<{ name: string; number: string | null; ageBand: string } | null> {
  const [row] = await sql.rows<{
    nameSealed: Uint8Array;
    numberSealed: Uint8Array | null;
    ageBand: string;
    keyId: string;
    wrapped: Uint8Array | null;
  }>(
    `SELECT p.name_sealed AS "nameSealed", p.number_sealed AS "numberSealed", p.age_band AS "ageBand", k.id::text AS "keyId",
       k.wrapped FROM person p JOIN booking b ON b.id = p.booking_id JOIN subject_key k ON k.id = b.subject_key_id
     WHERE p.id = $1::uuid`,
    [personId],
  );
  if (!row) return null;
  const open = (sealed: Uint8Array, column: string) =>
    keys.openFor({ id: row.keyId, wrapped: row.wrapped }, sealed, { table: 'person', column, row: personId });
  return {
    name: open(row.nameSealed, 'name_sealed') ?? '—',
    number: row.numberSealed === null ? null : open(row.numberSealed, 'number_sealed'),
    ageBand: row.ageBand,
  };
}
