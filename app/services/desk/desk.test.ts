// The desk on a real database: who may see and do what, in whose district, and what stays in the ledger.
import { beforeAll, expect, test } from 'vitest';
import type { Staff } from '#app/domain/access/actor.ts';
import { testApp } from '#app/testing/app.ts';
import { aCitizen, aHomeDraft, beginDemo, holdFor, sampleNumber, sampleTime, storeDraft } from '#app/testing/demo.ts';
import { bookVisit } from '../booking/book-visit.server.ts';
import { published } from '../content/published.server.ts';
import { actOnRequest } from './act-on-request.server.ts';
import { assignDay } from './assign-day.server.ts';
import { listRequests } from './list-requests.server.ts';
import { loadDay } from './load-day.server.ts';
import { loadRequestPage } from './load-request-page.server.ts';
import { loadNewTimes, moveRequest } from './move-request.server.ts';

const app = await testApp();
beforeAll(() => beginDemo(app));

const staff = (role: Staff['roles'][number], scope: Partial<Staff> = {}): Staff => ({
  kind: 'staff',
  staffId: `${role}-1`,
  roles: [role],
  district: 'hanyang',
  pointId: null,
  teamId: null,
  sessionId: 'x',
  ...scope,
});
const clerk = staff('intake-clerk');
const dispatcher = staff('dispatcher');
const elsewhere = staff('intake-clerk', { district: 'dongxihu' });
let sequence = 700;

async function aBooking(windowStart = 540, date = sampleTime.date, bedside = false) {
  const citizen = aCitizen();
  const draft = await aHomeDraft(app, ++sequence);
  const needs = draft.needs && { ...draft.needs, bedside, healthConsent: bedside };
  const health = bedside ? await consentOf('consent-health') : [];
  const time = { date, windowStart, windowEnd: windowStart + 60 };
  const draftId = await storeDraft(app, citizen, { ...draft, needs, time, consents: [...draft.consents, ...health] });
  const held = await holdFor(app, citizen, draftId, { date, windowStart });
  if (!held.ok) throw new Error(JSON.stringify(held));
  const booked = await bookVisit(app.as(citizen), { draftId });
  if (!booked.ok) throw new Error(JSON.stringify(booked));
  return { ...booked.value, number: sampleNumber(sequence) };
}

async function consentOf(code: string) {
  const revisionId = (await published(app, app.clock.now())).texts.get(code)?.revisionId ?? '';
  return [{ code, revisionId }];
}

const blank = {
  version: -1,
  missing: '',
  body: '',
  cancelReason: '',
  teamId: '',
  personId: '',
  reason: null,
  text: '',
  name: '',
  number: '',
  contact: '',
  date: '',
};
const act = async (who: Staff, reference: string, asked: Partial<Parameters<typeof actOnRequest>[1]>) => {
  const page = await loadRequestPage(app.as(who), { reference });
  const version = page.ok ? page.value.booking.version : -1;
  return actOnRequest(app.as(who), { ...blank, what: 'note', reference, version, ...asked });
};
const events = async (bookingId: string) =>
  (await app.pool.query('SELECT type, data FROM event WHERE booking_id = $1 ORDER BY seq', [bookingId])).rows;

test('a submitted request is found, confirmed and given to its team', async () => {
  const booked = await aBooking(540, '2026-11-27', true);
  expect(booked.status).toBe('submitted');
  const open = await listRequests(app.as(clerk), { status: 'submitted', text: '', before: null });
  expect(open.ok && open.value.rows.map((row) => row.reference)).toContain(booked.reference);
  const page = await loadRequestPage(app.as(clerk), { reference: booked.reference });
  if (!page.ok) throw new Error(page.problem.code);
  expect(page.value.dueAt).not.toBeNull();
  expect(page.value.people[0]).toMatchObject({ name: '示**', number: expect.stringMatching(/^4201\*+/) });
  expect(JSON.stringify(page.value)).not.toContain(booked.number);
  expect(await act(clerk, booked.reference, { what: 'confirm' })).toMatchObject({ ok: true });
  const day = await loadDay(app.as(dispatcher), { date: '2026-11-27', district: null });
  if (!day.ok) throw new Error(day.problem.code);
  expect(day.value.unassigned).toBe(1);
  expect(await assignDay(app.as(clerk), { date: '2026-11-27', district: 'hanyang' })).toMatchObject({
    problem: { code: 'not-allowed' },
  });
  expect(await assignDay(app.as(dispatcher), { date: '2026-11-27', district: 'hanyang' })).toMatchObject({
    value: { assigned: 1, left: [] },
  });
  expect((await events(booked.bookingId)).map((event) => event.type)).toEqual([
    'booking.placed',
    'booking.confirmed',
    'callback.done',
    'visit.assigned',
  ]);
});

test('asked for changes once, with everything named; an empty list is refused and nothing moves', async () => {
  const booked = await aBooking(600, '2026-11-27', true);
  expect(await act(clerk, booked.reference, { what: 'needs-fix', missing: ' \n ' })).toMatchObject({
    problem: { code: 'reason-needed', field: 'missing' },
  });
  expect(await act(clerk, booked.reference, { what: 'needs-fix', missing: '户口簿\n医院证明' })).toMatchObject({
    ok: true,
  });
  const { rows } = await app.pool.query(
    `SELECT count(*)::int AS n FROM message WHERE booking_id = $1 AND template = 'booking-needs-fix'`,
    [booked.bookingId],
  );
  expect(rows[0].n).toBe(1);
});

