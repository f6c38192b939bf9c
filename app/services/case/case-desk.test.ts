// The desks' pages on a real database: the list with near and late, one case masked, pauses, and what is told once.
import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import { testApp } from '#app/testing/app.ts';
import { aStaff, seedCase } from '#app/testing/cases.ts';
import { beginDemo } from '#app/testing/demo.ts';
import { type ListCases, listCases } from './list-cases.server.ts';
import { loadCase } from './load-case.server.ts';
import { pauseClock, resumeClock } from './pause-clock.server.ts';
import { takeItemStep } from './take-item-step.server.ts';
import { tellMissing } from './tell-missing.server.ts';

const app = await testApp();
beforeAll(() => beginDemo(app));
const at = (day: string) => app.clock.set(new Date(`2024-05-${day}T09:30:00+08:00`));
const clerk = aStaff('intake-clerk');
const back = aStaff('back-office');

async function list(more: Partial<ListCases> = {}, actor: Actor = clerk) {
  const asked: ListCases = { status: 'running', service: null, pace: 'any', text: '', after: null, ...more };
  const found = await listCases(app.as(actor), asked);
  if (!found.ok) throw new Error(found.problem.code);
  return found.value.rows.map((row) => row.id);
}
async function view(itemId: string, actor: Actor = clerk) {
  const loaded = await loadCase(app.as(actor), { itemId });
  if (!loaded.ok) throw new Error(loaded.problem.code);
  return loaded.value;
}

test('the list: near and late are computed, a pause stands apart, names and references find', async () => {
  at('11');
  const { itemIds, reference } = await seedCase(app, { status: 'captured' });
  const [itemId = ''] = itemIds;
  expect(await takeItemStep(app.as(clerk), { itemId, step: 'accept', version: 0 })).toMatchObject({ ok: true });
  expect(await list()).toEqual([itemId]);
  expect(await list({ pace: 'near' })).toEqual([]);
  at('17');
  expect(await list({ pace: 'near' })).toEqual([itemId]);
  at('22');
  expect(await list({ pace: 'late' })).toEqual([itemId]);
  expect(await list({ status: 'accepted', service: 'hkm' })).toEqual([itemId]);
  expect(await list({ service: 'ppt' })).toEqual([]);
  expect(await list({ text: reference })).toEqual([itemId]);
  expect(await list({ text: '示例乙' })).toEqual([]);
  expect(await list({}, aStaff('intake-clerk', { district: 'dongxihu' }))).toEqual([]);
  expect(await pauseClock(app.as(back), { itemId, version: 1, reason: 'other-unit' })).toMatchObject({ ok: true });
  expect(await list({ pace: 'late' })).toEqual([]);
});

test('one case: masked, expected before acceptance, steps by desk, a pause moves the promise and keeps its reason', async () => {
  at('11');
  const { itemIds } = await seedCase(app, { status: 'captured' });
  const [itemId = ''] = itemIds;
  const before = await view(itemId);
  expect(before).toMatchObject({
    expected: true,
    stage: 'front',
    person: { name: '示**' },
    dates: { normal: '2024-05-21', law: '2024-06-07' },
  });
  expect(before.steps.map(({ step }) => step)).toEqual(['accept', 'accept-missing', 'not-accept', 'withdraw']);
  await takeItemStep(app.as(clerk), { itemId, step: 'accept', version: 0 });
  at('13');
  const asked = { itemId, version: 1, reason: 'applicant' as const };
  expect(await pauseClock(app.as(clerk), asked)).toMatchObject({ ok: true });
  expect(await pauseClock(app.as(clerk), asked)).toMatchObject({ problem: { code: 'stale-page' } });
  at('14');
  expect((await view(itemId, back)).pace).toBe('paused');
  expect(await resumeClock(app.as(back), { itemId, version: 2 })).toMatchObject({ ok: true });
  const after = await view(itemId, back);
  expect(after).toMatchObject({ pace: 'on-time', stage: 'back', dates: { promised: '2024-05-22' } });
  expect(after.pauses).toMatchObject([{ reason: 'applicant', from: '2024-05-13', until: '2024-05-14' }]);
  expect(after.steps.map(({ step }) => step)).toEqual(['await-payment', 'review']);
  expect(after.events.map(({ type }) => type)).toEqual(['item.accepted', 'clock.paused', 'clock.resumed']);
});

test('everything missing is told once, with a letter; a second notice is refused', async () => {
  at('11');
  const { itemIds, bookingId } = await seedCase(app, { status: 'checked_in' });
  const [itemId = ''] = itemIds;
  await takeItemStep(app.as(aStaff('field-officer')), { itemId, step: 'capture', version: 0 });
  expect((await view(itemId)).notice).toMatchObject({ alarmOn: '2024-05-15', dueOn: '2024-05-17', status: 'running' });
  expect(await tellMissing(app.as(clerk), { itemId, materials: [], lines: [' '] })).toMatchObject({
    problem: { code: 'reason-needed', field: 'materials' },
  });
  const told = { itemId, materials: ['photo'], lines: ['监护人的身份证'] };
  expect(await tellMissing(app.as(clerk), told)).toMatchObject({ ok: true });
  expect(await tellMissing(app.as(clerk), told)).toMatchObject({ problem: { code: 'told-already' } });
  expect((await view(itemId)).notice).toMatchObject({ status: 'told', toldLines: ['监护人的身份证'] });
  const letters = await app.pool.query('SELECT template FROM message WHERE booking_id = $1', [bookingId]);
  expect(letters.rows).toEqual([{ template: 'case-news' }]);
});
