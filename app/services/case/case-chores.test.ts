// S11 and the clock's other work on cases, with a pinned clock: reminders, lapse with the way back, the notice's alarm and
// the law's fiction, unruled requests, evidence past its day, and a calendar that was published late.
import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import type { ItemStep } from '#app/domain/case/item-table.ts';
import { testApp } from '#app/testing/app.ts';
import { aStaff, seedCase } from '#app/testing/cases.ts';
import { beginDemo } from '#app/testing/demo.ts';
import { addEvidence } from './add-evidence.server.ts';
import { askExpedite } from './ask-expedite.server.ts';
import { workOnCases } from './case-chores.server.ts';
import { takeItemStep } from './take-item-step.server.ts';

const app = await testApp();
beforeAll(() => beginDemo(app));
const at = (day: string) => app.clock.set(new Date(`${day}T09:30:00+08:00`));
const work = () => workOnCases(app.as({ kind: 'system', job: 'cases' }));
const row = async (id: string) => (await app.pool.query('SELECT * FROM item WHERE id = $1', [id])).rows[0];
const news = async (bookingId: string) =>
  (await app.pool.query(`SELECT count(*)::int AS n FROM message WHERE booking_id = $1`, [bookingId])).rows[0].n;
const calls = async (bookingId: string) =>
  (await app.pool.query('SELECT reason FROM callback WHERE booking_id = $1', [bookingId])).rows.map(
    ({ reason }) => reason,
  );

async function take(actor: Actor, itemId: string, step: ItemStep, more: object = {}) {
  return takeItemStep(app.as(actor), { itemId, step, version: (await row(itemId)).version, ...more });
}

test('S11: one paper missing, an undertaking on screen, reminders at −2, −1 and 0, late means returned', async () => {
  at('2026-11-23');
  const { itemIds, bookingId, owner } = await seedCase(app, { status: 'captured', service: 'rid', variant: 'first' });
  const [itemId = ''] = itemIds;
  const field = aStaff('field-officer');
  expect(await take(field, itemId, 'accept-missing', { missing: ['household-register'] })).toMatchObject({
    problem: { code: 'material-core', field: 'missing' },
  });
  expect(await take(field, itemId, 'accept-missing', { missing: ['local-proof'] })).toMatchObject({ ok: true });
  expect(await row(itemId)).toMatchObject({ status: 'accepted_missing', accepted_on: null });
  expect(await take(owner, itemId, 'undertake', { signed: 'screen' })).toMatchObject({ ok: true });
  const deferral = (await app.pool.query('SELECT * FROM deferral WHERE item_id = $1', [itemId])).rows[0];
  expect(deferral).toMatchObject({ due_on: '2026-11-30', signed_how: 'screen', status: 'open' });
  const letters = [];
  for (const day of ['2026-11-24', '2026-11-26', '2026-11-26', '2026-11-27', '2026-11-30']) {
    at(day);
    expect(await work()).toMatchObject({ ok: true });
    letters.push(await news(bookingId));
  }
  expect(letters).toEqual([1, 2, 2, 3, 4]);
  at('2026-12-01');
  await work();
  expect(await row(itemId)).toMatchObject({ status: 'returned', open_key: null });
  expect(await news(bookingId)).toBe(5);
});

test('papers in time: accepted on that day, and our time begins there', async () => {
  at('2026-11-23');
  const { itemIds } = await seedCase(app, { status: 'captured', service: 'rid', variant: 'first' });
  const [itemId = ''] = itemIds;
  const clerk = aStaff('intake-clerk');
  await take(clerk, itemId, 'accept-missing', { missing: ['local-proof'] });
  await take(clerk, itemId, 'undertake', { signed: 'paper' });
  at('2026-11-26');
  expect(await take(clerk, itemId, 'supplement')).toMatchObject({ ok: true });
  expect(await row(itemId)).toMatchObject({ status: 'accepted', accepted_on: '2026-11-26', promised_on: '2026-12-24' });
});

test('nobody told anything: an alarm on the third working day, accepted from its receipt after the fifth', async () => {
  at('2026-11-23');
  const { itemIds, bookingId } = await seedCase(app, { status: 'checked_in' });
  const [itemId = ''] = itemIds;
  await take(aStaff('field-officer'), itemId, 'capture');
  at('2026-11-25');
  await work();
  expect(await calls(bookingId)).toEqual([]);
  at('2026-11-26');
  await work();
  await work();
  expect(await calls(bookingId)).toEqual(['one-time-notice']);
  at('2026-12-01');
  await work();
  expect(await row(itemId)).toMatchObject({ status: 'accepted', accepted_on: '2026-11-23', promised_on: '2026-12-02' });
  expect(await calls(bookingId)).toContain('near-deadline');
});

test('unruled requests call the deputies; evidence is gone on its day; a published calendar moves the promise', async () => {
  at('2026-12-25');
  const { itemIds, bookingId, owner, reference } = await seedCase(app, { status: 'captured' });
  const [itemId = ''] = itemIds;
  await take(aStaff('intake-clerk'), itemId, 'accept');
  expect(await row(itemId)).toMatchObject({ promised_on: '2027-01-06', provisional: true });
  const asked = { reference, serviceCode: 'hkm', neededBy: '2027-01-05', ground: 'treatment', statement: '手术' };
  const request = await askExpedite(app.as(owner), asked);
  if (!request.ok) throw new Error(request.problem.code);
  const { requestId } = request.value;
  await addEvidence(app.as(owner), { reference, requestId, bytes: new TextEncoder().encode('%PDF-1.7 sample') });
  app.clock.advance(5 * 3_600_000);
  await work();
  expect(await calls(bookingId)).toEqual(['expedite-unruled']);
  await app.pool.query(
    `INSERT INTO revision (kind, key, version, status, body, effective_from, proposed_at)
     VALUES ('calendar', '2027', 9, 'published', $1, '2026-12-01', now())`,
    [
      JSON.stringify({
        year: 2027,
        status: 'official',
        sourceUrl: 'https://example.com',
        days: ['2027-01-01', '2027-01-04'].map((date) => ({ date, kind: 'off', name: { zh: '元旦', en: 'New Year' } })),
      }),
    ],
  );
  at('2026-12-28');
  await new Promise((resolve) => setTimeout(resolve, 1_050));
  await work();
  expect(await row(itemId)).toMatchObject({ promised_on: '2027-01-07', provisional: false });
  at('2027-01-24');
  await work();
  const files = await app.pool.query('SELECT body_sealed, deleted_at FROM expedite_evidence WHERE request_id = $1', [
    requestId,
  ]);
  expect(files.rows).toEqual([{ body_sealed: null, deleted_at: expect.any(Date) }]);
});
