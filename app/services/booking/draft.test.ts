// A draft from its start to a held time on a real database: whose it is, how long it opens, what is kept and given up.
import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import { addDays } from '#app/domain/calendar/civil-date.ts';
import { testApp } from '#app/testing/app.ts';
import { aCitizen, beginDemo, sampleCommunity } from '#app/testing/demo.ts';
import { published } from '../content/published.server.ts';
import { chooseTime } from './choose-time.server.ts';
import { loadDraft } from './load-draft.server.ts';
import { loadPlace } from './load-place.server.ts';
import { loadTimes } from './load-times.server.ts';
import { loadWho } from './load-who.server.ts';
import { saveNeeds } from './save-needs.server.ts';
import { saveCommunity, saveDoor, savePoint } from './save-place.server.ts';
import { keepTyped, saveStep } from './save-step.server.ts';
import { changePeople, saveWho } from './save-who.server.ts';
import { startDraft } from './start-draft.server.ts';

const start = '2026-11-23T09:00:00+08:00';
const app = await testApp({ now: start });
beforeAll(() => beginDemo(app));

const who = {
  people: 'a',
  'a.relation': 'parent',
  'a.age': 'adult',
  'a.s.rid': 'yes',
  'a.v.rid': 'renewal',
  others: 'yes',
};
const door = { estate: '示例小区', building: '3', unit: '', number: '', kind: 'home', lift: 'yes', howToFind: '' };

