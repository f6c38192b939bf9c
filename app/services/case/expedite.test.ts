// S5 on a real database with a pinned clock: asked on Saturday 11 May 2024, needed by the 17th, ruled on, done on the 16th;
// and everything a request to expedite must refuse.
import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import type { ItemStep } from '#app/domain/case/item-table.ts';
import { testApp } from '#app/testing/app.ts';
import { aStaff, type SeededCase, seedCase } from '#app/testing/cases.ts';
import { beginDemo } from '#app/testing/demo.ts';
import { countFigures } from '../figures/count-figures.server.ts';
import { loadFigures } from '../figures/load-figures.server.ts';
import { addEvidence, openEvidence } from './add-evidence.server.ts';
import { askExpedite, changeOwnExpedite, sayNeededBy } from './ask-expedite.server.ts';
import { loadExpediteQueue, loadExpediteView } from './load-expedite.server.ts';
import { loadExpediteFigures } from './load-expedite-figures.server.ts';
import { loadOwnExpedite } from './load-own-expedite.server.ts';
import { askMore, ruleExpedite } from './rule-expedite.server.ts';
import { takeItemStep } from './take-item-step.server.ts';

const app = await testApp();
beforeAll(() => beginDemo(app));
const at = (day: string, clock = '09:30') => app.clock.set(new Date(`2024-05-${day}T${clock}:00+08:00`));
const supervisor = aStaff('supervisor');
const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);

async function take(actor: Actor, itemId: string, ...steps: ItemStep[]) {
  for (const step of steps) {
    const { version } = (await app.pool.query('SELECT version FROM item WHERE id = $1', [itemId])).rows[0];
    expect(await takeItemStep(app.as(actor), { itemId, step, version }), step).toMatchObject({ ok: true });
  }
}
async function own({ owner, reference }: SeededCase) {
  const page = await loadOwnExpedite(app.as(owner), { reference });
  if (!page.ok) throw new Error(page.problem.code);
  return page.value;
}
async function ask(seeded: SeededCase, neededBy: string, ground = 'term-starts') {
  const { owner, reference } = seeded;
  const asked = await askExpedite(app.as(owner), {
    reference,
    serviceCode: 'hkm',
    neededBy,
    ground,
    statement: '15日开学。',
  });
  if (!asked.ok) throw new Error(asked.problem.code);
  return asked.value.requestId;
}
const ruling = (requestId: string, more: object) => ({
  requestId,
  version: 0,
  ruling: 'approve' as const,
  promisedOn: '2024-05-16',
  reasonCode: null,
  reason: '开学在即，加入 14 日制证批次。',
  ...more,
});

test('S5: mother and daughter, asked on the 11th, needed by the 17th, granted for the 16th, delivered on the 16th', async () => {
  at('11');
  const family = await seedCase(app, { people: 2, status: 'checked_in' });
  const field = aStaff('field-officer');
  for (const itemId of family.itemIds) await take(field, itemId, 'capture', 'accept');
  const { owner, reference } = family;
  const said = { reference, serviceCode: 'hkm', neededBy: '2024-05-17' };
  expect(await sayNeededBy(app.as(owner), said)).toMatchObject({ ok: true });
  expect((await own(family)).services).toMatchObject([
    { count: 2, answer: 'expedited', dates: { normal: '2024-05-21', expedited: '2024-05-17', provisional: false } },
  ]);
  const requestId = await ask(family, '2024-05-17');
  const file = { reference, requestId, bytes: jpeg };
  expect(await addEvidence(app.as(owner), file)).toMatchObject({ ok: true });
  const stored = await app.pool.query('SELECT kind, body_sealed, delete_on FROM expedite_evidence');
  expect(stored.rows[0]).toMatchObject({ kind: 'jpeg', delete_on: '2024-06-10' });
  expect(Buffer.from(stored.rows[0].body_sealed).includes(Buffer.from(jpeg))).toBe(false);
  const queue = await loadExpediteQueue(app.as(supervisor));
  expect(queue).toMatchObject({ ok: true, value: { rows: [{ items: 2, slack: 0, place: 'no-slack', evidence: 1 }] } });
  const view = await loadExpediteView(app.as(supervisor), { requestId });
  if (!view.ok) throw new Error(view.problem.code);
  expect(view.value).toMatchObject({ statement: '15日开学。', people: ['示**', '示**'] });
  const opened = await openEvidence(app.as(supervisor), { requestId, evidenceId: view.value.files[0]?.id ?? '' });
  expect(opened.ok && [...opened.value.bytes]).toEqual([...jpeg]);
  at('11', '15:20');
  expect(await ruleExpedite(app.as(supervisor), ruling(requestId, {}))).toMatchObject({ ok: true });
  const items = await app.pool.query('SELECT promised_on, normal_on, needed_by FROM item WHERE booking_id = $1', [
    family.bookingId,
  ]);
  expect(items.rows).toEqual(
    Array(2).fill({ promised_on: '2024-05-16', normal_on: '2024-05-21', needed_by: '2024-05-17' }),
  );
  at('14');
  for (const itemId of family.itemIds) await take(aStaff('back-office'), itemId, 'review', 'produce');
  at('16');
  for (const itemId of family.itemIds) {
    await take(aStaff('issuing-desk'), itemId, 'ready', 'dispatch');
    await take(field, itemId, 'deliver');
  }
  const left = await app.pool.query(`SELECT 1 FROM item WHERE booking_id = $1 AND status <> 'delivered'`, [
    family.bookingId,
  ]);
  expect(left.rowCount).toBe(0);
  at('17');
  await countFigures(app.as({ kind: 'system', job: 'test' }));
  expect(await loadFigures(app.as(supervisor), { month: '2024-05', district: null })).toMatchObject({
    value: {
      counters: { people: 2, items: 2 },
      expedite: { asked: 1, granted: 1, refused: 0 },
      promises: [{ service: 'hkm', kept: { yes: 2, of: 2 }, days: [{ days: 4, n: 2, late: 0 }], open: 0 }],
    },
  });
  const told = await app.pool.query(`SELECT type FROM event WHERE subject = $1 ORDER BY seq`, [
    `expedite:${requestId}`,
  ]);
  expect(told.rows.map(({ type }) => type)).toEqual(['expedite.asked', 'expedite.evidence-read', 'expedite.approved']);
});

