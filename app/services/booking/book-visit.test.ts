// Booking on a real database: races for the last places, double submits, expired holds, change and cancel.
import { beforeAll, expect, test } from 'vitest';
import { testApp } from '#app/testing/app.ts';
import { aCitizen, aHomeDraft, beginDemo, holdFor, sampleTime, storeDraft } from '#app/testing/demo.ts';
import { rushFor } from '#app/testing/last-places.ts';
import { bookVisit } from './book-visit.server.ts';
import { cancelBooking } from './cancel-booking.server.ts';
import { changeTime } from './change-time.server.ts';
import { loadPass } from './load-pass.server.ts';

const app = await testApp({ poolMax: 60 });
beforeAll(() => beginDemo(app));

const count = async (sql: string, ...params: unknown[]) =>
  Number((await app.pool.query(`SELECT count(*) AS n FROM ${sql}`, params)).rows[0].n);

let sequence = 0;
async function aHeldDraft(window: Partial<typeof sampleTime> = {}, neededBy: string | null = null) {
  const citizen = aCitizen();
  const data = { ...(await aHomeDraft(app, ++sequence)), neededBy };
  const time = { ...sampleTime, ...window };
  const draftId = await storeDraft(app, citizen, { ...data, time });
  const held = await holdFor(app, citizen, draftId, { date: time.date, windowStart: time.windowStart });
  return { citizen, draftId, held };
}

async function aBooking(window: Partial<typeof sampleTime> = {}) {
  const { citizen, draftId, held } = await aHeldDraft(window);
  expect(held).toMatchObject({ ok: true });
  const booked = await bookVisit(app.as(citizen), { draftId });
  if (!booked.ok) throw new Error(JSON.stringify(booked));
  return { ...booked.value, draftId, owner: { ...citizen, grants: [booked.value.bookingId] } };
}

test('a finished draft with a living hold becomes one booking with one event and one message', async () => {
  const { bookingId, status, again } = await aBooking({ date: '2026-11-25' });
  expect({ status, again }).toEqual({ status: 'confirmed', again: false });
  expect(await count('event WHERE booking_id = $1', bookingId)).toBe(1);
  expect(await count('message WHERE booking_id = $1', bookingId)).toBe(1);
  expect(
    await count(
      'allocation a JOIN visit v ON v.id = a.visit_id JOIN booking b ON b.visit_id = v.id WHERE b.id = $1 AND a.kind = $2',
      bookingId,
      'visit',
    ),
  ).toBe(1);
});

test('the day it is needed by stands on its items and on the pass, with whether our times meet it', async () => {
  const { citizen, draftId } = await aHeldDraft({ date: '2026-11-25', windowStart: 660, windowEnd: 720 }, '2026-12-02');
  const booked = await bookVisit(app.as(citizen), { draftId });
  if (!booked.ok) throw new Error(booked.problem.code);
  const { bookingId, reference } = booked.value;
  expect(await count('item WHERE booking_id = $1 AND needed_by = $2', bookingId, '2026-12-02')).toBe(1);
  const pass = await loadPass(app.as({ ...citizen, grants: [bookingId] }), { reference, locale: 'en' });
  expect(pass).toMatchObject({ ok: true, value: { deadline: { neededBy: '2026-12-02', visit: '2026-11-25' } } });
});

test('the same form sent many times, at once and later, is one booking and one letter', async () => {
  const { citizen, draftId } = await aHeldDraft({ date: '2026-11-25', windowStart: 600, windowEnd: 660 });
  const answers = await Promise.all(Array.from({ length: 30 }, () => bookVisit(app.as(citizen), { draftId })));
  const later = await bookVisit(app.as(citizen), { draftId });
  const references = new Set([...answers, later].map((a) => (a.ok ? a.value.reference : JSON.stringify(a.problem))));
  expect(references.size).toBe(1);
  expect(await count('booking WHERE draft_id = $1', draftId)).toBe(1);
  expect(await count('message m JOIN booking b ON b.id = m.booking_id WHERE b.draft_id = $1', draftId)).toBe(1);
});

test('200 people for the last three places of a window: three are booked, the rest are told kindly', async () => {
  for (const date of ['2026-12-01', '2026-12-02', '2026-12-03']) {
    const window = { date, windowStart: 840, windowEnd: 900 };
    expect(await rushFor(app, window, 200, 3)).toEqual({ booked: 3, others: ['time-taken'] });
    expect(await count('visit WHERE date = $1 AND window_start = $2', date, window.windowStart)).toBe(3);
  }
  const overlaps = await count(
    `allocation a JOIN allocation b ON a.team_id = b.team_id AND a.id < b.id AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at`,
  );
  expect(overlaps).toBe(0);
});

test('an expired hold books nothing, keeps the draft, and the time can be held again', async () => {
  const { citizen, draftId } = await aHeldDraft({ date: '2026-11-27' });
  app.clock.advance(21 * 60_000);
  expect(await bookVisit(app.as(citizen), { draftId })).toMatchObject({ ok: false, problem: { code: 'hold-expired' } });
  expect(await holdFor(app, citizen, draftId, { date: '2026-11-27' })).toMatchObject({ ok: true });
  expect(await bookVisit(app.as(citizen), { draftId })).toMatchObject({ ok: true });
});

test('a change keeps the old time until the new one is the booking’s', async () => {
  const { bookingId, owner, reference } = await aBooking({ date: '2026-11-30' });
  const version = 0;
  const none = await changeTime(app.as(owner), { bookingId, version });
  expect(none).toMatchObject({ ok: false, problem: { code: 'hold-expired' } });
  expect(await count('allocation a JOIN booking b ON b.visit_id = a.visit_id WHERE b.id = $1', bookingId)).toBe(1);
  await holdFor(app, owner, '', {
    holder: `change:${bookingId}`,
    action: 'own.change',
    date: '2026-12-01',
    windowStart: 600,
  });
  const answers = await Promise.all([
    changeTime(app.as(owner), { bookingId, version }),
    changeTime(app.as(owner), { bookingId, version }),
    cancelBooking(app.as(owner), { bookingId, version, reason: null }),
  ]);
  expect(answers.filter((a) => a.ok)).toHaveLength(1);
  expect(await count(`allocation WHERE holder = $1`, `change:${bookingId}`)).toBe(0);
  const { rows } = await app.pool.query('SELECT reference, status FROM booking WHERE id = $1', [bookingId]);
  expect(rows[0].reference).toBe(reference);
});

test('a stranger neither changes nor cancels', async () => {
  const { bookingId } = await aBooking({ date: '2026-12-02' });
  const stranger = aCitizen();
  expect(await cancelBooking(app.as(stranger), { bookingId, version: 0, reason: null })).toMatchObject({
    ok: false,
    problem: { code: 'not-found' },
  });
});
