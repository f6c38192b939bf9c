// Rows for tests that need a case to stand somewhere but not the way it came there.
import { randomBytes, randomUUID } from 'node:crypto';
import type { Actor, Staff } from '#app/domain/access/actor.ts';
import type { Role } from '#app/domain/access/role.ts';
import { makeReference } from '#app/domain/booking/reference.ts';
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { type ItemStatus, isFinalItem } from '#app/domain/case/item-table.ts';
import { published } from '#app/services/content/published.server.ts';
import { contactBlind } from '#app/store/contact-blind.server.ts';
import type { TestApp } from './app.ts';

export type SeededCase = { bookingId: string; reference: string; personIds: string[]; itemIds: string[]; owner: Actor };

/** A member of staff of Hanyang in this role. */
export function aStaff(role: Role, more: Partial<Staff> = {}): Staff {
  return {
    kind: 'staff',
    staffId: `${role}-1`,
    roles: [role],
    district: role === 'city-steward' ? null : 'hanyang',
    pointId: null,
    teamId: role === 'field-officer' ? 'hy-sixin-1' : null,
    sessionId: 'x',
    ...more,
  };
}

/** A booking whose visit is under way, with one item of the service for each person. */
export async function seedCase(
  app: TestApp,
  given: {
    status?: ItemStatus;
    service?: string;
    variant?: string;
    people?: number;
    bookingStatus?: string;
    locale?: 'zh' | 'en';
  } = {},
): Promise<SeededCase> {
  const {
    status = 'registered',
    service = 'hkm',
    variant = 'first',
    people = 1,
    bookingStatus = 'in_progress',
  } = given;
  const now = app.clock.now();
  const [bookingId, visitId, keyId] = [randomUUID(), randomUUID(), randomUUID()];
  const reference = makeReference(randomBytes(16));
  const wrapped = app.keys.newSubjectKey(keyId);
  const seal = (text: string, table: string, column: string, row: string) =>
    app.keys.sealFor({ id: keyId, wrapped }, text, { table, column, row });
  const revision = (await published(app, now)).entries.get(service)?.revisionId ?? randomUUID();
  const contact = `${reference.toLowerCase()}@example.com`;
  await app.pool.query('INSERT INTO subject_key (id, wrapped, created_at) VALUES ($1, $2, $3)', [keyId, wrapped, now]);
  await app.pool.query(
    `INSERT INTO visit (id, district, point_id, kind, status, date, window_start, window_end, planned_start,
       service_minutes, team_id, door_seed, skills)
     VALUES ($1, 'hanyang', 'hy-sixin', 'home', 'on_site', $2, 540, 600, 540, 20, 'hy-sixin-1', 7, $3)`,
    [visitId, civilDateOf(now), [service]],
  );
  await app.pool.query(
    `INSERT INTO booking (id, reference, district, point_id, mode, source, locale, status, visit_id, relation,
       contact_kind, contact_sealed, contact_blind, contact_confirmed_at, details_sealed, flags, subject_key_id, created_at)
     VALUES ($1, $2, 'hanyang', 'hy-sixin', 'home', 'citizen', $9, $3, $4, 'self', 'email', $5, $6, $7::timestamptz, $8,
       '{}', $10, $7::timestamptz)`,
    [
      bookingId,
      reference,
      bookingStatus,
      visitId,
      seal(contact, 'booking', 'contact_sealed', bookingId),
      contactBlind(app.keys, contact),
      now,
      seal(JSON.stringify({ bookerName: '示例甲', place: null, needs: null }), 'booking', 'details_sealed', bookingId),
      given.locale ?? 'zh',
      keyId,
    ],
  );
  const [personIds, itemIds]: [string[], string[]] = [[], []];
  for (let index = 0; index < people; index++) {
    const [personId, itemId] = [randomUUID(), randomUUID()];
    await app.pool.query(
      `INSERT INTO person (id, booking_id, position, relation, name_sealed, name_blind, document_kind, details_sealed, age_band)
       VALUES ($1, $2, $3, 'self', $4, $5, 'resident-id', $6, 'adult')`,
      [
        personId,
        bookingId,
        index + 1,
        seal(index === 0 ? '示例甲' : '示例乙', 'person', 'name_sealed', personId),
        randomUUID(),
        seal('{}', 'person', 'details_sealed', personId),
      ],
    );
    await app.pool.query(
      `INSERT INTO item (id, booking_id, person_id, service_code, revision_id, variant, status, captured_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8::timestamptz, $8::timestamptz)`,
      [itemId, bookingId, personId, service, revision, variant, status, now],
    );
    personIds.push(personId);
    itemIds.push(itemId);
  }
  if (isFinalItem(status)) await app.pool.query('UPDATE booking SET final_at = $2 WHERE id = $1', [bookingId, now]);
  return { bookingId, reference, personIds, itemIds, owner: { kind: 'citizen', sessionId: 'x', grants: [bookingId] } };
}