test('bad days, grounds and files are named; one request waits at a time', async () => {
  at('11');
  const one = await seedCase(app, { status: 'accepted' });
  await app.pool.query(`UPDATE item SET accepted_on = '2024-05-11', promised_on = '2024-05-21' WHERE booking_id = $1`, [
    one.bookingId,
  ]);
  const { owner, reference } = one;
  const base = { reference, serviceCode: 'hkm', neededBy: '2024-05-17', ground: 'term-starts', statement: '开学' };
  const refusals: [object, string][] = [
    [{ neededBy: '2024-05-10' }, 'date-past'],
    [{ neededBy: '2024-13-01' }, 'date-invalid'],
    [{ neededBy: '2024-05-18' }, 'needed-day-off'],
    [{ ground: 'nothing' }, 'ground-needed'],
    [{ statement: ' ' }, 'statement-needed'],
  ];
  for (const [more, code] of refusals) {
    expect(await askExpedite(app.as(owner), { ...base, ...more })).toMatchObject({ problem: { code } });
  }
  const requestId = await ask(one, '2024-05-17');
  expect(await askExpedite(app.as(owner), base)).toMatchObject({ problem: { code: 'expedite-asked' } });
  const file = (bytes: Uint8Array) => addEvidence(app.as(owner), { reference, requestId, bytes });
  expect(await file(new TextEncoder().encode('MZ not a picture'))).toMatchObject({
    problem: { code: 'evidence-kind' },
  });
  const large = new Uint8Array(10 * 1024 * 1024 + 1);
  large.set(jpeg);
  expect(await file(large)).toMatchObject({ problem: { code: 'evidence-size', facts: { most: 10 } } });
  for (let count = 0; count < 3; count++) expect(await file(jpeg)).toMatchObject({ ok: true });
  expect(await file(jpeg)).toMatchObject({ problem: { code: 'evidence-many' } });
  expect(
    await addEvidence(app.as({ kind: 'citizen', sessionId: 'y', grants: [] }), { reference, requestId, bytes: jpeg }),
  ).toMatchObject({
    problem: { code: 'not-found' },
  });
});

test('rulings: a reason, a day that can be, a second look by somebody else, nothing after it is over', async () => {
  at('11');
  const one = await seedCase(app, { status: 'captured' });
  const requestId = await ask(one, '2024-05-13', 'funeral');
  const rule = (more: object, actor: Actor = supervisor) => ruleExpedite(app.as(actor), ruling(requestId, more));
  expect(await rule({ reason: '' })).toMatchObject({ problem: { code: 'reason-needed', field: 'reason' } });
  expect(await rule({ promisedOn: '2024-05-18' })).toMatchObject({ problem: { code: 'promise-day' } });
  expect(await rule({ ruling: 'refuse' })).toMatchObject({ problem: { code: 'reason-needed', field: 'reasonCode' } });
  expect(await rule({ version: 5 })).toMatchObject({ problem: { code: 'stale-page' } });
  expect(await rule({}, aStaff('intake-clerk'))).toMatchObject({ problem: { code: 'not-allowed' } });
  expect(await rule({}, aStaff('supervisor', { district: 'dongxihu' }))).toMatchObject({
    problem: { code: 'not-found' },
  });
  const queue = await loadExpediteQueue(app.as(supervisor));
  expect(queue.ok && queue.value.rows[0]).toMatchObject({ id: requestId, place: 'green', slack: -4 });
  expect(await askMore(app.as(supervisor), { requestId })).toMatchObject({ ok: true });
  expect(await askMore(app.as(supervisor), { requestId })).toMatchObject({ problem: { code: 'told-already' } });
  const refused = { version: 1, ruling: 'refuse', reasonCode: 'cannot-be-met' };
  expect(await rule(refused)).toMatchObject({ ok: true });
  const { owner, reference } = one;
  expect(await changeOwnExpedite(app.as(owner), { reference, requestId, to: 'withdrawn' })).toMatchObject({
    problem: { code: 'ruling-over' },
  });
  expect(await changeOwnExpedite(app.as(owner), { reference, requestId, to: 'second-look' })).toMatchObject({
    ok: true,
  });
  expect(await rule({ ...refused, version: 3 })).toMatchObject({ problem: { code: 'same-person' } });
  const other = aStaff('supervisor', { staffId: 'supervisor-2' });
  expect(await rule({ ...refused, version: 3 }, other)).toMatchObject({ ok: true });
  expect(await rule({ version: 4 }, other)).toMatchObject({ problem: { code: 'ruling-over' } });
  const figures = await loadExpediteFigures(app.as(owner), 'hanyang');
  expect(figures?.services).toMatchObject([{ asked: 'few', refused: 'few' }]);
  expect(figures?.reasons).toEqual([{ code: 'cannot-be-met', count: 'few' }]);
});
