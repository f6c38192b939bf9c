// Steps of cases on a real database: every ordered pair of two steps at one instant has one winner, the dates of the
// golden case stand in the row, and the history replays to the state.
import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import { stateFrom } from '#app/domain/case/history.ts';
import type { ItemStep } from '#app/domain/case/item-table.ts';
import { sqlOfClient } from '#app/platform/sql.server.ts';
import { loadBookingEvents } from '#app/store/events.server.ts';
import { testApp } from '#app/testing/app.ts';
import { aStaff, seedCase } from '#app/testing/cases.ts';
import { beginDemo } from '#app/testing/demo.ts';
import { racePair, stepPairs } from '#app/testing/step-race.ts';
import { takeItemStep } from './take-item-step.server.ts';

const app = await testApp({ poolMax: 8 });
beforeAll(() => beginDemo(app));

const row = async (id: string) => (await app.pool.query('SELECT * FROM item WHERE id = $1', [id])).rows[0];
const take = async (actor: Actor, itemId: string, step: ItemStep, more: object = {}) =>
  takeItemStep(app.as(actor), { itemId, step, version: (await row(itemId)).version, ...more });

test('the golden case from the door to the hand: dates of May 2024, payment stops the clock', async () => {
  app.clock.set(new Date('2024-05-11T09:30:00+08:00'));
  const { itemIds, bookingId } = await seedCase(app, { people: 1 });
  const itemId = itemIds[0] as string;
  const field = aStaff('field-officer');
  const back = aStaff('back-office');
  const issuing = aStaff('issuing-desk');
  for (const step of ['check-in', 'capture', 'accept'] as const) {
    expect(await take(field, itemId, step)).toMatchObject({ ok: true });
  }
  expect(await row(itemId)).toMatchObject({
    status: 'accepted',
    accepted_on: '2024-05-11',
    promised_on: '2024-05-21',
    normal_on: '2024-05-21',
    law_on: '2024-06-07',
    provisional: false,
  });
  app.clock.set(new Date('2024-05-13T09:30:00+08:00'));
  expect(await take(back, itemId, 'await-payment')).toMatchObject({ ok: true });
  expect(await row(itemId)).toMatchObject({ pause_reason: 'payment', paused_on: '2024-05-13' });
  app.clock.set(new Date('2024-05-15T09:30:00+08:00'));
  expect(await take(back, itemId, 'paid')).toMatchObject({ ok: true });
  expect(await row(itemId)).toMatchObject({ pause_reason: null, promised_on: '2024-05-23', law_on: '2024-06-12' });
  expect(await take(aStaff('intake-clerk'), itemId, 'produce')).toMatchObject({ problem: { code: 'not-allowed' } });
  for (const [actor, step] of [
    [back, 'produce'],
    [issuing, 'ready'],
    [issuing, 'dispatch'],
    [field, 'deliver'],
  ] as const) {
    expect(await take(actor, itemId, step)).toMatchObject({ ok: true });
  }
  expect(await take(field, itemId, 'deliver')).toMatchObject({ problem: { code: 'final-state' } });
  const events = await loadBookingEvents(sqlOfClient(app.pool), bookingId);
  expect(stateFrom('registered', events, itemId)).toBe('delivered');
});

test('another district, an old page, another team and the database’s own keys', async () => {
  app.clock.set(new Date('2026-11-23T09:00:00+08:00'));
  const { itemIds } = await seedCase(app, { status: 'reviewing' });
  const itemId = itemIds[0] as string;
  const stranger = aStaff('back-office', { district: 'dongxihu' });
  expect(await take(stranger, itemId, 'produce')).toMatchObject({ problem: { code: 'not-found' } });
  const old = { itemId, step: 'produce' as const, version: 99 };
  expect(await takeItemStep(app.as(aStaff('back-office')), old)).toMatchObject({ problem: { code: 'stale-page' } });
  expect(await take(aStaff('field-officer', { teamId: 'hy-cuiwei-1' }), itemId, 'dispatch')).toMatchObject({
    problem: { code: 'not-found' },
  });
  expect(await take(aStaff('partner'), itemId, 'produce')).toMatchObject({ problem: { code: 'not-allowed' } });
});

test('two steps at one instant: every ordered pair of steps of every state has one winner', async () => {
  app.clock.set(new Date('2026-11-23T09:00:00+08:00'));
  const pairs = stepPairs();
  expect(pairs.length).toBeGreaterThan(40);
  for (const pair of pairs) expect(await racePair(app, pair), JSON.stringify(pair)).toBe(1);
});
