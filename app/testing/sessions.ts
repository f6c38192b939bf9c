// A session that was agreed, with its organisation, contact, booking, half days and visits: rows as the services write them.

import { randomBytes, randomUUID } from 'node:crypto';
import type { Contact } from '#app/domain/access/actor.ts';
import { makeReference } from '#app/domain/booking/reference.ts';
import type { SessionMenu } from '#app/domain/session/menu.ts';
import { newToken } from '#app/platform/crypto/keyring.server.ts';
import { sqlOfClient } from '#app/platform/sql.server.ts';
import { published } from '#app/services/content/published.server.ts';
import type { TestApp } from './app.ts';

export type SessionWanted = {
  kind?: 'company' | 'school' | 'university';
  services?: { code: string; people: number }[];
  dates?: string[];
  desks?: number;
  places?: number;
};

export type MadeSession = { id: string; reference: string; bookingId: string; contact: Contact; teamId: string };

const key = (app: TestApp, id: string) => Buffer.from(app.keys.newSubjectKey(id)).toString('base64');

const emptyMenu: SessionMenu = {
  services: [],
  talks: [],
  place: { hall: '会议室', sockets: 4, network: true, parking: true, projector: false },
  dates: ['2026-12-08'],
  breaks: [],
  delivery: 'organisation',
  interpreter: false,
};

/** Accepted, in Hanyang; each date is one half day from 9:00 to 12:00 with its own visit. */
export async function acceptedSession(app: TestApp, wanted: SessionWanted = {}): Promise<MadeSession> {
  const sql = sqlOfClient(app.pool);
  const content = await published(app, app.clock.now());
  const community = [...content.communities.values()].find(({ district }) => district === 'hanyang');
  const [team] = await sql.rows<{ id: string; point: string }>(
    `SELECT id, point_id AS point FROM team WHERE district = 'hanyang' AND kind <> 'window' ORDER BY id LIMIT 1`,
  );
  if (!community || !team) throw new Error('the demo has no community or team in Hanyang');
  const now = app.clock.now().toISOString();
  const organisation = randomUUID();
  const contactId = randomUUID();
  const [keyId, bookingKey] = [randomUUID(), randomUUID()];
  const code = `91420199DEMA${randomBytes(3).toString('hex').toUpperCase()}`;
  for (const id of [keyId, bookingKey]) {
    await sql.rows(
      `INSERT INTO subject_key (id, wrapped, created_at) VALUES ($1::uuid, decode($2, 'base64'), $3::timestamptz)`,
      [id, key(app, id), now],
    );
  }
  const seal = async (keyRow: string, table: string, column: string, row: string, text: string) => {
    const [found] = await sql.rows<{ wrapped: Uint8Array }>('SELECT wrapped FROM subject_key WHERE id = $1::uuid', [
      keyRow,
    ]);
    const sealed = app.keys.sealFor({ id: keyRow, wrapped: found?.wrapped ?? null }, text, { table, column, row });
    return Buffer.from(sealed).toString('base64');
  };
  await sql.rows(
    `INSERT INTO organisation (id, district, kind, credit_code, code_doubts, name_zh, name_en, community_id, address, status,
       applied_at, due_at, decided_by)
     VALUES ($1::uuid, 'hanyang', $2, $3, '{}', '示例光纤有限公司', 'Example Fibre', $4, '示例路 1 号', 'verified',
       $5::timestamptz, $5::timestamptz, 'test')`,
    [organisation, wanted.kind ?? 'company', code, community.id, now],
  );
  await sql.rows(
    `INSERT INTO org_contact (id, organisation_id, role, status, locale, name_sealed, contact_kind, contact_sealed,
       contact_blind, subject_key_id, created_at, confirmed_at)
     VALUES ($1::uuid, $2::uuid, 'lead', 'active', 'zh', decode($3, 'base64'), 'email', decode($4, 'base64'), $5, $6::uuid,
       $7::timestamptz, $7::timestamptz)`,
    [
      contactId,
      organisation,
      await seal(keyId, 'org_contact', 'name_sealed', contactId, '示例人事'),
      await seal(keyId, 'org_contact', 'contact_sealed', contactId, 'hr@example.com'),
      app.keys.blind('contact', `hr-${contactId}`),
      keyId,
      now,
    ],
  );
  const bookingId = randomUUID();
  const reference = makeReference(randomBytes(16));
  await sql.rows(
    `INSERT INTO booking (id, reference, district, point_id, mode, source, locale, status, relation, contact_kind,
       contact_sealed, details_sealed, flags, subject_key_id, created_at)
     VALUES ($1::uuid, $2, 'hanyang', $3, 'session', 'citizen', 'zh', 'confirmed', 'client', 'none', decode($4, 'base64'),
       decode($5, 'base64'), '{}', $6::uuid, $7::timestamptz)`,
    [
      bookingId,
      reference,
      team.point,
      await seal(bookingKey, 'booking', 'contact_sealed', bookingId, ''),
      await seal(bookingKey, 'booking', 'details_sealed', bookingId, '{}'),
      bookingKey,
      now,
    ],
  );
  const sessionId = randomUUID();
  const services = wanted.services ?? [{ code: 'ppt', people: 94 }];
  await sql.rows(
    `INSERT INTO session (id, reference, organisation_id, contact_id, district, point_id, community_id, locale, status, menu,
       booking_id, offer_version, created_at)
     VALUES ($1::uuid, $2, $3::uuid, $4::uuid, 'hanyang', $5, $6, 'zh', 'accepted', $7::jsonb, $8::uuid, 1, $9::timestamptz)`,
    [
      sessionId,
      reference,
      organisation,
      contactId,
      team.point,
      community.id,
      JSON.stringify({ ...emptyMenu, services }),
      bookingId,
      now,
    ],
  );
  await sql.rows(
    `INSERT INTO session_offer (session_id, version, side, status, body, made_by, made_at)
     VALUES ($1::uuid, 1, 'staff', 'accepted', '{}'::jsonb, 'test', $2::timestamptz)`,
    [sessionId, now],
  );
  for (const date of wanted.dates ?? ['2026-12-08', '2026-12-09']) {
    const visitId = randomUUID();
    await sql.rows(
      `INSERT INTO visit (id, district, point_id, kind, status, date, window_start, window_end, planned_start,
         service_minutes, team_id, community_id, lon, lat, door_seed, skills, booking_id)
       VALUES ($1::uuid, 'hanyang', $2, 'session', 'planned', $3, 540, 720, 540, 180, $4, $5, 114.2, 30.5, 1, '{}', $6::uuid)`,
      [visitId, team.point, date, team.id, community.id, bookingId],
    );
    await sql.rows(
      `INSERT INTO session_half_day (id, session_id, offer_version, date, start_minute, end_minute, team_id, unit_point, desks,
         places, services, kit_ids, visit_id)
       VALUES ($1::uuid, $2::uuid, 1, $3, 540, 720, $4, $5, $6::int, $7::int, '{}', '{}', $8::uuid)`,
      [randomUUID(), sessionId, date, team.id, team.point, wanted.desks ?? 4, wanted.places ?? 48, visitId],
    );
    await sql.rows('UPDATE booking SET visit_id = coalesce(visit_id, $2::uuid) WHERE id = $1::uuid', [
      bookingId,
      visitId,
    ]);
  }
  const contact: Contact = {
    kind: 'contact',
    contactId,
    organisationId: organisation,
    district: 'hanyang',
    role: 'lead',
    sessionId: newToken(),
    grants: [],
  };
  return { id: sessionId, reference, bookingId, contact, teamId: team.id };
}
