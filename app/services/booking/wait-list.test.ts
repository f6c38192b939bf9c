// Waiting for an earlier time on a real database: in order of request with the published exceptions, held and told.
import { beforeAll, expect, test } from 'vitest';
import { inWaitOrder } from '#app/domain/booking/wait-list.ts';
import { testApp } from '#app/testing/app.ts';
import { aCitizen, aHomeDraft, beginDemo, holdFor, storeDraft } from '#app/testing/demo.ts';
import { bookVisit } from './book-visit.server.ts';
import { changeTime } from './change-time.server.ts';
import { loadChange } from './load-change.server.ts';
import { offerFreed } from './offer-freed.server.ts';
import { waitEarlier } from './wait-earlier.server.ts';

const app = await testApp();
beforeAll(() => beginDemo(app));
const system = () => app.as({ kind: 'system', job: 'offer-freed' });

let sequence = 700;
async function aBooking(date: string) {
  const citizen = aCitizen();
  const time = { date, windowStart: 540, windowEnd: 600 };
  const draftId = await storeDraft(app, citizen, { ...(await aHomeDraft(app, ++sequence)), time });
  expect(await holdFor(app, citizen, draftId, { date, windowStart: 540 })).toMatchObject({ ok: true });
  const booked = await bookVisit(app.as(citizen), { draftId });
  if (!booked.ok) throw new Error(booked.problem.code);
  return { ...booked.value, owner: { ...citizen, grants: [booked.value.bookingId] } };
}

const offers = async () =>
  (await app.pool.query(`SELECT booking_id::text AS id, template FROM message WHERE template = 'place-freed'`)).rows;

test('the order is that of request, with the published exceptions first', () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 1, minute));
  const waiting = [
    { bookingId: 'late', flags: [], askedAt: at(9) },
    { bookingId: 'bed', flags: ['bedside'], askedAt: at(8) },
    { bookingId: 'first', flags: [], askedAt: at(1) },
    { bookingId: 'visa', flags: ['visa-close'], askedAt: at(10) },
  ];
  expect(inWaitOrder(waiting).map(({ bookingId }) => bookingId)).toEqual(['bed', 'visa', 'first', 'late']);
});

test('nothing free: nobody is written to; a freed place is held for who waits, told, and taken like any change', async () => {
  const { reference, bookingId, owner } = await aBooking('2026-11-30');
  await app.pool.query(
    `INSERT INTO allocation (id, kind, team_id, date, starts_at, ends_at, reason)
     SELECT gen_random_uuid(), 'closure', t.id, to_char(d AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD'), d, d + interval '14 hours', 'test'
     FROM team t, generate_series(timestamptz '2026-11-23T07:00+08', timestamptz '2026-11-29T07:00+08', interval '1 day') d
     WHERE t.district = 'hanyang' AND t.kind = 'mobile'`,
  );
  expect(await waitEarlier(app.as(aCitizen()), { reference, wait: true })).toMatchObject({ ok: false });
  expect(await waitEarlier(app.as(owner), { reference, wait: true })).toMatchObject({ ok: true });
  expect(await offerFreed(system())).toEqual({ ok: true, value: 0 });
  expect(await offers()).toEqual([]);

  await app.pool.query(`DELETE FROM allocation WHERE reason = 'test' AND date = '2026-11-26'`);
  expect(await offerFreed(system())).toEqual({ ok: true, value: 1 });
  expect(await offerFreed(system())).toEqual({ ok: true, value: 0 });
  expect(await offers()).toEqual([{ id: bookingId, template: 'place-freed' }]);
  const page = await loadChange(app.as(owner), { reference, locale: 'en' });
  if (!page.ok) throw new Error(page.problem.code);
  expect(page.value.wait?.since).not.toBe(null);
  expect(page.value.held).toMatchObject({
    date: '2026-11-26',
    until: new Date(app.clock.now().getTime() + 120 * 60_000),
  });
  expect(await changeTime(app.as(owner), { bookingId, version: page.value.version })).toMatchObject({ ok: true });
  app.clock.advance(26 * 3_600_000);
  expect(await offerFreed(system())).toEqual({ ok: true, value: 0 });
});

test('who leaves the list is not asked, and at night nobody is', async () => {
  const { reference, owner } = await aBooking('2026-12-02');
  expect(await waitEarlier(app.as(owner), { reference, wait: true })).toMatchObject({ ok: true });
  expect(await offerFreed({ ...system(), now: new Date('2026-11-24T23:00:00+08:00') })).toEqual({ ok: true, value: 0 });
  expect(await waitEarlier(app.as(owner), { reference, wait: false })).toMatchObject({ ok: true });
  expect(await offerFreed(system())).toEqual({ ok: true, value: 0 });
});
