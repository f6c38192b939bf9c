// A mended contact: shown to be right by a code, told to both sides, and checked by a clerk where the old one never was.
import { beforeAll, expect, test } from 'vitest';
import type { Staff } from '#app/domain/access/actor.ts';
import type { CodeContact } from '#app/domain/access/contact.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { finishCallback } from '#app/services/desk/work-callbacks.server.ts';
import { messagePlace } from '#app/store/messages.server.ts';
import { testApp } from '#app/testing/app.ts';
import { aCitizen, aHomeDraft, beginDemo, holdFor, sampleTime, storeDraft } from '#app/testing/demo.ts';
import { sendCode } from '../access/send-code.server.ts';
import { bookVisit } from './book-visit.server.ts';
import { cancelBooking } from './cancel-booking.server.ts';
import { changeContact, contactPayloadPlace } from './change-contact.server.ts';

const app = await testApp();
beforeAll(() => beginDemo(app));

let sequence = 800;
async function aBooking(confirmed: boolean, windowStart: number) {
  const citizen = aCitizen();
  const data = await aHomeDraft(app, ++sequence);
  const time = { ...sampleTime, windowStart, windowEnd: windowStart + 60 };
  const contact = data.contact && { ...data.contact, confirmed };
  const draftId = await storeDraft(app, citizen, { ...data, time, contact });
  await holdFor(app, citizen, draftId, { windowStart });
  const booked = await bookVisit(app.as(citizen), { draftId });
  if (!booked.ok) throw new Error(JSON.stringify(booked));
  return { ...booked.value, owner: { ...citizen, grants: [booked.value.bookingId] } };
}

const rows = async (sql: string, ...params: unknown[]) => (await app.pool.query(sql, params)).rows;
const fresh: CodeContact = { kind: 'sms', value: '+8613800138000' };

async function codeFor(ctx: Ctx, bookingId: string, contact = fresh): Promise<string> {
  const asked = { purpose: 'change-contact' as const, subject: bookingId, contact, locale: 'en' as const };
  const sent = await sendCode(ctx, { ...asked, district: 'hanyang', network: 'n1' });
  if (!sent.ok) throw new Error(sent.problem.code);
  const [row] = await rows('SELECT id::text AS id, facts_sealed FROM message WHERE dedupe = $1', sent.value.messageKey);
  return JSON.parse(app.keys.open(row.facts_sealed, messagePlace('facts_sealed', row.id))).code;
}

const lettersOf = async (bookingId: string) => {
  const sent = await rows(
    `SELECT id::text AS id, to_sealed, facts_sealed FROM message WHERE booking_id = $1 AND template = 'contact-changed'`,
    bookingId,
  );
  return sent.map((row) => ({
    to: app.keys.open(row.to_sealed, messagePlace('to_sealed', row.id)),
    facts: app.keys.open(row.facts_sealed, messagePlace('facts_sealed', row.id)),
  }));
};

test('a confirmed contact is replaced at once; the old and the new one are told, other browsers are closed', async () => {
  const { bookingId, owner } = await aBooking(true, 540);
  await rows(
    `INSERT INTO citizen_grant (session_hash, booking_id, granted_at, expires_at, ends_at, idle_minutes)
     VALUES ('elsewhere', $1, now(), now(), now(), 30)`,
    bookingId,
  );
  const ctx = app.as(owner);
  const code = await codeFor(ctx, bookingId);
  const changed = await changeContact(ctx, { bookingId, contact: fresh, code });
  expect(changed).toEqual({ ok: true, value: { outcome: 'changed' } });
  const letters = await lettersOf(bookingId);
  expect(letters.map(({ to }) => to).sort()).toEqual(['+8613800138000', `sample${sequence}@example.com`]);
  for (const { facts } of letters) expect(facts).not.toContain('13800138000');
  const [booking] = await rows('SELECT contact_kind FROM booking WHERE id = $1', bookingId);
  expect(booking.contact_kind).toBe('sms');
  expect(
    await rows(`SELECT 1 FROM citizen_grant WHERE booking_id = $1 AND session_hash = 'elsewhere'`, bookingId),
  ).toEqual([]);
  const events = await rows('SELECT type FROM event WHERE booking_id = $1 ORDER BY seq', bookingId);
  expect(events.at(-1)?.type).toBe('booking.contact-changed');
});

