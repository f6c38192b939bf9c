// What the clock does with bookings: gives back ended holds, reminds once, lists contacts nobody confirmed, deletes.
import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import { purgeOld } from '#app/services/post/purge-old.server.ts';
import { testApp } from '#app/testing/app.ts';
import { aCitizen, aHomeDraft, beginDemo, holdFor, storeDraft } from '#app/testing/demo.ts';
import { bookVisit } from './book-visit.server.ts';
import { chaseUnconfirmed } from './chase-unconfirmed.server.ts';
import { expireHolds } from './expire-holds.server.ts';
import { remindVisits } from './remind-visits.server.ts';

const app = await testApp();
beforeAll(() => beginDemo(app));
const clock: Actor = { kind: 'system', job: 'test' };
const count = async (sql: string) => Number((await app.pool.query(`SELECT count(*) AS n FROM ${sql}`)).rows[0].n);

let sequence = 0;
async function aBooking(confirmed: boolean, windowStart: number) {
  const citizen = aCitizen();
  const data = await aHomeDraft(app, ++sequence);
  const time = { date: '2026-11-26', windowStart, windowEnd: windowStart + 60 };
  const contact = data.contact && { ...data.contact, confirmed };
  const draftId = await storeDraft(app, citizen, { ...data, time, contact });
  await holdFor(app, citizen, draftId, { date: time.date, windowStart });
  const booked = await bookVisit(app.as(citizen), { draftId });
  if (!booked.ok) throw new Error(JSON.stringify(booked.problem));
  return booked.value.bookingId;
}

test('a hold past its end is given back, a living one is not', async () => {
  const citizen = aCitizen();
  const draftId = await storeDraft(app, citizen, await aHomeDraft(app, ++sequence));
  expect(await holdFor(app, citizen, draftId, { date: '2026-11-27' })).toMatchObject({ ok: true });
  expect(await expireHolds(app.as(clock))).toEqual({ ok: true, value: 0 });
  app.clock.advance(21 * 60_000);
  expect(await expireHolds(app.as(clock))).toEqual({ ok: true, value: 1 });
  expect(await count(`allocation WHERE kind = 'hold'`)).toBe(0);
});

test('the day before, each booking is reminded once, and who books after that hour not at all', async () => {
  const early = await aBooking(true, 540);
  app.clock.set(new Date('2026-11-25T08:59:00+08:00'));
  expect(await remindVisits(app.as(clock))).toEqual({ ok: true, value: 0 });
  app.clock.set(new Date('2026-11-25T09:00:00+08:00'));
  expect(await remindVisits(app.as(clock))).toEqual({ ok: true, value: 1 });
  app.clock.advance(3_600_000);
  await aBooking(true, 840);
  expect(await remindVisits(app.as(clock))).toEqual({ ok: true, value: 0 });
  expect(await count(`message WHERE template = 'visit-reminder' AND booking_id = '${early}'`)).toBe(1);
});

test('a contact nobody confirmed goes to the call list once, two hours before the visit at the latest', async () => {
  const booking = await aBooking(false, 900);
  expect(await chaseUnconfirmed(app.as(clock))).toEqual({ ok: true, value: 0 });
  app.clock.set(new Date('2026-11-26T13:01:00+08:00'));
  expect(await chaseUnconfirmed(app.as(clock))).toEqual({ ok: true, value: 1 });
  expect(await chaseUnconfirmed(app.as(clock))).toEqual({ ok: true, value: 0 });
  const { rows } = await app.pool.query('SELECT reason, due_at FROM callback WHERE booking_id = $1', [booking]);
  expect(rows).toEqual([{ reason: 'contact-unconfirmed', due_at: new Date('2026-11-26T15:00:00+08:00') }]);
  expect(await count(`event WHERE type = 'callback.opened' AND booking_id = '${booking}'`)).toBe(1);
});

test('what has served its time is deleted, and nothing else', async () => {
  const drafts = await count('draft');
  expect(drafts).toBeGreaterThan(0);
  expect(await purgeOld(app.as(clock))).toMatchObject({ ok: true, value: { drafts: 0, letters: 0 } });
  app.clock.advance(8 * 86_400_000);
  expect(await purgeOld(app.as(clock))).toMatchObject({ ok: true, value: { drafts } });
  expect(await count('draft')).toBe(0);
  expect(await count('booking')).toBeGreaterThan(0);
});
