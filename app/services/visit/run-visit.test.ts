// From assigned to done on a real database: who may, in which order, and what the person is told.
import { beforeAll, expect, test } from 'vitest';
import type { Staff } from '#app/domain/access/actor.ts';
import { testApp } from '#app/testing/app.ts';
import { aCitizen, aHomeDraft, beginDemo, holdFor, sampleTime, storeDraft } from '#app/testing/demo.ts';
import { bookVisit } from '../booking/book-visit.server.ts';
import { assignVisit, unassignVisit } from './assign-visit.server.ts';
import { recordOutcome } from './record-outcome.server.ts';
import { arriveVisit, departVisit, failVisit, finishVisit } from './run-visit.server.ts';

const app = await testApp();
beforeAll(() => beginDemo(app));

const staff = (role: Staff['roles'][number], teamId: string | null = null, district = 'hanyang'): Staff => ({
  kind: 'staff',
  staffId: `${role}-1`,
  roles: [role],
  district,
  pointId: null,
  teamId,
  sessionId: 'x',
});
const dispatcher = staff('dispatcher');
let sequence = 500;
const onTheDay = () => app.clock.set(new Date('2026-11-26T08:40:00+08:00'));

async function aBooking(windowStart = 540, date = sampleTime.date) {
  app.clock.set(new Date('2026-11-23T09:00:00+08:00'));
  const citizen = aCitizen();
  const time = { date, windowStart, windowEnd: windowStart + 60 };
  const draftId = await storeDraft(app, citizen, { ...(await aHomeDraft(app, ++sequence)), time });
  await holdFor(app, citizen, draftId, { date, windowStart });
  const booked = await bookVisit(app.as(citizen), { draftId });
  if (!booked.ok) throw new Error(JSON.stringify(booked));
  return booked.value.bookingId;
}
const state = async (bookingId: string) =>
  (
    await app.pool.query(
      `SELECT b.status, b.version, v.team_id AS "teamId", v.attempt FROM booking b JOIN visit v ON v.id = b.visit_id WHERE b.id = $1`,
      [bookingId],
    )
  ).rows[0] as { status: string; version: number; teamId: string; attempt: number };
const person = async (bookingId: string) =>
  (await app.pool.query(`SELECT id FROM person WHERE booking_id = $1`, [bookingId])).rows[0].id as string;

test('the whole way: assigned, on the way, on site, checked, captured, accepted, done', async () => {
  const bookingId = await aBooking();
  const { teamId } = await state(bookingId);
  const now = async () => ({ bookingId, version: (await state(bookingId)).version });
  expect(await assignVisit(app.as(dispatcher), { ...(await now()), teamId })).toMatchObject({ ok: true });
  const officer = staff('field-officer', teamId);
  expect(await departVisit(app.as(officer), await now())).toMatchObject({ problem: { code: 'step-not-allowed' } });
  onTheDay();
  expect(await departVisit(app.as(staff('field-officer', 'another')), await now())).toMatchObject({
    problem: { code: 'not-found' },
  });
  expect(await departVisit(app.as(officer), await now())).toMatchObject({ ok: true });
  expect(await arriveVisit(app.as(officer), await now())).toMatchObject({ ok: true });
  expect(await finishVisit(app.as(officer), await now())).toMatchObject({ problem: { code: 'step-not-allowed' } });
  const personId = await person(bookingId);
  for (const step of ['check-in', 'capture', 'accept'] as const) {
    const asked = { ...(await now()), personId, itemId: null, step, reason: null };
    expect(await recordOutcome(app.as(officer), asked)).toMatchObject({ ok: true });
  }
  expect(await finishVisit(app.as(officer), await now())).toMatchObject({ ok: true });
  expect((await state(bookingId)).status).toBe('done');
  const { rows } = await app.pool.query('SELECT type FROM event WHERE booking_id = $1 ORDER BY seq', [bookingId]);
  expect(rows.map((row) => row.type)).toEqual([
    'booking.placed',
    'visit.assigned',
    'visit.en-route',
    'visit.arrived',
    'item.identity-checked',
    'item.checked-in',
    'item.captured',
    'receipt.issued',
    'item.accepted',
    'receipt.replaced',
    'visit.done',
  ]);
  const item = (
    await app.pool.query('SELECT status, open_key, promised_on FROM item WHERE booking_id = $1', [bookingId])
  ).rows[0];
  expect(item).toMatchObject({ status: 'accepted', promised_on: expect.stringMatching(/^2026-1[12]/) });
  expect(item.open_key).not.toBeNull();
});

