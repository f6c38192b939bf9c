// A park's firms order together, an enterprise asks about its window, a community books for a resident: on a real database.
import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import { testApp } from '#app/testing/app.ts';
import { beginDemo, sampleCommunity } from '#app/testing/demo.ts';
import { applyAs } from '#app/testing/organisations.ts';
import { seedStaff, staffActor } from '#app/testing/staff.ts';
import { beginForResident } from '../organisation/book-for-resident.server.ts';
import { loadOrganisationPage } from '../organisation/decide-organisation.server.ts';
import { answerWindowRequest, askOfWindow, joinOwnWindow, loadOwnWindows } from '../organisation/own-windows.server.ts';
import { editWindow } from '../resource/edit-window.server.ts';
import { answerPool, joinPool, openPool } from './join-pool.server.ts';
import { loadPools } from './load-pools.server.ts';
import { tendPools } from './settle-pool.server.ts';

const app = await testApp({ poolMax: 12 });
const district = 'hanyang';
const codes = [
  '91420199DEMA000130',
  '91420199DEMA00021T',
  '91420199DEMA0003XJ',
  '12420199DEMA00048P',
  '52420199DEMA000649',
];
let park: Actor;
const firms: Actor[] = [];

beforeAll(async () => {
  await beginDemo(app);
  await seedStaff(app);
  const [first = '', ...rest] = codes;
  park = await applyAs(app, { creditCode: first, contact: 'park@example.com', kind: 'park', verified: true });
  for (const [n, creditCode] of rest.entries()) {
    firms.push(await applyAs(app, { creditCode, contact: `firm${n}@example.com`, verified: true }));
  }
});

const poolsOf = async (who: Actor) => {
  const page = await loadPools(app.as(who), { district });
  if (!page.ok) throw new Error(page.problem.code);
  return page.value.pools;
};
const join = (who: Actor, poolId: string, people: string, more: Record<string, string> = {}) =>
  joinPool(app.as(who), { district, typed: { poolId, people, ...more } });

test('twenty of twenty are reached by firms that join at once, and the session is ordered once', async () => {
  expect(await openPool(app.as(firms[0] as Actor), { district, typed: { service: 'rid' } })).toMatchObject({
    ok: false,
  });
  expect(await openPool(app.as(park), { district, typed: { service: 'rid' } })).toEqual({ ok: true, value: null });
  const [pool] = await poolsOf(park);
  const id = pool?.id ?? '';
  expect(await join(firms[0] as Actor, id, 'some')).toMatchObject({ ok: true, value: [{ code: 'number-wrong' }] });
  await Promise.all([...firms.slice(0, 3).map((firm) => join(firm, id, '12')), join(firms[0] as Actor, id, '12')]);
  const { rows } = await app.pool.query(
    `SELECT count(*)::int AS n, sum(people)::int AS people FROM pool_member WHERE status = 'joined'`,
  );
  expect(rows[0]).toEqual({ n: 3, people: 36 });
  const sessions = await app.pool.query('SELECT reference, menu FROM session WHERE pool_id = $1', [id]);
  expect(sessions.rowCount).toBe(1);
  expect((await poolsOf(park))[0]).toMatchObject({ status: 'reached', reference: sessions.rows[0].reference });
  expect((await poolsOf(firms[0] as Actor))[0]?.reference).toBeNull();

  expect((await join(firms[3] as Actor, id, '6')).ok).toBe(true);
  expect((await poolsOf(firms[3] as Actor))[0]?.mine?.status).toBe('waiting');
  expect((await answerPool(app.as(firms[0] as Actor), { district, poolId: id, take: false })).ok).toBe(true);
  expect((await poolsOf(firms[3] as Actor))[0]?.mine?.status).toBe('offered');
  app.clock.advance(25 * 3_600_000);
  const late = await answerPool(app.as(firms[3] as Actor), { district, poolId: id, take: true });
  expect(late).toMatchObject({ ok: false });
  await tendPools(app.as({ kind: 'system', job: 'tend-pools' }));
  expect((await answerPool(app.as(firms[3] as Actor), { district, poolId: id, take: true })).ok).toBe(true);
});