function value<T>(result: { ok: true; value: T } | { ok: false; problem: { code: string } }): T {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

function code(result: { ok: boolean; problem?: { code: string } }): string | null {
  return result.problem?.code ?? null;
}

async function begin(citizen: Actor = aCitizen()) {
  app.clock.set(new Date(start));
  const { draftId } = value(await startDraft(app.as(citizen), { district: 'hanyang', locale: 'zh', mode: 'home' }));
  return { citizen, draftId };
}

async function untilTime(citizen: Actor, draftId: string) {
  value(await saveWho(app.as(citizen), { draftId, typed: who }));
  value(await saveCommunity(app.as(citizen), { draftId, communityId: await sampleCommunity(app) }));
  value(await saveDoor(app.as(citizen), { draftId, typed: door }));
  value(await saveNeeds(app.as(citizen), { draftId, typed: {} }));
}

async function aFreeWindow(citizen: Actor, draftId: string) {
  const page = value(await loadTimes(app.as(citizen), { draftId, locale: 'zh' }));
  const free = page.days.flatMap((day) =>
    day.windows.flatMap((window) => (window.reason === null ? [`${day.date}T${window.windowStart}`] : [])),
  );
  return free[0] ?? '';
}

const holds = async (draftId: string) =>
  (
    await app.pool.query('SELECT expires_at, ends_at, starts_at FROM allocation WHERE holder = $1', [
      `draft:${draftId}`,
    ])
  ).rows;

test('a draft opens only in its own browser, for half an hour since it was touched, and is gone after seven days', async () => {
  const { citizen, draftId } = await begin();
  expect(code(await loadDraft(app.as(aCitizen()), { draftId }))).toBe('sign-in-first');
  app.clock.advance(29 * 60_000);
  expect(code(await loadDraft(app.as(citizen), { draftId }))).toBeNull();
  app.clock.advance(29 * 60_000);
  expect(code(await loadDraft(app.as(citizen), { draftId }))).toBeNull();
  app.clock.advance(31 * 60_000);
  expect(code(await loadDraft(app.as(citizen), { draftId }))).toBe('sign-in-first');
  app.clock.set(new Date('2026-11-30T09:00:00+08:00'));
  expect(code(await loadDraft(app.as(citizen), { draftId }))).toBe('draft-gone');
  expect(code(await loadDraft(app.as(citizen), { draftId: 'no-such-draft' }))).toBe('draft-gone');
});

test('what people typed is sealed in its row and opens in no other', async () => {
  const { citizen, draftId } = await begin();
  const other = await begin(citizen);
  await untilTime(citizen, draftId);
  const { rows } = await app.pool.query('SELECT data_sealed FROM draft WHERE id = $1', [draftId]);
  expect(rows[0].data_sealed.includes(Buffer.from('示例小区'))).toBe(false);
  await app.pool.query('UPDATE draft SET data_sealed = $1 WHERE id = $2', [rows[0].data_sealed, other.draftId]);
  await expect(loadDraft(app.as(citizen), { draftId: other.draftId })).rejects.toThrow();
});

test('a service brought along stands ticked; adding and taking away people keeps the rest', async () => {
  app.clock.set(new Date(start));
  const citizen = aCitizen();
  const input = { district: 'hanyang', locale: 'en', mode: 'home', serviceCode: 'ppt' } as const;
  const { draftId } = value(await startDraft(app.as(citizen), input));
  const first = value(await loadWho(app.as(citizen), { draftId, locale: 'en' }));
  expect(first.form.people).toEqual([{ key: 'a', relation: '', age: '', services: { ppt: '' } }]);
  const added = value(await changePeople(app.as(citizen), { draftId, typed: who, change: 'add' }));
  expect(added.data.typed.who).toEqual({ ...who, people: 'a,b' });
  const removed = value(
    await changePeople(app.as(citizen), { draftId, typed: { ...who, people: 'a,b' }, change: 'remove.a' }),
  );
  expect(removed.data.typed.who).toEqual({ people: 'b', others: 'yes' });
});

test('faults save nothing and name their fields', async () => {
  const { citizen, draftId } = await begin();
  const typed = { ...who, 'a.v.rid': 'nonsense', 'a.age': 'ancient', others: 'no' };
  const { faults } = value(await saveWho(app.as(citizen), { draftId, typed }));
  expect(faults?.map((fault) => `${fault.field} ${fault.code}`)).toEqual([
    'a.age choose-age',
    'a.v.rid choose-variant',
    'others others-agree',
  ]);
  expect(value(await loadDraft(app.as(citizen), { draftId })).data.applicants).toEqual([]);
  await untilTime(citizen, draftId);
  const hostile = { ...door, estate: 'a\u202Eb', howToFind: 'x'.repeat(301) };
  const judged = value(await saveDoor(app.as(citizen), { draftId, typed: hostile }));
  expect(judged.faults?.map((fault) => `${fault.field} ${fault.code}`)).toEqual([
    'estate TEXT_BIDI',
    'howToFind TEXT_TOO_LONG',
  ]);
  expect(value(await loadDraft(app.as(citizen), { draftId })).data.place?.detail).toBe('示例小区 3');
});

test('health facts need their consent', async () => {
  const { citizen, draftId } = await begin();
  await untilTime(citizen, draftId);
  const alone = value(await saveNeeds(app.as(citizen), { draftId, typed: { bedside: 'yes' } }));
  expect(alone.faults?.map((fault) => fault.code)).toEqual(['health-consent']);
  const agreed = await saveNeeds(app.as(citizen), { draftId, typed: { bedside: 'yes', healthConsent: 'yes' } });
  expect(value(agreed).value?.data.needs).toMatchObject({ bedside: true, healthConsent: true });
});

test('the day it is needed by: bad ones are told at the field, a good one is kept, answered', async () => {
  const { citizen, draftId } = await begin();
  await untilTime(citizen, draftId);
  const say = async (day: string) => {
    const [y = '', m = '', d = ''] = day.split('-');
    const typed = { 'neededBy.y': y, 'neededBy.m': m, 'neededBy.d': d };
    return value(await saveNeeds(app.as(citizen), { draftId, typed }));
  };
  for (const [day, code] of [
    ['2020-02-03', 'needed-past'],
    ['2026-13-01', 'needed-invalid'],
    ['nie--', 'needed-invalid'],
    ['2026-11-29', 'needed-day-off'],
    [addDays('2026-11-23', 400), 'needed-far'],
  ] as const) {
    expect(
      (await say(day)).faults?.map(({ field, code: said }) => `${field} ${said}`),
      day,
    ).toEqual([`neededBy ${code}`]);
  }
  const monday = '2026-11-30';
  expect((await say(monday)).value?.data.neededBy).toBe(monday);
  const times = value(await loadTimes(app.as(citizen), { draftId, locale: 'zh' }));
  expect(times.deadline).toMatchObject({ neededBy: monday, answer: 'neither', holdsUntil: null });
});

test('the same page sent ten times at once is saved and harms nothing', async () => {
  const { citizen, draftId } = await begin();
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => saveWho(app.as(citizen), { draftId, typed: who })),
  );
  expect(answers.every((answer) => answer.ok && answer.value.faults === null)).toBe(true);
  const draft = value(await loadDraft(app.as(citizen), { draftId }));
  expect(draft.data.applicants).toHaveLength(1);
  const stale = await saveStep(app.as(citizen), { draftId, version: draft.version - 1, step: 'who', patch: {} });
  expect(code(stale)).toBe('stale-page');
});

test('a half-typed page is kept for the other language, and forgotten once the step is saved', async () => {
  const { citizen, draftId } = await begin();
  const typed = { people: 'a', 'a.relation': 'child' };
  value(await keepTyped(app.as(citizen), { draftId, step: 'who', typed, locale: 'en' }));
  const kept = value(await loadDraft(app.as(citizen), { draftId }));
  expect([kept.locale, kept.data.typed.who]).toEqual(['en', typed]);
  value(await saveWho(app.as(citizen), { draftId, typed: who }));
  expect(value(await loadDraft(app.as(citizen), { draftId })).data.typed.who).toBeUndefined();
});

