// The demo's organisations come to be through the services, once: an order, an offer, a pool, and sessions that are held.
import { expect, test } from 'vitest';
import { testApp } from '#app/testing/app.ts';
import { beginDemo } from '#app/testing/demo.ts';
import { sampleOrganisations } from '#prisma/seed/organisations.ts';
import { beginOrganisations } from './begin-organisations.server.ts';

const app = await testApp();

test('every sample is there once; the offer keeps teams, the pool is open', async () => {
  await beginDemo(app);
  const ctx = app.as({ kind: 'system', job: 'demo' });
  const verified = sampleOrganisations.filter((one) => one.verified).length;
  expect(await beginOrganisations(ctx, sampleOrganisations)).toEqual({ ok: true, value: verified });
  expect(await beginOrganisations(ctx, sampleOrganisations)).toEqual({ ok: true, value: 0 });
  const { rows } = await app.pool.query(
    `SELECT (SELECT count(*)::int FROM organisation) AS organisations,
       (SELECT string_agg(status, ' ' ORDER BY status) FROM session) AS sessions,
       (SELECT count(*)::int FROM allocation WHERE kind = 'hold' AND holder LIKE 'session:%') AS kept,
       (SELECT count(*)::int FROM receipt) AS receipts, (SELECT status FROM session_pool) AS pool`,
  );
  expect(rows[0]).toMatchObject({
    organisations: 7,
    sessions: 'accepted asked done offered running',
    pool: 'open',
    receipts: 15,
  });
  expect(rows[0].kept).toBeGreaterThan(0);
});
