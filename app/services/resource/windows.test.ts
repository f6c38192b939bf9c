// Returning windows on a real database: they take their team's time, a skipped date gives it back, a clash is named.
import { beforeAll, expect, test } from 'vitest';
import type { Staff } from '#app/domain/access/actor.ts';
import { testApp } from '#app/testing/app.ts';
import { beginDemo } from '#app/testing/demo.ts';
import { closeResource, rehearseClosure } from './close.server.ts';
import { dropWindowException, editWindow, exceptDate } from './edit-window.server.ts';
import { layOutWindows } from './lay-out-window.server.ts';
import { loadMonth, loadWindow } from './load-windows.server.ts';

const app = await testApp();
beforeAll(() => beginDemo(app));

const staff = (role: Staff['roles'][number], district: string | null = 'dongxihu'): Staff => ({
  kind: 'staff',
  staffId: `${role}-1`,
  roles: [role],
  district,
  pointId: null,
  teamId: null,
  sessionId: 'x',
});
const admin = staff('system-admin', null);
const dispatcher = staff('dispatcher');
const fibre = '00000000-0000-4000-8000-000000000101';
const takenBy = async (id: string) =>
  (await app.pool.query('SELECT date FROM allocation WHERE reason = $1 ORDER BY date', [`window:${id}`])).rows.map(
    ({ date }) => date,
  );
const refused = (code: string, field?: string) => ({ ok: false, problem: field ? { code, field } : { code } });
async function typedRule(more: Record<string, string> = {}) {
  const page = await loadWindow(app.as(admin), { windowId: fibre });
  if (!page.ok) throw new Error(page.problem.code);
  const { communityId } = page.value.window;
  return {
    nameZh: '示例园',
    nameEn: 'Sample Park',
    communityId,
    teamId: 'dx-wujiashan-1',
    every: 'week',
    step: '1',
    nth: '',
    weekday: '5',
    start: '09:00',
    end: '10:00',
    from: '2026-11-23',
    ...more,
  };
}

test('the clock lays the windows out as far as times can be booked, and again changes nothing', async () => {
  const laid = await layOutWindows(app.as({ kind: 'system', job: 'test' }));
  expect(laid).toEqual({ ok: true, value: 5 });
  const dates = await takenBy(fibre);
  expect(dates).toEqual(['2026-11-26', '2026-12-03', '2026-12-10', '2026-12-17']);
  await layOutWindows(app.as({ kind: 'system', job: 'test' }));
  expect(await takenBy(fibre)).toEqual(dates);
});

test('one date is skipped without a programmer, and comes back', async () => {
  const skip = { date: '2026-12-03', kind: 'skip', reason: '当天厂休' };
  expect(await exceptDate(app.as(staff('intake-clerk')), { windowId: fibre, typed: skip })).toMatchObject(
    refused('not-allowed'),
  );
  expect(await exceptDate(app.as(staff('dispatcher', 'hanyang')), { windowId: fibre, typed: skip })).toMatchObject(
    refused('not-found'),
  );
  expect(
    await exceptDate(app.as(dispatcher), { windowId: fibre, typed: { ...skip, date: '2026-12-04' } }),
  ).toMatchObject(refused('window-date', 'date'));
  expect((await exceptDate(app.as(dispatcher), { windowId: fibre, typed: skip })).ok).toBe(true);
  expect(await takenBy(fibre)).not.toContain('2026-12-03');
  const page = await loadWindow(app.as(dispatcher), { windowId: fibre });
  const line = page.ok && page.value.dates.find(({ ruled }) => ruled === '2026-12-03');
  expect(line).toMatchObject({ date: null, why: 'skipped', reason: '当天厂休' });
  expect((await dropWindowException(app.as(dispatcher), { windowId: fibre, date: '2026-12-03' })).ok).toBe(true);
  expect(await takenBy(fibre)).toContain('2026-12-03');
});

test('a date is moved; onto a day the team already has something, that is named and nothing is kept', async () => {
  const move = { date: '2026-12-10', kind: 'move', to: '2026-12-11', reason: '盘点' };
  expect((await exceptDate(app.as(dispatcher), { windowId: fibre, typed: move })).ok).toBe(true);
  expect(await takenBy(fibre)).toEqual(['2026-11-26', '2026-12-03', '2026-12-11', '2026-12-17']);
  const onto = { ...move, date: '2026-12-17', to: '2026-12-15' };
  expect(await exceptDate(app.as(dispatcher), { windowId: fibre, typed: onto })).toMatchObject(
    refused('window-clash', 'to'),
  );
  expect(await takenBy(fibre)).toContain('2026-12-17');
});

test('an administrator makes a window and changes its rule; a stale page and a clash are named', async () => {
  const make = async (typed: Record<string, string>) =>
    editWindow(app.as(admin), { windowId: null, district: 'dongxihu', version: 0, typed });
  expect(await make(await typedRule({ end: '09:00' }))).toMatchObject(refused('shift-empty', 'end'));
  expect(await make(await typedRule({ teamId: 'hy-sixin-1' }))).toMatchObject(refused('form-invalid', 'teamId'));
  expect(await make(await typedRule({ weekday: '4', start: '11:00', end: '13:00' }))).toMatchObject(
    refused('window-clash', 'start'),
  );
  const made = await make(await typedRule({ start: '16:30', end: '17:00' }));
  if (!made.ok) throw new Error(JSON.stringify(made));
  const { windowId } = made.value;
  expect(await takenBy(windowId)).toHaveLength(4);
  const change = async (version: number, more: Record<string, string>) =>
    editWindow(app.as(admin), { windowId, district: '', version, typed: await typedRule(more) });
  expect(await change(7, {})).toMatchObject(refused('version-changed'));
  expect((await change(0, { step: '2', start: '16:30', end: '17:00', active: 'yes' })).ok).toBe(true);
  expect(await takenBy(windowId)).toEqual(['2026-11-27', '2026-12-11']);
  expect((await change(1, {})).ok).toBe(true);
  expect(await takenBy(windowId)).toEqual([]);
});

test('a closed day cuts the window, the month shows it, and the clock does not lay it out again', async () => {
  const typed = {
    scope: 'team:dx-wujiashan-1',
    from: '2026-11-26',
    until: '2026-11-26',
    start: '',
    end: '',
    reasonZh: '培训',
    reasonEn: 'Training',
  };
  const seen = await rehearseClosure(app.as(dispatcher), { district: 'dongxihu', typed });
  if (!seen.ok) throw new Error(JSON.stringify(seen));
  expect(seen.value.windows).toEqual([{ windowId: fibre, date: '2026-11-26' }]);
  expect(await takenBy(fibre)).toContain('2026-11-26');
  const { seal } = seen.value;
  expect((await closeResource(app.as(dispatcher), { district: 'dongxihu', typed, seal })).ok).toBe(true);
  await layOutWindows(app.as({ kind: 'system', job: 'test' }));
  expect(await takenBy(fibre)).not.toContain('2026-11-26');
  const month = await loadMonth(app.as(dispatcher), { district: null, month: '2026-11' });
  const day = month.ok && month.value.weeks.flat().find(({ date }) => date === '2026-11-26');
  expect(day).toMatchObject({ closed: [{ en: 'Training' }], windows: [{ id: fibre, cut: true }] });
});
