// What the owner of a booking sees and may do, on a real database; and that nobody else sees anything.
import { beforeAll, expect, test } from 'vitest';
import { testApp } from '#app/testing/app.ts';
import { aCitizen, aHomeDraft, beginDemo, holdFor, sampleNumber, sampleTime, storeDraft } from '#app/testing/demo.ts';
import { askCode } from './ask-code.server.ts';
import { bookVisit } from './book-visit.server.ts';
import { changeTime } from './change-time.server.ts';
import { holdChange } from './hold-change.server.ts';
import { loadChange } from './load-change.server.ts';
import { loadOwnBooking } from './load-own-booking.server.ts';
import { loadOwnBookings } from './load-own-bookings.server.ts';
import { withdrawConsent } from './withdraw-consent.server.ts';

const app = await testApp();
beforeAll(() => beginDemo(app));

let sequence = 500;
async function aBooking(time = sampleTime) {
  const citizen = aCitizen();
  const data = await aHomeDraft(app, ++sequence);
  const draftId = await storeDraft(app, citizen, { ...data, time });
  const held = await holdFor(app, citizen, draftId, { date: time.date, windowStart: time.windowStart });
  expect(held).toMatchObject({ ok: true });
  const booked = await bookVisit(app.as(citizen), { draftId });
  if (!booked.ok) throw new Error(JSON.stringify(booked));
  return { ...booked.value, owner: { ...citizen, grants: [booked.value.bookingId] }, sequence };
}

const at = (windowStart: number, date = '2026-11-26') => ({ date, windowStart, windowEnd: windowStart + 60 });
const rows = async (sql: string, ...params: unknown[]) => (await app.pool.query(sql, params)).rows;

test('the owner reads the booking masked, with the door only here; others read what does not exist', async () => {
  const { reference, owner } = await aBooking();
  const page = await loadOwnBooking(app.as(owner), { reference, locale: 'en' });
  if (!page.ok) throw new Error(page.problem.code);
  const text = JSON.stringify(page.value);
  expect(text).not.toContain('示例甲');
  expect(text).not.toContain(sampleNumber(sequence));
  expect(text).not.toContain(`sample${sequence}@`);
  expect(page.value).toMatchObject({
    status: 'confirmed',
    date: sampleTime.date,
    door: { detail: '示例路 1 号 2 单元 301' },
    people: [{ name: '示**', items: [{ status: 'registered' }] }],
    contact: { kind: 'email', shown: 's***@example.com', confirmed: true },
    team: null,
    actions: { change: { ok: true }, cancel: { ok: true } },
  });
  expect(page.value.words).not.toBeNull();
  expect(page.value.timeline.map(({ code }) => code)).toEqual(['booking.placed']);

  const stranger = await loadOwnBooking(app.as(aCitizen()), { reference, locale: 'en' });
  const unknown = await loadOwnBooking(app.as(owner), { reference: '0000-0000', locale: 'en' });
  expect(stranger).toEqual(unknown);
  expect(stranger).toMatchObject({ ok: false, problem: { code: 'not-found' } });
  for (const answer of [
    await loadChange(app.as(aCitizen()), { reference, locale: 'en' }),
    await holdChange(app.as(aCitizen()), { reference, time: '2026-11-26T600', network: null }),
    await withdrawConsent(app.as(aCitizen()), { reference }),
  ]) {
    expect(answer).toMatchObject({ ok: false, problem: { code: 'not-found' } });
  }
  expect(await loadOwnBookings(app.as(aCitizen()), { locale: 'zh' })).toEqual({ ok: true, value: [] });
  expect(await loadOwnBookings(app.as(owner), { locale: 'zh' })).toMatchObject({ value: [{ reference }] });
});

