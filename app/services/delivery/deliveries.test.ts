// The chain on a real database: hand to hand with counts, a stranger refused by name, an attempt that failed and one
// that worked, and one document never in two batches.
import { beforeAll, expect, test } from 'vitest';
import type { Staff } from '#app/domain/access/actor.ts';
import { testApp } from '#app/testing/app.ts';
import { beginDemo } from '#app/testing/demo.ts';
import { aBookingOnSite } from '#app/testing/on-site.ts';
import { seedStaff, staffActor } from '#app/testing/staff.ts';
import { loadOwnBooking } from '../booking/load-own-booking.server.ts';
import { takeItemStep } from '../case/take-item-step.server.ts';
import { type ActOnDelivery, actOnDelivery } from './act-on-delivery.server.ts';
import { loadDeliveries, loadDeliveryPage } from './load-deliveries.server.ts';
import { packDelivery } from './pack-delivery.server.ts';

const app = await testApp();
beforeAll(async () => {
  await beginDemo(app);
  await seedStaff(app);
});

type Given = Partial<ActOnDelivery> & { id: string; what: string };
const as = async (username: string) => app.as((await staffActor(app, username)) as Staff);

/** As the page would send it: with the version that stands. */
async function act(username: string, given: Given) {
  const { version } = (await app.pool.query('SELECT version FROM delivery WHERE id = $1', [given.id])).rows[0];
  const none = { to: '', count: '', items: [], code: '', signed: false, reason: '', postNumber: '' };
  return actOnDelivery(await as(username), { ...none, version, ...given });
}

/** A booking whose document is ready, by the steps of the desks. */
async function aReadyBooking(windowStart: number) {
  const booking = await aBookingOnSite(app, windowStart);
  for (const step of ['check-in', 'capture', 'accept'] as const) await booking.take(step);
  const { rows } = await app.pool.query('SELECT id, version FROM item WHERE booking_id = $1', [booking.bookingId]);
  let { id: itemId, version } = rows[0] as { id: string; version: number };
  for (const step of ['review', 'produce', 'ready'] as const) {
    const who = step === 'ready' ? 'issue.hanyang' : 'review.hanyang';
    const taken = await takeItemStep(await as(who), { itemId, step, version });
    const again = taken.ok ? taken : await takeItemStep(await as('clerk.hanyang'), { itemId, step, version });
    if (!again.ok) throw new Error(`${step}: ${again.problem.code}`);
    version = again.value.version;
  }
  return { ...booking, itemId };
}
const status = async (itemId: string) =>
  (await app.pool.query('SELECT status FROM item WHERE id = $1', [itemId])).rows[0].status as string;

async function where(booking: Awaited<ReturnType<typeof aReadyBooking>>) {
  const page = await loadOwnBooking(app.as(booking.owner), { reference: booking.reference, locale: 'en' });
  if (!page.ok) throw new Error(page.problem.code);
  const [document] = page.value.documents;
  return document ?? null;
}