test('where the old contact was never confirmed nothing changes until a clerk has looked, once', async () => {
  const { bookingId, owner } = await aBooking(false, 600);
  const ctx = app.as(owner);
  const code = await codeFor(ctx, bookingId);
  const answer = await changeContact(ctx, { bookingId, contact: fresh, code });
  expect(answer).toMatchObject({ ok: true, value: { outcome: 'checks' } });
  const [booking] = await rows('SELECT contact_kind, contact_confirmed_at FROM booking WHERE id = $1', bookingId);
  expect(booking).toEqual({ contact_kind: 'email', contact_confirmed_at: null });
  expect(await lettersOf(bookingId)).toEqual([]);
  const [callback] = await rows(
    `SELECT c.reason, c.payload_sealed, k.id::text AS id, k.wrapped FROM callback c JOIN booking b ON b.id = c.booking_id
     JOIN subject_key k ON k.id = b.subject_key_id WHERE c.booking_id = $1`,
    bookingId,
  );
  expect(callback.reason).toBe('contact-change');
  const payload = app.keys.openFor(callback, callback.payload_sealed, contactPayloadPlace(bookingId));
  expect(JSON.parse(payload ?? '')).toEqual(fresh);

  const [call] = await rows('SELECT id::text AS id FROM callback WHERE booking_id = $1', bookingId);
  const clerk: Staff = {
    kind: 'staff',
    staffId: 'clerk',
    roles: ['intake-clerk'],
    district: 'hanyang',
    pointId: null,
    teamId: null,
    sessionId: 'clerk',
  };
  const accept = () => finishCallback(app.as(clerk), { id: call.id, outcome: 'contact-accepted' });
  const both = await Promise.all([accept(), accept()]);
  expect(both.filter((done) => done.ok)).toHaveLength(1);
  const [after] = await rows('SELECT contact_kind FROM booking WHERE id = $1', bookingId);
  expect(after).toEqual({ contact_kind: 'sms' });
  expect((await lettersOf(bookingId)).map(({ to }) => to)).toEqual(['+8613800138000']);
});

test('a wrong code, a code for another address, a stranger and a cancelled booking change nothing', async () => {
  const { bookingId, owner } = await aBooking(true, 840);
  const ctx = app.as(owner);
  const code = await codeFor(ctx, bookingId);
  const wrong = code === '000000' ? '000001' : '000000';
  expect(await changeContact(ctx, { bookingId, contact: fresh, code: wrong })).toMatchObject({
    problem: { code: 'code-wrong' },
  });
  const other: CodeContact = { kind: 'email', value: 'other@example.com' };
  expect(await changeContact(ctx, { bookingId, contact: other, code })).toMatchObject({
    problem: { code: 'code-expired' },
  });
  expect(await changeContact(app.as(aCitizen()), { bookingId, contact: fresh, code })).toMatchObject({
    problem: { code: 'not-found' },
  });
  app.clock.advance(120_000);
  const later = app.as(owner);
  const second = await codeFor(later, bookingId);
  expect(await cancelBooking(later, { bookingId, version: 0, reason: null })).toMatchObject({ ok: true });
  expect(await changeContact(later, { bookingId, contact: fresh, code: second })).toMatchObject({
    problem: { code: 'final-state' },
  });
  const [booking] = await rows('SELECT contact_kind FROM booking WHERE id = $1', bookingId);
  expect(booking.contact_kind).toBe('email');
});
