// The demo's bookings are really bookable: every sample finds a team, is booked once, and today's are assigned.
import { beforeAll, expect, test } from 'vitest';
import { testApp } from '#app/testing/app.ts';
import { beginDemo } from '#app/testing/demo.ts';
import { sampleBookings } from '#prisma/seed/bookings.ts';
import { bookSamples } from './book-samples.server.ts';

const app = await testApp();
beforeAll(() => beginDemo(app));

test('all samples are booked, and a second start books nothing', async () => {
  const ctx = app.as({ kind: 'system', job: 'demo' });
  expect(await bookSamples(ctx, sampleBookings)).toEqual({ ok: true, value: sampleBookings.length });
  expect(await bookSamples(ctx, sampleBookings)).toEqual({ ok: true, value: 0 });
  const { rows } = await app.pool.query(
    `SELECT status, count(*)::int AS n FROM booking GROUP BY status ORDER BY status`,
  );
  expect(Object.fromEntries(rows.map((row) => [row.status, row.n]))).toMatchObject({ assigned: 4, submitted: 2 });
});