test('to the door: the wrong hands are named, the first attempt fails, the second works by the receiver’s code', async () => {
  const booking = await aReadyBooking(540);
  const { bookingId, itemId } = booking;
  expect(await where(booking)).toMatchObject({ at: 'ready', code: null });
  expect(await packDelivery(await as('clerk.hanyang'), { bookingId, way: 'drone' })).toMatchObject({
    problem: { code: 'form-invalid', field: 'way' },
  });
  const packed = await packDelivery(await as('clerk.hanyang'), { bookingId, way: 'person' });
  if (!packed.ok) throw new Error(packed.problem.code);
  const { id } = packed.value;
  expect(await packDelivery(await as('clerk.hanyang'), { bookingId, way: 'post' })).toMatchObject({
    problem: { code: 'step-not-allowed' },
  });
  const holder = (await loadDeliveryPage(await as('clerk.hanyang'), { id })) as {
    value: { delivery: { holder: { zh: string } } };
  };
  expect(await act('officer.sixin', { id, what: 'set-out' })).toMatchObject({
    problem: { code: 'wrong-custodian', facts: { name: expect.stringContaining(holder.value.delivery.holder.zh) } },
  });
  expect(await act('clerk.hanyang', { id, what: 'offer', to: 'demo-officer.wujiashan' })).toMatchObject({
    problem: { code: 'receiver-needed', field: 'to' },
  });
  expect(await act('clerk.hanyang', { id, what: 'offer', to: 'demo-officer.sixin' })).toMatchObject({ ok: true });
  expect(await act('officer.sixin2', { id, what: 'take', count: '1' })).toMatchObject({
    problem: { code: 'wrong-custodian' },
  });
  expect(await act('officer.sixin', { id, what: 'take', count: '1' })).toMatchObject({ value: { stopped: false } });
  const mine = await loadDeliveries(await as('officer.sixin'));
  expect(mine).toMatchObject({ value: { ready: [], deliveries: [{ id, mine: true }] } });
  expect(await act('officer.sixin', { id, what: 'set-out' })).toMatchObject({ ok: true });
  const first = await where(booking);
  expect([await status(itemId), first?.at]).toEqual(['delivering', 'out']);
  expect(await act('officer.sixin', { id, what: 'fail' })).toMatchObject({ problem: { field: 'reason' } });
  expect(await act('officer.sixin', { id, what: 'fail', reason: 'nobody-home' })).toMatchObject({ ok: true });
  expect([await status(itemId), (await where(booking))?.at]).toEqual(['ready', 'failed']);
  expect(await act('officer.sixin', { id, what: 'retry' })).toMatchObject({ ok: true });
  const second = await where(booking);
  expect(second).toMatchObject({ at: 'out', attempt: 2 });
  expect(second?.code).not.toBe(first?.code);
  const hand = { id, what: 'hand', items: [itemId] };
  expect(await act('officer.sixin', hand)).toMatchObject({ problem: { code: 'proof-needed' } });
  expect(await act('officer.sixin', { ...hand, code: first?.code ?? '' })).toMatchObject({
    problem: { code: 'handover-code', field: 'code' },
  });
  expect(await act('officer.sixin', { ...hand, code: second?.code ?? '' })).toMatchObject({ ok: true });
  expect([await status(itemId), (await where(booking))?.at]).toEqual(['delivered', 'handed']);
  expect(await act('officer.sixin', hand)).toMatchObject({ problem: { code: 'step-not-allowed' } });
  const { rows } = await app.pool.query('SELECT kind FROM custody WHERE delivery_id = $1 ORDER BY seq', [id]);
  expect(rows.map(({ kind }) => kind)).toEqual(['pack', 'offer', 'take', 'set-out', 'fail', 'retry', 'hand']);
  const told = ['delivery-failed', 'delivery-handed', 'delivery-out', 'delivery-out', 'ready'];
  expect(await letters(bookingId)).toEqual(told);
});

/** What letters were written about, in the order of the steps. */
async function letters(bookingId: string): Promise<string[]> {
  const { rows } = await app.pool.query(
    `SELECT dedupe FROM message WHERE booking_id = $1 AND template = 'case-news' ORDER BY created_at, dedupe`,
    [bookingId],
  );
  return rows.map(({ dedupe }) => /:(ready|delivery-[a-z]+):/.exec(dedupe)?.[1] ?? dedupe).sort();
}

test('counts that differ stop the batch; brought back it can be packed anew; the post has a number', async () => {
  const booking = await aReadyBooking(600);
  const { bookingId, itemId } = booking;
  const packed = await packDelivery(await as('clerk.hanyang'), { bookingId, way: 'person' });
  const id = packed.ok ? packed.value.id : '';
  await act('clerk.hanyang', { id, what: 'offer', to: 'demo-officer.sixin' });
  expect(await act('officer.sixin', { id, what: 'take', count: '0' })).toMatchObject({ value: { stopped: true } });
  expect(await act('clerk.hanyang', { id, what: 'set-out' })).toMatchObject({ problem: { code: 'step-not-allowed' } });
  expect(await act('clerk.hanyang', { id, what: 'return' })).toMatchObject({ ok: true });
  expect(await status(itemId)).toBe('ready');
  const desk = await packDelivery(await as('issue.hanyang'), { bookingId, way: 'post' });
  const parcel = desk.ok ? desk.value.id : '';
  expect(await act('issue.hanyang', { id: parcel, what: 'post', postNumber: '1' })).toMatchObject({
    problem: { code: 'post-number', field: 'postNumber' },
  });
  await act('issue.hanyang', { id: parcel, what: 'post', postNumber: 'EA123456789CN' });
  expect(await where(booking)).toMatchObject({ at: 'posted', postNumber: 'EA123456789CN', code: null });
  expect(await act('issue.hanyang', { id: parcel, what: 'arrived' })).toMatchObject({ ok: true });
  expect(await status(itemId)).toBe('delivered');
  expect(await letters(bookingId)).toEqual(['delivery-handed', 'delivery-posted', 'ready']);
});

test('ten who pack the same documents at once make one batch', async () => {
  const { bookingId } = await aReadyBooking(660);
  const clerk = await as('clerk.hanyang');
  const packed = await Promise.all(Array.from({ length: 10 }, () => packDelivery(clerk, { bookingId, way: 'person' })));
  expect(packed.filter(({ ok }) => ok)).toHaveLength(1);
});
