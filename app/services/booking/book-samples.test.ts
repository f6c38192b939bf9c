// The demo's bookings are really bookable: every sample finds a team, is booked once, and today's are assigned.
import { beforeAll, expect, test } from 'vitest';
import { testApp } from '#app/testing/app.ts';
import { beginDemo } from '#app/testing/demo.ts';
import { seedStaff, staffActor } from '#app/testing/staff.ts';
import { sampleBookings } from '#prisma/seed/bookings.ts';
import { busyDay } from '#prisma/seed/busy-day.ts';
import { loadBoard } from '../board/load-board.server.ts';
import { bookSamples } from './book-samples.server.ts';

const app = await testApp();
beforeAll(async () => {
  await beginDemo(app);
  await seedStaff(app);
});

test('all samples are booked, and a second start books nothing', async () => {
  const ctx = app.as({ kind: 'system', job: 'demo' });
  expect(await bookSamples(ctx, sampleBookings)).toEqual({ ok: true, value: sampleBookings.length });
  expect(await bookSamples(ctx, sampleBookings)).toEqual({ ok: true, value: 0 });
  const { rows } = await app.pool.query(
    `SELECT status, count(*)::int AS n FROM booking GROUP BY status ORDER BY status`,
  );
  expect(Object.fromEntries(rows.map((row) => [row.status, row.n]))).toMatchObject({ assigned: 4, submitted: 2 });
  const counted = async (sql: string) =>
    Object.fromEntries((await app.pool.query(sql)).rows.map(({ what, n }) => [what, Number(n)]));
  expect(await counted('SELECT status AS what, count(*) AS n FROM delivery GROUP BY 1')).toEqual({
    done: 2,
    failed: 1,
    out: 1,
    packed: 1,
    posted: 1,
  });
  expect(await counted('SELECT status AS what, count(*) AS n FROM expedite_request GROUP BY 1')).toEqual({
    approved: 1,
    asked: 2,
    refused: 1,
  });
  expect(await counted('SELECT level AS what, count(*) AS n FROM rating GROUP BY 1')).toEqual({ 2: 1, 5: 1 });
}, 60_000);

test('the full board of today: most are booked, two wait with their reason, one runs late', async () => {
  const full = await testApp();
  await beginDemo(full);
  await seedStaff(full);
  const made = await bookSamples(full.as({ kind: 'system', job: 'demo' }), busyDay);
  const board = await loadBoard(full.as(await staffActor(full, 'dispatcher.hanyang')), {
    date: null,
    district: null,
    point: null,
    service: null,
  });
  if (!board.ok) throw new Error(board.problem.code);
  const cards = board.value.board.lanes.flatMap((lane) => lane.cards);
  expect(made.ok && made.value).toBeGreaterThanOrEqual(37);
  expect(cards.length).toBeGreaterThanOrEqual(35);
  expect(board.value.board.unplaced.map(({ kind, why }) => [kind, why !== null])).toEqual([
    ['out', true],
    ['out', true],
  ]);
  expect(cards.some(({ late }) => late > 0)).toBe(true);
}, 60_000);
