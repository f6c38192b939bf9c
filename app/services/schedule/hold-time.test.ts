// Holding a time on a real database: neighbours make room inside their promised windows, and nothing else moves.
import { expect, test } from 'vitest';
import { testApp } from '#app/testing/app.ts';
import { aCitizen, beginDemo, holdFor } from '#app/testing/demo.ts';

const app = await testApp({ poolMax: 20 });
await beginDemo(app);

type Row = { holder: string; team: string; start: number; kit: boolean; window: number };
async function held(holder: string): Promise<Row | undefined> {
  const { rows } = await app.pool.query<Row>(
    `SELECT a.holder, a.team_id AS team, a.window_start AS window,
       (extract(epoch FROM a.starts_at AT TIME ZONE 'Asia/Shanghai')::bigint % 86400 / 60)::int AS start,
       EXISTS (SELECT 1 FROM allocation_kit k WHERE k.allocation_id = a.id AND k.starts_at = a.starts_at AND k.ends_at = a.ends_at) AS kit
     FROM allocation a WHERE a.holder = $1`,
    [`draft:${holder}`],
  );
  return rows[0];
}

const need = (minutes: number) => ({ skills: ['rid'], languages: [], kits: ['identity'], minutes, officers: 2 });

test('a planned minute moves inside its window so that a second visit fits before it', async () => {
  const date = '2026-11-26';
  await holdFor(app, aCitizen(), 'later', { date, windowStart: 600, need: need(35) });
  const first = await held('later');
  expect(first?.start).toBe(600);
  await holdFor(app, aCitizen(), 'long', { date, windowStart: 540, need: need(58) });
  const long = await held('long');
  expect(long?.team).toBe(first?.team);
  const moved = await held('later');
  expect(moved).toMatchObject({ team: first?.team, window: 600, kit: true });
  expect(moved?.start).toBeGreaterThan(600);
  expect(moved?.start).toBeLessThan(660);
});
