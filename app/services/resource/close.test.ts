// Closing on a real database: the rehearsal changes nothing, the deed does what was shown, and only those whose
// promised window changes are told.
import { beforeAll, expect, test } from 'vitest';
import type { Staff } from '#app/domain/access/actor.ts';
import type { TypedClosure } from '#app/domain/resource/closure.ts';
import { testApp } from '#app/testing/app.ts';
import { aCitizen, aHomeDraft, beginDemo, holdFor, storeDraft } from '#app/testing/demo.ts';
import { bookVisit } from '../booking/book-visit.server.ts';
import { closeResource, liftClosure, rehearseClosure } from './close.server.ts';
import { loadClosurePage } from './load-closures.server.ts';

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
const dispatcher = staff('dispatcher');
let sequence = 300;

async function aBooking(date: string, windowStart: number) {
  const citizen = aCitizen();
  const draft = await aHomeDraft(app, ++sequence);
  const time = { date, windowStart, windowEnd: windowStart + 60 };
  const draftId = await storeDraft(app, citizen, { ...draft, time });
  const held = await holdFor(app, citizen, draftId, { date, windowStart });
  if (!held.ok) throw new Error(JSON.stringify(held));
  const booked = await bookVisit(app.as(citizen), { draftId });
  if (!booked.ok) throw new Error(JSON.stringify(booked));
  const { bookingId } = booked.value;
  return { bookingId, ...(await rowOf(bookingId)) };
}
type Row = { status: string; date: string; windowStart: number; teamId: string | null; taken: number };
async function rowOf(bookingId: string): Promise<Row> {
  const { rows } = await app.pool.query(
    `SELECT b.status, v.date, v.window_start AS "windowStart", v.team_id AS "teamId",
       (SELECT count(*)::int FROM allocation a WHERE a.visit_id = v.id AND a.team_id = v.team_id AND a.date = v.date) AS taken
     FROM booking b JOIN visit v ON v.id = b.visit_id WHERE b.id = $1`,
    [bookingId],
  );
  return rows[0];
}
const templates = async (bookingId: string) =>
  (
    await app.pool.query(`SELECT template FROM message WHERE booking_id = $1 AND template LIKE 'visit-%'`, [bookingId])
  ).rows.map((row) => row.template);
const typed = (more: Partial<TypedClosure>): TypedClosure => ({
  scope: 'district',
  from: '2026-11-26',
  until: '2026-11-26',
  start: '',
  end: '',
  reasonZh: '设备检定',
  reasonEn: 'Calibration',
  ...more,
});
const rehearse = (more: Partial<TypedClosure>, who = dispatcher) =>
  rehearseClosure(app.as(who), { district: 'hanyang', typed: typed(more) });
async function close(more: Partial<TypedClosure>, who = dispatcher) {
  const seen = await rehearse(more, who);
  if (!seen.ok) throw new Error(JSON.stringify(seen));
  return closeResource(app.as(who), { district: 'hanyang', typed: typed(more), seal: seen.value.seal });
}
const count = async (table: string) => (await app.pool.query(`SELECT count(*)::int AS n FROM ${table}`)).rows[0].n;

test('what is typed wrong is named at its field', async () => {
  const refused = (code: string, field: string) => ({ ok: false, problem: { code, field } });
  expect(await rehearse({ from: '2026-11-20' })).toMatchObject(refused('date-past', 'from'));
  expect(await rehearse({ from: '2026-11-23', until: '2026-11-23', start: '07:00', end: '09:00' })).toMatchObject(
    refused('date-past', 'end'),
  );
  expect(await rehearse({ until: '2026-11-25' })).toMatchObject(refused('dates-reversed', 'until'));
  expect(await rehearse({ until: '2027-01-26' })).toMatchObject(refused('span-too-long', 'until'));
  expect(await rehearse({ start: '10:00', end: '10:00' })).toMatchObject(refused('shift-empty', 'end'));
  expect(await rehearse({ reasonEn: ' ' })).toMatchObject(refused('reason-needed', 'reasonEn'));
  expect(await rehearse({ scope: 'team:none' })).toMatchObject(refused('form-invalid', 'scope'));
});

test('only planners of the district close it; staff of a place close their own', async () => {
  expect(await rehearse({}, staff('intake-clerk'))).toMatchObject({ problem: { code: 'not-allowed' } });
  expect(await rehearse({}, staff('dispatcher', { district: 'dongxihu' }))).toMatchObject({
    problem: { code: 'not-found' },
  });
  const sixin = staff('dispatcher', { pointId: 'hy-sixin' });
  expect(await rehearse({}, sixin)).toMatchObject({ problem: { code: 'not-found' } });
  expect(await rehearse({ scope: 'point:hy-cuiwei' }, sixin)).toMatchObject({ problem: { code: 'not-found' } });
  expect((await rehearse({ scope: 'point:hy-sixin' }, sixin)).ok).toBe(true);
});