test('a new time is held beside the present one, which stays until the change is confirmed', async () => {
  const { reference, bookingId, owner } = await aBooking(at(840));
  const before = await loadChange(app.as(owner), { reference, locale: 'zh' });
  if (!before.ok) throw new Error(before.problem.code);
  expect(before.value.held).toBeNull();
  expect(before.value.days.some((day) => day.windows.some((window) => window.reason === null))).toBe(true);

  expect(await holdChange(app.as(owner), { reference, time: '2026-11-26T840', network: null })).toEqual({
    ok: true,
    value: 'kept',
  });
  expect(await holdChange(app.as(owner), { reference, time: 'tomorrow', network: null })).toMatchObject({ ok: false });
  const held = await holdChange(app.as(owner), { reference, time: '2026-11-27T540', network: null });
  expect(held).toEqual({ ok: true, value: 'held' });
  const taken = await rows(
    `SELECT a.kind FROM allocation a LEFT JOIN booking b ON b.visit_id = a.visit_id WHERE b.id = $1 OR a.holder = $2`,
    bookingId,
    `change:${bookingId}`,
  );
  expect(taken.map(({ kind }) => kind).sort()).toEqual(['hold', 'visit']);

  const ready = await loadChange(app.as(owner), { reference, locale: 'zh' });
  expect(ready).toMatchObject({
    value: { now: { date: '2026-11-26' }, held: { date: '2026-11-27', windowStart: 540 } },
  });
  const { version } = before.value;
  expect(await changeTime(app.as(owner), { bookingId, version })).toMatchObject({ ok: true });
  const after = await loadOwnBooking(app.as(owner), { reference, locale: 'zh' });
  expect(after).toMatchObject({ value: { date: '2026-11-27', windowStart: 540 } });
  if (after.ok) expect(after.value.timeline.map(({ code }) => code)).toEqual(['booking.placed', 'booking.changed']);
});

test('after a visit that did not take place a new window is taken in one step, without counting as a change', async () => {
  const { reference, bookingId, owner } = await aBooking(at(600));
  await rows(`UPDATE booking SET status = 'failed' WHERE id = $1`, bookingId);
  const done = await holdChange(app.as(owner), { reference, time: '2026-11-30T540', network: null });
  expect(done).toEqual({ ok: true, value: 'changed' });
  const [booking] = await rows('SELECT status, changes FROM booking WHERE id = $1', bookingId);
  expect(booking).toEqual({ status: 'confirmed', changes: 0 });
});

test('too late, the page says so and no time is held', async () => {
  const { reference, owner } = await aBooking(at(900));
  const late = { ...app.as(owner), now: new Date('2026-11-25T18:30:00+08:00') };
  const page = await loadOwnBooking(late, { reference, locale: 'en' });
  expect(page).toMatchObject({ value: { actions: { change: { ok: false }, cancel: { ok: false } } } });
  for (const answer of [
    await loadChange(late, { reference, locale: 'en' }),
    await holdChange(late, { reference, time: '2026-11-27T600', network: null }),
  ]) {
    expect(answer).toMatchObject({ ok: false, problem: { code: 'change-too-late' } });
  }
});

test('a consent is taken back once: noted, in the ledger, and on the call list', async () => {
  const { reference, bookingId, owner } = await aBooking(at(960));
  for (let i = 0; i < 2; i++) expect(await withdrawConsent(app.as(owner), { reference })).toMatchObject({ ok: true });
  const page = await loadOwnBooking(app.as(owner), { reference, locale: 'en' });
  if (!page.ok) throw new Error(page.problem.code);
  expect(page.value.consents.every(({ withdrawn }) => withdrawn)).toBe(true);
  expect(page.value.owed).toMatchObject([{ reason: 'consent-withdrawn' }]);
  const events = await rows(`SELECT type FROM event WHERE booking_id = $1 ORDER BY seq`, bookingId);
  expect(events.map(({ type }) => type)).toEqual(['booking.placed', 'consent.withdrawn', 'callback.opened']);
});

test('asking for a code is answered the same whether or not the booking, the draft or the contact exists', async () => {
  const { reference, sequence: n } = await aBooking(at(540, '2026-11-27'));
  const ask = (typed: { reference: string | null; contact: string }) =>
    askCode(app.as(aCitizen()), { ...typed, locale: 'en', district: 'hanyang', network: 'n1' });
  const answers = [
    await ask({ reference, contact: `sample${n}@example.com` }),
    await ask({ reference, contact: 'stranger@example.com' }),
    await ask({ reference: '0000-0000', contact: 'stranger@example.com' }),
    await ask({ reference: null, contact: `sample${n}@example.com` }),
    await ask({ reference: null, contact: 'stranger@example.com' }),
  ];
  expect(answers.map((answer) => answer.ok && answer.value.faults)).toEqual([null, null, null, null, null]);
  const wrong = await ask({ reference: 'nonsense', contact: 'nobody' });
  expect(wrong).toMatchObject({ value: { faults: [{ field: 'reference' }, { field: 'contact' }], asked: null } });
});
