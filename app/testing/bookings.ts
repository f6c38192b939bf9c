// Rows for tests that need a booking to exist but not the way it came to be.
import { randomUUID } from 'node:crypto';
import type { App } from '#app/platform/context.server.ts';
import { contactBlind } from '#app/store/contact-blind.server.ts';
import { rulesVersions } from '#prisma/seed/rules.ts';

/** The rules of both districts of the demo, in force. */
export async function seedRules({ pool }: App): Promise<void> {
  for (const { district, version, effectiveFrom, rules } of rulesVersions) {
    await pool.query(
      `INSERT INTO revision (kind, key, version, status, body, effective_from, proposed_at)
       VALUES ('rules', $1, $2, 'published', $3, $4, now())`,
      [district, version, JSON.stringify(rules), effectiveFrom],
    );
  }
}

export type SeededBooking = { id: string; reference: string };

/** A confirmed booking of this contact; its id and reference. */
export async function seedBooking(
  { pool, keys }: App,
  given: {
    reference: string;
    contact: string;
    kind?: 'email' | 'sms';
    district?: string;
    pointId?: string;
    confirmed?: boolean;
  },
): Promise<SeededBooking> {
  const { reference, contact, kind = 'email', district = 'hanyang', pointId = 'hy-p1', confirmed = true } = given;
  const [id, keyId] = [randomUUID(), randomUUID()];
  const wrapped = keys.newSubjectKey(keyId);
  const sealed = (column: string, text: string) =>
    keys.sealFor({ id: keyId, wrapped }, text, { table: 'booking', column, row: id });
  await pool.query('INSERT INTO subject_key (id, wrapped, created_at) VALUES ($1, $2, now())', [keyId, wrapped]);
  await pool.query(
    `INSERT INTO booking (id, reference, district, point_id, mode, source, locale, status, relation, contact_kind,
       contact_sealed, contact_blind, contact_confirmed_at, details_sealed, flags, subject_key_id, created_at)
     VALUES ($1, $2, $3, $4, 'home', 'citizen', 'zh', 'confirmed', 'self', $5, $6, $7, $8, $9, '{}', $10, now())`,
    [
      id,
      reference,
      district,
      pointId,
      kind,
      sealed('contact_sealed', contact),
      contactBlind(keys, contact),
      confirmed ? new Date('2026-11-20T00:00:00Z') : null,
      sealed('details_sealed', '{}'),
      keyId,
    ],
  );
  return { id, reference };
}
