// Booking for a caller without a phone: the whole way through the services, its note and letter, and the proxy's limit.
import { beforeAll, expect, test } from 'vitest';
import type { Staff } from '#app/domain/access/actor.ts';
import type { DraftData } from '#app/domain/booking/draft.ts';
import { testApp } from '#app/testing/app.ts';
import { aCitizen, aHomeDraft, beginDemo, holdFor, sampleCommunity, storeDraft } from '#app/testing/demo.ts';
import { chooseTime } from '../booking/choose-time.server.ts';
import { loadNotice } from '../booking/load-notice.server.ts';
import { loadPass } from '../booking/load-pass.server.ts';
import { saveNotice } from '../booking/save-notice.server.ts';
import { savePerson } from '../booking/save-person.server.ts';
import { saveWho } from '../booking/save-who.server.ts';
import { startDraft } from '../booking/start-draft.server.ts';
import { forgetPublished } from '../content/published.server.ts';
import { bookForCaller } from './book-for-caller.server.ts';
import { finishForCaller, loadCallerEnd } from './finish-for-caller.server.ts';
import { saveCallerPlace } from './load-caller-draft.server.ts';
import { loadRequestPage } from './load-request-page.server.ts';

const app = await testApp();
beforeAll(() => beginDemo(app));

const clerk: Staff = {
  kind: 'staff',
  staffId: 'clerk-1',
  roles: ['intake-clerk'],
  district: 'hanyang',
  pointId: null,
  teamId: null,
  sessionId: 'clerk-session',
};
const ctx = () => app.as(clerk);
let sequence = 800;

async function assisted(windowStart: number, change: Partial<DraftData> = {}) {
  const draft = { ...(await aHomeDraft(app, ++sequence)), ...change };
  const date = '2026-11-27';
  const time = { date, windowStart, windowEnd: windowStart + 60 };
  const contact = { bookerName: '示例乙', kind: 'none' as const, value: '', confirmed: false };
  const draftId = await storeDraft(app, clerk, { ...draft, time, contact });
  const held = await holdFor(app, clerk, draftId, { date, windowStart, action: 'booking.assist' });
  if (!held.ok) throw new Error(JSON.stringify(held));
  return draftId;
}

test('the plain forms lead a caller without a phone to a booking, a note and a letter to print', async () => {
  const started = await startDraft(ctx(), { district: 'hanyang', locale: 'zh', mode: 'home' });
  if (!started.ok) throw new Error(started.problem.code);
  const { draftId } = started.value;
  const who = {
    people: 'a',
    'a.relation': 'neighbour',
    'a.age': 'adult',
    'a.s.rid': 'yes',
    'a.v.rid': 'renewal',
    others: 'yes',
  };
  expect(await saveWho(ctx(), { draftId, typed: who })).toMatchObject({ value: { faults: null } });
  expect(await saveCallerPlace(ctx(), { draftId, mode: 'home', typed: {} })).toMatchObject({
    value: { faults: [{ field: 'place', code: 'choose-community' }] },
  });
  const place = { place: await sampleCommunity(app), estate: '示例路1号', lift: 'yes', kind: 'home' };
  expect(await saveCallerPlace(ctx(), { draftId, mode: 'home', typed: place })).toMatchObject({
    value: { faults: [] },
  });
  expect(await chooseTime(ctx(), { draftId, time: '2026-11-26T840', network: null })).toMatchObject({ ok: true });
  const notice = await loadNotice(ctx(), { draftId, locale: 'zh' });
  if (!notice.ok) throw new Error(notice.problem.code);
  const ticked = Object.fromEntries(notice.value.lines.map(({ code, text }) => [code, text.revisionId]));
  expect(await saveNotice(ctx(), { draftId, locale: 'zh', typed: ticked })).toMatchObject({ value: { problems: [] } });
  const { people } = await aHomeDraft(app, ++sequence);
  const typed = {
    'document-kind': 'resident-id',
    name: '示例甲',
    number: people[0]?.number ?? '',
    'held-expiry.rid.y': '2026',
    'held-expiry.rid.m': '12',
    'held-expiry.rid.d': '31',
  };
  expect(await savePerson(ctx(), { draftId, key: 'a', typed })).toMatchObject({ value: { problems: [], next: null } });
  const end = await loadCallerEnd(ctx(), { draftId, locale: 'zh' });
  expect(end).toMatchObject({ value: { booked: null, typed: { kind: 'none', source: 'hotline' } } });
  const last = { 'booker-name': '示例乙', kind: 'none', source: 'hotline' };
  expect(await finishForCaller(ctx(), { draftId, typed: { ...last, note: ' ' } })).toMatchObject({
    problem: { code: 'reason-needed', field: 'note' },
  });
  const done = await finishForCaller(ctx(), { draftId, typed: { ...last, note: '回拨本人座机，核对姓名' } });
  if (!done.ok || !done.value.booked) throw new Error(JSON.stringify(done));
  const { reference, bookingId } = done.value.booked;
  const again = await finishForCaller(ctx(), { draftId, typed: { ...last, note: '回拨本人座机，核对姓名' } });
  expect(again).toMatchObject({ value: { booked: { reference, again: true } } });
  const page = await loadRequestPage(ctx(), { reference });
  expect(page).toMatchObject({
    value: { booking: { contactKind: 'none' }, notes: [{ body: '回拨本人座机，核对姓名' }] },
  });
  const { rows } = await app.pool.query(
    `SELECT b.source, b.assisted_by, m.channel FROM booking b JOIN message m ON m.booking_id = b.id WHERE b.id = $1`,
    [bookingId],
  );
  expect(rows).toEqual([{ source: 'hotline', assisted_by: 'clerk-1', channel: 'letter' }]);
  expect(await loadPass(ctx(), { reference, locale: 'zh' })).toMatchObject({ value: { names: ['示**'] } });
  const elsewhere = app.as({ ...clerk, district: 'dongxihu' });
  expect(await loadPass(elsewhere, { reference, locale: 'zh' })).toMatchObject({ problem: { code: 'not-found' } });
});

test('nobody but a clerk or a dispatcher books for a caller', async () => {
  const draftId = await assisted(540);
  const input = { draftId, source: 'hotline', note: '电话核对' } as const;
  for (const roles of [['supervisor'], ['field-officer'], ['auditor']] as const) {
    expect(await bookForCaller(app.as({ ...clerk, roles }), input)).toMatchObject({ problem: { code: 'not-allowed' } });
  }
  expect(await bookForCaller(app.as(aCitizen()), input)).toMatchObject({ problem: { code: 'sign-in-first' } });
});

test('a community worker books for so many people a day; a hotline is no proxy', async () => {
  const before = await assisted(600);
  expect(
    await bookForCaller(ctx(), { draftId: before, source: 'community-worker', note: '示例社区 示例丙' }),
  ).toMatchObject({ ok: true });
  await app.pool.query(
    `UPDATE revision SET body = jsonb_set(body, '{quota,peoplePerProxyPerDay}', '1') WHERE kind = 'rules'`,
  );
  forgetPublished(ctx().app);
  const next = await assisted(660);
  const note = '示例社区 示例丙';
  expect(await bookForCaller(ctx(), { draftId: next, source: 'community-worker', note })).toMatchObject({
    problem: { code: 'quota-reached', facts: { most: 1 } },
  });
  expect(await bookForCaller(ctx(), { draftId: next, source: 'hotline', note })).toMatchObject({ ok: true });
});