test('a chosen time is held, renewed by every saved page, and found again after it has ended', async () => {
  const { citizen, draftId } = await begin();
  await untilTime(citizen, draftId);
  const time = await aFreeWindow(citizen, draftId);
  value(await chooseTime(app.as(citizen), { draftId, time, network: null }));
  value(await chooseTime(app.as(citizen), { draftId, time, network: null }));
  const [first] = await holds(draftId);
  expect(first.expires_at).toEqual(new Date('2026-11-23T09:20:00+08:00'));
  app.clock.advance(10 * 60_000);
  value(await saveNeeds(app.as(citizen), { draftId, typed: {} }));
  const renewed = value(await loadDraft(app.as(citizen), { draftId }));
  expect(renewed.heldUntil).toEqual(new Date('2026-11-23T09:30:00+08:00'));
  app.clock.advance(25 * 60_000);
  const later = value(await loadTimes(app.as(citizen), { draftId, locale: 'zh' }));
  expect([later.chosen, later.heldUntil]).toEqual([time, null]);
  value(await chooseTime(app.as(citizen), { draftId, time, network: null }));
  expect(await holds(draftId)).toHaveLength(1);
});

test('a time is given up when the visit needs more, and is then offered first', async () => {
  const { citizen, draftId } = await begin();
  await untilTime(citizen, draftId);
  const time = await aFreeWindow(citizen, draftId);
  value(await chooseTime(app.as(citizen), { draftId, time, network: null }));
  value(await saveWho(app.as(citizen), { draftId, typed: { ...who, 'a.s.res': 'yes', 'a.v.res': 'first' } }));
  const draft = value(await loadDraft(app.as(citizen), { draftId }));
  expect(draft.data.time).toBeNull();
  expect(await holds(draftId)).toHaveLength(0);
  expect(value(await loadTimes(app.as(citizen), { draftId, locale: 'zh' })).chosen).toBe(time);
});

test('at a window people choose a point that does what they need', async () => {
  const { citizen, draftId } = await begin();
  value(await saveWho(app.as(citizen), { draftId, typed: who }));
  const near = await sampleCommunity(app);
  const page = value(await loadPlace(app.as(citizen), { draftId, locale: 'en', near, mode: 'window' }));
  const point = page.points.find((one) => one.lacks.length === 0 && one.counter);
  const saved = value(await savePoint(app.as(citizen), { draftId, communityId: near, pointId: point?.id ?? '' }));
  expect(saved.value?.data).toMatchObject({ mode: 'window', place: { pointId: point?.id, kind: 'point' } });
  const wrong = value(await savePoint(app.as(citizen), { draftId, communityId: near, pointId: 'nowhere' }));
  expect(wrong.faults?.[0]?.code).toBe('choose-point');
});

test('a place is found by its name in either language', async () => {
  const { citizen, draftId } = await begin();
  const asked = (q: string) => loadPlace(app.as(citizen), { draftId, locale: 'zh', q });
  expect(value(await asked('四新')).communities.length).toBeGreaterThan(0);
  expect(value(await asked('SIXIN ')).communities.length).toBeGreaterThan(0);
  expect(value(await asked('没有这个社区')).communities).toEqual([]);
});

test('pages in front of their turn lead back', async () => {
  const { citizen, draftId } = await begin();
  expect(code(await loadTimes(app.as(citizen), { draftId, locale: 'zh' }))).toBe('draft-incomplete');
  expect(code(await chooseTime(app.as(citizen), { draftId, time: '2026-11-25T540', network: null }))).toBe(
    'draft-incomplete',
  );
  expect(code(await chooseTime(app.as(citizen), { draftId, time: "'; DROP", network: null }))).toBe('form-invalid');
});

test('a service point chosen beforehand stands chosen among those around it; one of another district is left out', async () => {
  const { points } = await published(app, app.clock.now());
  const own = [...points.values()].find((point) => point.district === 'hanyang')?.id ?? '';
  const other = [...points.values()].find((point) => point.district === 'dongxihu')?.id ?? '';
  for (const [pointId, chosen] of [
    [own, own],
    [other, null],
  ] as const) {
    const ctx = app.as(aCitizen());
    const started = await startDraft(ctx, { district: 'hanyang', locale: 'zh', mode: 'window', pointId });
    if (!started.ok) throw new Error(started.problem.code);
    const page = await loadPlace(ctx, { draftId: started.value.draftId, locale: 'zh' });
    if (!page.ok) throw new Error(page.problem.code);
    expect(page.value.chosen.pointId).toBe(chosen);
    expect(page.value.points.some((point) => point.id === own)).toBe(chosen !== null);
  }
});
