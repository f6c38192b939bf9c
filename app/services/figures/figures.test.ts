// A month counted on a real database: what happened is counted once however often it is counted, small numbers are
// hidden from everybody, and a file names who made it.
import { beforeAll, expect, test } from 'vitest';
import type { Staff } from '#app/domain/access/actor.ts';
import { testApp } from '#app/testing/app.ts';
import { aCitizen, beginDemo } from '#app/testing/demo.ts';
import { aBookingOnSite, hanyangStaff } from '#app/testing/on-site.ts';
import { countFigures } from './count-figures.server.ts';
import { exportFigures, loadFigures, loadPublicFigures } from './load-figures.server.ts';

const app = await testApp();
beforeAll(() => beginDemo(app));

const supervisor = hanyangStaff('supervisor');
const november = { month: '2026-11', district: null };
const count = () => countFigures(app.as({ kind: 'system', job: 'test' }));
async function figures(as: Staff = supervisor) {
  const loaded = await loadFigures(app.as(as), november);
  if (!loaded.ok) throw new Error(loaded.problem.code);
  return loaded.value;
}

test('accepted, ready in time and still open: each counted once, in its own counter', async () => {
  for (const [at, window] of [540, 600].entries()) {
    const { take, bookingId } = await aBookingOnSite(app, window);
    for (const step of ['check-in', 'capture', 'accept'] as const) await take(step);
    if (at > 0) continue;
    const { rows } = await app.pool.query(
      `UPDATE item SET status = 'ready' WHERE booking_id = $1 RETURNING id, district, point_id`,
      [bookingId],
    );
    const [item] = rows as { id: string; district: string; point_id: string }[];
    await app.pool.query(
      `INSERT INTO event (id, at, type, district, point_id, booking_id, subject, actor_kind, actor_id, data)
       VALUES (gen_random_uuid(), '2026-11-30T02:00:00Z', 'item.ready', $1, $2, $3, $4, 'staff', 'x', '{"service":"rid"}')`,
      [item?.district, item?.point_id, bookingId, `item:${item?.id}`],
    );
  }
  app.clock.set(new Date('2026-11-30T18:00:00+08:00'));
  for (let again = 0; again < 3; again++) expect(await count()).toMatchObject({ ok: true });
  const page = await figures();
  expect(page.counters).toEqual({ sessions: 0, people: 2, items: 2, listeners: 0 });
  expect(page.by.service).toEqual([{ key: 'rid', people: 2, items: 2 }]);
  expect(page.promises).toMatchObject([
    { service: 'rid', kept: { yes: 1, of: 1 }, days: [{ days: 2, n: 1, late: 0 }], open: 1, overdue: 0 },
  ]);
  expect(page.windows?.of).toBe(2);

  const shown = await loadPublicFigures(app.as(aCitizen()), { month: '2026-11', district: 'hanyang' });
  expect(shown).toMatchObject({ value: { counters: { items: null, people: null }, promises: [], windows: null } });
  const elsewhere = await figures({ ...supervisor, district: 'dongxihu' });
  expect(elsewhere.counters.items).toBe(0);
});

test('a file is written down; who may not read the figures gets none', async () => {
  const asked = { month: '2026-11', district: null, kind: 'csv' as const };
  expect(await exportFigures(app.as(hanyangStaff('field-officer', 'x')), asked)).toMatchObject({
    problem: { code: 'not-allowed' },
  });
  expect(await exportFigures(app.as(supervisor), asked)).toMatchObject({ ok: true });
  const { rowCount } = await app.pool.query(`SELECT 1 FROM event WHERE type = 'figures.exported'`);
  expect(rowCount).toBe(1);
});