test('searches find by reference, exact number and full name, never across the scope', async () => {
  const booked = await aBooking(660);
  for (const text of [booked.reference.toLowerCase(), booked.number, '示例甲']) {
    const found = await listRequests(app.as(clerk), { status: 'open', text, before: null });
    expect(found.ok && found.value.rows.map((row) => row.reference)).toContain(booked.reference);
    const other = await listRequests(app.as(elsewhere), { status: 'open', text, before: null });
    expect(other.ok && other.value.rows).toEqual([]);
  }
  expect(await loadRequestPage(app.as(elsewhere), { reference: booked.reference })).toMatchObject({
    problem: { code: 'not-found' },
  });
  expect(await listRequests(app.as(staff('auditor')), { status: 'open', text: '', before: null })).toMatchObject({
    problem: { code: 'not-allowed' },
  });
});

test('pages of the list go on where the last one ended', async () => {
  const first = await listRequests(app.as(clerk), { status: 'all', text: '', before: null });
  if (!first.ok) throw new Error(first.problem.code);
  const last = first.value.rows.at(-1);
  const { rows } = await app.pool.query('SELECT created_at FROM booking WHERE id = $1', [last?.id]);
  const before = `${(rows[0].created_at as Date).getTime()}_${last?.id}`;
  const next = await listRequests(app.as(clerk), { status: 'all', text: '', before });
  expect(next.ok && next.value.rows.some((row) => first.value.rows.some((one) => one.id === row.id))).toBe(false);
});

test('reading in clear needs a reason, is noted, and the words stay as a note', async () => {
  const booked = await aBooking(840);
  expect(await act(clerk, booked.reference, { what: 'unmask' })).toMatchObject({ problem: { code: 'reason-needed' } });
  expect(await act(dispatcher, booked.reference, { what: 'unmask', reason: 'call-back' })).toMatchObject({
    problem: { code: 'not-allowed' },
  });
  const shown = await act(clerk, booked.reference, { what: 'unmask', reason: 'other', text: '电话核实地址' });
  expect(shown).toMatchObject({ value: { unmasked: { booker: '示例乙', by: { zh: 'intake-clerk-1' } } } });
  expect((await events(booked.bookingId)).at(-1)).toMatchObject({
    type: 'personal-data.read',
    data: { reason: 'other' },
  });
  const page = await loadRequestPage(app.as(clerk), { reference: booked.reference });
  expect(page.ok && page.value.notes.map((note) => note.body)).toEqual(['电话核实地址']);
});

test('a caller is right only when every asked fact matches, and both answers are noted', async () => {
  const booked = await aBooking(900);
  const said = { what: 'caller' as const, name: '示例甲', number: booked.number.slice(-4).toLowerCase() };
  expect(await act(clerk, booked.reference, { ...said, number: '' })).toMatchObject({
    problem: { code: 'form-invalid' },
  });
  expect(await act(clerk, booked.reference, said)).toMatchObject({ value: { caller: 'right' } });
  expect(await act(clerk, booked.reference, { ...said, date: '2026-11-25' })).toMatchObject({
    value: { caller: 'wrong' },
  });
  const noted = (await events(booked.bookingId)).filter((event) => event.type === 'personal-data.read');
  expect(noted.map((event) => event.data)).toEqual([
    { reason: 'caller-check', facts: ['name', 'number'], right: true },
    { reason: 'caller-check', facts: ['name', 'number', 'date'], right: false },
  ]);
});

test('another time: the old one stays until the new one is held; never once the visit is over', async () => {
  const booked = await aBooking(540, '2026-11-30');
  const times = await loadNewTimes(app.as(clerk), { reference: booked.reference, from: '2026-12-01' });
  if (!times.ok) throw new Error(times.problem.code);
  const free = times.value.days.flatMap((day) => day.windows.map((window) => ({ ...window, date: day.date })));
  const taken = free.find((window) => window.reason === null);
  const { version } = times.value;
  const time = `${taken?.date}T${taken?.windowStart}`;
  expect(await moveRequest(app.as(elsewhere), { reference: booked.reference, version, time })).toMatchObject({
    problem: { code: 'not-found' },
  });
  expect(await moveRequest(app.as(clerk), { reference: booked.reference, version: version - 1, time })).toMatchObject({
    problem: { code: 'stale-page' },
  });
  expect(await moveRequest(app.as(clerk), { reference: booked.reference, version, time })).toMatchObject({ ok: true });
  const page = await loadRequestPage(app.as(clerk), { reference: booked.reference });
  expect(page.ok && page.value.booking.date).toBe(taken?.date);
  expect(await act(clerk, booked.reference, { what: 'cancel', cancelReason: '' })).toMatchObject({
    problem: { code: 'reason-needed', field: 'cancelReason' },
  });
  expect(await act(clerk, booked.reference, { what: 'cancel', cancelReason: '道路封闭' })).toMatchObject({ ok: true });
  expect(await loadNewTimes(app.as(clerk), { reference: booked.reference, from: null })).toMatchObject({
    problem: { code: 'step-not-allowed' },
  });
});

test('staff of a service point see its day only; the city chooses a district', async () => {
  const steward = staff('city-steward', { district: null });
  const city = await loadDay(app.as(steward), { date: sampleTime.date, district: 'hanyang' });
  const point = await loadDay(app.as(staff('intake-clerk', { pointId: 'hy-none' })), {
    date: sampleTime.date,
    district: 'dongxihu',
  });
  if (!city.ok || !point.ok) throw new Error('refused');
  expect(city.value.districts.length).toBeGreaterThan(1);
  expect(city.value.teams.flatMap((team) => team.visits).length).toBeGreaterThan(0);
  expect(point.value.district).toBe('hanyang');
  expect(point.value.teams).toEqual([]);
});