test('a pool nobody fills ends on its date, and everybody is told', async () => {
  await openPool(app.as(park), { district, typed: { service: 'ppt' } });
  const pool = (await poolsOf(park)).find(({ status }) => status === 'open');
  await join(firms[1] as Actor, pool?.id ?? '', '3');
  app.clock.advance(20 * 86_400_000);
  await tendPools(app.as({ kind: 'system', job: 'tend-pools' }));
  const { rows } = await app.pool.query('SELECT status FROM session_pool WHERE id = $1', [pool?.id]);
  expect(rows[0].status).toBe('lapsed');
  expect(await join(firms[2] as Actor, pool?.id ?? '', '3')).toMatchObject({ problem: { code: 'pool-closed' } });
});

test('an enterprise asks to leave out one date of its window; agreed once, the date is out', async () => {
  const admin = await staffActor(app, 'admin.one');
  const supervisor = await staffActor(app, 'supervisor.hanyang');
  const typed = {
    nameZh: '示例驻企窗口',
    nameEn: 'Sample counter',
    communityId: await sampleCommunity(app),
    teamId: 'hy-sixin-2',
    every: 'week',
    step: '1',
    weekday: '3',
    start: '14:00',
    end: '16:00',
    from: '2026-12-01',
    onHoliday: 'skip',
  };
  const made = await editWindow(app.as(admin), { windowId: null, district, version: 0, typed });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  const firm = firms[0] as Actor;
  const id = firm.kind === 'contact' ? firm.organisationId : '';
  const { windowId } = made.value;
  expect((await joinOwnWindow(app.as(supervisor), { id, windowId })).ok).toBe(true);
  const others = await loadOwnWindows(app.as(firms[1] as Actor), { district });
  expect(others).toEqual({ ok: true, value: [] });
  const shown = await loadOwnWindows(app.as(firm), { district });
  const date = (shown.ok && shown.value[0]?.dates[1]?.ruled) || '';
  const ask = (more: Record<string, string>) =>
    askOfWindow(app.as(firm), { district, typed: { windowId, date, kind: 'skip', ...more } });
  expect(await ask({ reason: '' })).toMatchObject({ ok: true, value: [{ field: 'reason' }] });
  expect(await ask({ reason: '年会' })).toEqual({ ok: true, value: null });
  expect(await ask({ reason: '年会' })).toMatchObject({ problem: { code: 'already-asked' } });
  expect(await ask({ kind: 'people', people: '15' })).toEqual({ ok: true, value: null });
  const page = await loadOrganisationPage(app.as(supervisor), { id });
  const requestId = (page.ok && page.value.windows[0]?.requests[0]?.id) || '';
  const answers = await Promise.all(
    [true, false].map((agree) => answerWindowRequest(app.as(supervisor), { id, requestId, agree, reason: '' })),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const after = await loadOwnWindows(app.as(firm), { district });
  const row = after.ok ? after.value[0]?.dates.find(({ ruled }) => ruled === date) : undefined;
  expect(row?.people).toBe(15);
  expect(row?.date === null).toBe(answers[0]?.ok);
});

test('a community worker begins a booking only for a resident who agreed', async () => {
  const worker = await applyAs(app, {
    creditCode: '54420199DEMA00072X',
    contact: 'worker@example.com',
    kind: 'community',
    verified: true,
  });
  const begin = (who: Actor, typed: Record<string, string>) =>
    beginForResident(app.as(who), { district, locale: 'zh', typed });
  expect(await begin(firms[0] as Actor, { agreed: 'yes', how: 'told' })).toMatchObject({
    problem: { code: 'not-allowed' },
  });
  expect(await begin(worker, {})).toMatchObject({
    ok: true,
    value: { faults: [{ field: 'agreed' }, { field: 'how' }] },
  });
  const begun = await begin(worker, { agreed: 'yes', how: 'told' });
  const draftId = begun.ok ? begun.value.draftId : null;
  const { rows } = await app.pool.query('SELECT how FROM resident_consent WHERE draft_id = $1', [draftId]);
  expect(rows).toEqual([{ how: 'told' }]);
});