test('nobody at home: the attempt stays, a clerk is to call, the time is free', async () => {
  const bookingId = await aBooking(600);
  onTheDay();
  const { teamId } = await state(bookingId);
  const now = async () => ({ bookingId, version: (await state(bookingId)).version });
  const officer = staff('field-officer', teamId);
  await assignVisit(app.as(dispatcher), { ...(await now()), teamId });
  await departVisit(app.as(officer), await now());
  expect(await failVisit(app.as(officer), { ...(await now()), reason: 'nobody-home' })).toMatchObject({ ok: true });
  expect((await state(bookingId)).status).toBe('failed');
  const owed = await app.pool.query('SELECT reason FROM callback WHERE booking_id = $1', [bookingId]);
  expect(owed.rows).toEqual([{ reason: 'visit-failed' }]);
  const left = await app.pool.query(
    'SELECT 1 FROM allocation a JOIN booking b ON b.visit_id = a.visit_id WHERE b.id = $1',
    [bookingId],
  );
  expect(left.rowCount).toBe(0);
});

test('a verified person has one open item of a service, whoever tries', async () => {
  const first = await aBooking(840);
  const second = await aBooking(900);
  const blind = (await app.pool.query('SELECT number_blind FROM person WHERE booking_id = $1', [first])).rows[0]
    .number_blind;
  await app.pool.query('UPDATE person SET number_blind = $2 WHERE booking_id = $1', [second, blind]);
  const answers: string[] = [];
  onTheDay();
  for (const bookingId of [first, second]) {
    const { teamId } = await state(bookingId);
    const officer = staff('field-officer', teamId);
    const now = async () => ({ bookingId, version: (await state(bookingId)).version });
    await assignVisit(app.as(dispatcher), { ...(await now()), teamId });
    await departVisit(app.as(officer), await now());
    await arriveVisit(app.as(officer), await now());
    const asked = {
      ...(await now()),
      personId: await person(bookingId),
      itemId: null,
      step: 'check-in' as const,
      reason: null,
    };
    const answer = await recordOutcome(app.as(officer), asked);
    answers.push(answer.ok ? 'ok' : answer.problem.code);
  }
  expect(answers).toEqual(['ok', 'already-booked']);
});

test('assigning checks skill, district and the page’s age; unassigning keeps the time', async () => {
  const bookingId = await aBooking(540, '2026-11-30');
  const { version, teamId } = await state(bookingId);
  const stranger = staff('dispatcher', null, 'dongxihu');
  expect(await assignVisit(app.as(stranger), { bookingId, version, teamId })).toMatchObject({
    problem: { code: 'not-found' },
  });
  expect(await assignVisit(app.as(dispatcher), { bookingId, version: version + 7, teamId })).toMatchObject({
    problem: { code: 'stale-page' },
  });
  const teams = (
    await app.pool.query(
      `SELECT id FROM team WHERE district = 'hanyang' AND kind = 'mobile' AND id <> $1 ORDER BY id`,
      [teamId],
    )
  ).rows;
  const answers = new Set<string>();
  for (const { id } of teams) {
    const answer = await assignVisit(app.as(dispatcher), {
      bookingId,
      version: (await state(bookingId)).version,
      teamId: id,
    });
    answers.add(answer.ok ? 'ok' : answer.problem.code);
  }
  expect(answers.has('ok')).toBe(true);
  const after = await state(bookingId);
  expect(await unassignVisit(app.as(dispatcher), { bookingId, version: after.version })).toMatchObject({ ok: true });
  const kept = await app.pool.query(
    'SELECT a.team_id FROM allocation a JOIN booking b ON b.visit_id = a.visit_id WHERE b.id = $1',
    [bookingId],
  );
  expect(kept.rows[0].team_id).toBe(after.teamId);
});
