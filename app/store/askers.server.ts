// Who asked a question or reported a matter: found by the reference, which both kinds share with bookings in form.
import type { CodeContact } from '#app/domain/access/contact.ts';
import type { Locale } from '#app/domain/locale.ts';
import type { Keys } from '#app/platform/crypto/keyring.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';

const both = `SELECT 'question' AS kind, id, reference, district, locale, contact_kind, contact_sealed, contact_blind
    FROM question WHERE status <> 'unconfirmed'
  UNION ALL SELECT 'matter', id, reference, district, locale, contact_kind, contact_sealed, contact_blind
    FROM matter WHERE status <> 'unconfirmed'`;

export type AskerKind = 'question' | 'matter';

/** Where the sealed contact of either kind is bound to. */
export const contactPlace = (kind: AskerKind, id: string) => ({ table: kind, column: 'contact_sealed', row: id });

/** What people wrote and were answered, as it lies in a row of either kind, and in clear. */
export type SaidSealed = {
  textSealed: Uint8Array;
  answerSealed: Uint8Array | null;
  contactSealed: Uint8Array | null;
};
export type Said = { text: string; answer: string | null; contact: string | null };

export const textPlace = (kind: AskerKind, id: string) => ({ table: kind, column: 'text_sealed', row: id });
export const answerPlace = (kind: AskerKind, id: string) => ({ table: kind, column: 'answer_sealed', row: id });

export function openSaid<Row extends { id: string }>(
  keys: Keys,
  kind: AskerKind,
  row: Row & SaidSealed,
): Omit<Row, keyof SaidSealed> & Said {
  const { textSealed, answerSealed, contactSealed, ...plain } = row;
  return {
    ...plain,
    text: keys.open(textSealed, textPlace(kind, row.id)),
    answer: answerSealed && keys.open(answerSealed, answerPlace(kind, row.id)),
    contact: contactSealed && keys.open(contactSealed, contactPlace(kind, row.id)),
  };
}

export async function kindOfReference(
  sql: Sql,
  reference: string,
): Promise<{ kind: AskerKind; district: string } | null> {
  const [row] = await sql.rows<{ kind: AskerKind; district: string }>(
    `SELECT kind, district FROM (${both}) AS asked WHERE reference = $1`,
    [reference],
  );
  return row ?? null;
}

/** Null: no such reference, or nobody to write to. */
export async function findAskerContact(
  sql: Sql,
  keys: Keys,
  reference: string,
): Promise<{ contact: CodeContact; locale: Locale } | null> {
  const [row] = await sql.rows<{
    kind: AskerKind;
    id: string;
    locale: Locale;
    contactKind: 'none' | 'email' | 'sms';
    contactSealed: Uint8Array | null;
  }>(
    `SELECT kind, id::text AS id, locale, contact_kind AS "contactKind", contact_sealed AS "contactSealed"
     FROM (${both}) AS asked WHERE reference = $1`,
    [reference],
  );
  if (!row?.contactSealed || row.contactKind === 'none') return null;
  const value = keys.open(row.contactSealed, contactPlace(row.kind, row.id));
  return { contact: { kind: row.contactKind, value }, locale: row.locale };
}

/** The question or matter with this reference, where this contact asked it. */
export async function askedBy(sql: Sql, contactBlind: string, reference: string): Promise<string[]> {
  const rows = await sql.rows<{ id: string }>(
    `SELECT id::text AS id FROM (${both}) AS asked WHERE contact_blind = $1 AND reference = $2`,
    [contactBlind, reference],
  );
  return rows.map(({ id }) => id);
}
