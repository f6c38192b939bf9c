// Two people of one booking in two visits with two teams, each a booking that opens under its own key; and one again.
import { expect, test } from 'vitest';
import type { Result } from '#app/domain/result.ts';
import type { BoardVisit } from '#app/domain/schedule/board.ts';
import { sqlOfClient } from '#app/platform/sql.server.ts';
import { loadBookingVisit } from '#app/store/booking-visit.server.ts';
import { testApp } from '#app/testing/app.ts';
import { aCitizen, aHomeDraft, beginDemo, holdFor, sampleNumber, storeDraft } from '#app/testing/demo.ts';
import { seedStaff, staffActor } from '#app/testing/staff.ts';
import { bookVisit } from '../booking/book-visit.server.ts';
import { loadBoard } from './load-board.server.ts';
import { loadParts } from './load-parts.server.ts';
import { moveVisit } from './move-visit.server.ts';
import { mergeVisits, splitVisit } from './split-visit.server.ts';

const app = await testApp();
await beginDemo(app);
await seedStaff(app);
const dispatcher = await staffActor(app, 'dispatcher.hanyang');
const date = '2026-11-26';
const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};
const visits = async (): Promise<BoardVisit[]> => {
  const { board } = value(
    await loadBoard(app.as(dispatcher), { date, district: 'hanyang', point: null, service: null }),
  );
  return [...board.lanes.flatMap((lane) => lane.cards), ...board.unplaced.map((one) => one.visit)].filter(
    (visit, i, all) => all.findIndex(({ id }) => id === visit.id) === i,
  );
};
const seen = ({ id, version }: BoardVisit) => ({ visitId: id, version });
const letters = async () =>
  (await app.pool.query(`SELECT count(*)::int AS n FROM message WHERE template = 'visit-parts'`)).rows[0].n;

const citizen = aCitizen();
const draft = await aHomeDraft(app, 31);
const two = {
  ...draft,
  applicants: ['a', 'b'].flatMap((key) => draft.applicants.map((one) => ({ ...one, key }))),
  people: draft.people.flatMap((one) => [one, { ...one, key: 'b', name: '示例丙', number: sampleNumber(77, 1955) }]),
};
const draftId = await storeDraft(app, citizen, two);
value(
  await holdFor(app, citizen, draftId, {
    need: { skills: ['rid'], languages: [], kits: ['identity'], minutes: 55, officers: 2 },
  }),
);
const { reference } = value(await bookVisit(app.as(citizen), { draftId }));
const [first] = await visits();
if (!first?.teamId) throw new Error('the sample booking has no team');
value(await moveVisit(app.as(dispatcher), { ...seen(first), teamId: first.teamId, start: null }));
const whole = (await visits())[0] as BoardVisit;
const parts = value(await loadParts(app.as(dispatcher), whole));

test('nobody or everybody for the second visit is refused by name, and nothing changes', async () => {
  const split = (people: string[], version = whole.version) =>
    splitVisit(app.as(dispatcher), { visitId: whole.id, version, people, teamId: '' });
  expect(parts.people.map(({ name }) => name)).toEqual([expect.stringMatching(/\*/), expect.stringMatching(/\*/)]);
  expect(await split([])).toMatchObject({ problem: { code: 'split-whole', field: 'people' } });
  expect(await split(parts.people.map(({ id }) => id))).toMatchObject({ problem: { code: 'split-whole' } });
  expect(await split([parts.people[1]?.id ?? ''], whole.version - 1)).toMatchObject({
    problem: { code: 'board-stale' },
  });
  expect(await visits()).toEqual([whole]);
});

test('one person goes to another team in the same window, with an own reference and key; the contact hears of it', async () => {
  const go = parts.people[1]?.id ?? '';
  const done = value(await splitVisit(app.as(dispatcher), { ...seen(whole), people: [go], teamId: '' }));
  const both = await visits();
  const [stay, second] = [both.find(({ id }) => id === whole.id), both.find(({ id }) => id !== whole.id)];
  expect(both).toHaveLength(2);
  expect(second).toMatchObject({ people: 1, windowStart: whole.windowStart, windowEnd: whole.windowEnd });
  expect(second?.reference).toBe(done.reference);
  expect(second?.teamId).toBe(done.teamId);
  expect(done.teamId).not.toBe(whole.teamId);
  expect(stay).toMatchObject({ people: 1, teamId: whole.teamId, start: whole.start, reference });
  expect(stay?.need.minutes).toBeLessThan(whole.need.minutes);
  const of = value(await loadParts(app.as(dispatcher), second as BoardVisit));
  expect(of.people).toEqual([parts.people[1]]);
  expect(of.others).toMatchObject([{ reference, visitId: whole.id }]);
  const { rows } = await app.pool.query(
    `SELECT count(DISTINCT b.subject_key_id)::int AS keys, count(DISTINCT v.door_seed)::int AS words,
       count(DISTINCT i.booking_id)::int AS homes FROM booking b JOIN visit v ON v.id = b.visit_id JOIN item i ON i.booking_id = b.id`,
  );
  expect(rows[0]).toEqual({ keys: 2, words: 1, homes: 2 });
  expect(await letters()).toBe(1);
});

test('the two become one again where they were; a visit of somebody else is not taken in', async () => {
  const both = await visits();
  const [stay, second] = [both.find(({ id }) => id === whole.id), both.find(({ id }) => id !== whole.id)];
  if (!stay || !second) throw new Error('the visit was not split');
  expect(await mergeVisits(app.as(dispatcher), { one: seen(stay), other: seen(stay) })).toMatchObject({ ok: false });
  await app.pool.query(
    'UPDATE visit SET window_start = window_start + 60, window_end = window_end + 60 WHERE id = $1',
    [second.id],
  );
  expect(await mergeVisits(app.as(dispatcher), { one: seen(second), other: seen(stay) })).toMatchObject({
    problem: { code: 'merge-apart' },
  });
  await app.pool.query(
    'UPDATE visit SET window_start = window_start - 60, window_end = window_end - 60 WHERE id = $1',
    [second.id],
  );
  const done = value(await mergeVisits(app.as(dispatcher), { one: seen(second), other: seen(stay) }));
  expect(done).toMatchObject({ reference, teamId: whole.teamId });
  const [one, ...rest] = await visits();
  expect(rest).toEqual([]);
  expect(one).toMatchObject({ people: 2, start: whole.start, need: whole.need, reference });
  expect(value(await loadParts(app.as(dispatcher), one as BoardVisit))).toEqual(parts);
  const { rows } = await app.pool.query(`SELECT id, status FROM booking WHERE split_of IS NOT NULL`);
  expect(rows).toMatchObject([{ status: 'cancelled_org' }]);
  // its citizen reads that it was joined, not that the office cancelled
  expect(await loadBookingVisit(sqlOfClient(app.pool), rows[0].id)).toMatchObject({ joinedTo: reference });
  expect(await letters()).toBe(2);
});