test('a team is closed: its visit keeps the window with another team, and nobody is told', async () => {
  const visit = await aBooking('2026-11-27', 540);
  const scope = { scope: `team:${visit.teamId}`, from: '2026-11-27', until: '2026-11-27' };
  const before = [await count('event'), await count('message'), await count('allocation')];
  const seen = await rehearse(scope);
  expect(seen.ok && seen.value.fallen).toMatchObject([{ outcome: 'same', told: null }]);
  expect([await count('event'), await count('message'), await count('allocation')]).toEqual(before);
  expect((await rowOf(visit.bookingId)).teamId).toBe(visit.teamId);
  const closed = await close(scope);
  expect(closed.ok).toBe(true);
  const after = await rowOf(visit.bookingId);
  expect(after).toMatchObject({ date: '2026-11-27', windowStart: 540, taken: 1, status: 'confirmed' });
  expect(after.teamId).not.toBe(visit.teamId);
  expect(await templates(visit.bookingId)).toEqual([]);
});

test('a day is closed: visits move to the nearest window and are told; lifted, the day can be booked again', async () => {
  const first = await aBooking('2026-11-26', 540);
  const second = await aBooking('2026-11-26', 840);
  const closed = await close({});
  expect(closed.ok && closed.value.fallen.map(({ outcome }) => outcome)).toEqual(['moved', 'moved']);
  for (const [booking, windowStart] of [
    [first, 540],
    [second, 840],
  ] as const) {
    expect(await rowOf(booking.bookingId)).toMatchObject({ date: '2026-11-27', windowStart, taken: 1 });
    expect(await templates(booking.bookingId)).toEqual(['visit-rebooked']);
  }
  await expect(aBooking('2026-11-26', 540)).rejects.toThrow('time-taken');
  const page = await loadClosurePage(app.as(dispatcher), { district: null });
  const row = page.ok ? page.value.closures.find(({ name }) => name === null) : null;
  expect(row).toMatchObject({ moved: 2, waiting: 0, reason: { en: 'Calibration' }, lifted: false });
  expect((await liftClosure(app.as(dispatcher), { closureId: row?.id ?? '' })).ok).toBe(true);
  expect(await liftClosure(app.as(dispatcher), { closureId: row?.id ?? '' })).toMatchObject({
    problem: { code: 'not-found' },
  });
  expect((await aBooking('2026-11-26', 540)).taken).toBe(1);
});

test('nothing else is free: the booking is kept, the person told, and a clerk calls', async () => {
  const visit = await aBooking('2026-12-03', 600);
  const closed = await close({ from: '2026-12-01', until: '2026-12-31' });
  expect(closed.ok && closed.value.fallen).toMatchObject([{ outcome: 'waits', told: 'email' }]);
  expect(await rowOf(visit.bookingId)).toMatchObject({ status: 'failed', teamId: null, taken: 0 });
  expect(await templates(visit.bookingId)).toEqual(['visit-failed']);
  const { rows } = await app.pool.query('SELECT reason FROM callback WHERE booking_id = $1', [visit.bookingId]);
  expect(rows).toEqual([{ reason: 'visit-failed' }]);
});

test('what was shown is what is done: a booking made in between is shown first', async () => {
  const more = { from: '2026-11-24', until: '2026-11-24', start: '14:00', end: '18:00' };
  const seen = await rehearse(more);
  const late = await aBooking('2026-11-24', 900);
  const seal = seen.ok ? seen.value.seal : '';
  expect(await closeResource(app.as(dispatcher), { district: 'hanyang', typed: typed(more), seal })).toMatchObject({
    problem: { code: 'consequences-changed' },
  });
  expect(await rowOf(late.bookingId)).toMatchObject({ date: '2026-11-24', windowStart: 900, taken: 1 });
});

test('a visit that is under way cannot be closed away', async () => {
  const visit = await aBooking('2026-11-25', 540);
  await app.pool.query(`UPDATE booking SET status = 'en_route' WHERE id = $1`, [visit.bookingId]);
  expect(await rehearse({ from: '2026-11-25', until: '2026-11-25' })).toMatchObject({
    problem: { code: 'closure-started', field: 'from' },
  });
});
