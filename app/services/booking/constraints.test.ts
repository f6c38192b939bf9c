// The database itself refuses a place that is taken, with no rule of ours before it; and it is this constraint that does.
import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { instantAt } from '#app/domain/calendar/civil-date.ts';
import { ok } from '#app/domain/result.ts';
import { insertHold } from '#app/store/holds.server.ts';
import { testApp } from '#app/testing/app.ts';
import { beginDemo } from '#app/testing/demo.ts';
import { permittedSql } from '../access/permitted.server.ts';

const app = await testApp({ poolMax: 8 });
beforeAll(() => beginDemo(app));

const clock = { kind: 'system' as const, job: 'test' };
let team = '';
let kit = '';
beforeAll(async () => {
  const { rows } = await app.pool.query(`SELECT team_id, id FROM kit WHERE team_id IS NOT NULL ORDER BY id LIMIT 1`);
  team = rows[0].team_id;
  kit = rows[0].id;
});

/** Writes a hold without looking first, as a forgotten check would. */
function blindly(date: string, teamId: string, kitIds: string[] = []) {
  return permittedSql(app.as(clock), 'system.work', async (sql) => {
    await insertHold(sql, {
      id: randomUUID(),
      teamId,
      date,
      startsAt: instantAt(date, 540),
      endsAt: instantAt(date, 580),
      windowStart: 540,
      windowEnd: 600,
      lon: 114.2,
      lat: 30.5,
      holder: `draft:${randomUUID()}`,
      network: null,
      heldSince: app.clock.now(),
      expiresAt: new Date(app.clock.now().getTime() + 60_000),
      kitIds,
    });
    return ok(null);
  });
}
const race = async (date: string, kitIds: string[] = [], teams = Array.from({ length: 6 }, () => team)) =>
  (await Promise.all(teams.map((one) => blindly(date, one, kitIds))))
    .map((done) => (done.ok ? 'held' : done.problem.code))
    .sort();

test('of six who write the same time without looking, one has it; without the constraint all would', async () => {
  expect(await race('2026-12-01')).toEqual(['held', ...Array.from({ length: 5 }, () => 'time-taken')]);
  await app.pool.query('ALTER TABLE allocation DROP CONSTRAINT allocation_team_once');
  expect(await race('2026-12-02')).toEqual(Array.from({ length: 6 }, () => 'held'));
});

test('the same for a kit that goes out with two teams', async () => {
  const { rows } = await app.pool.query(`SELECT id FROM team WHERE kind = 'mobile' ORDER BY id LIMIT 2`);
  const teams = rows.map(({ id }) => id as string);
  expect(await race('2026-12-03', [kit], teams)).toEqual(['held', 'kit-busy']);
  await app.pool.query('ALTER TABLE allocation_kit DROP CONSTRAINT allocation_kit_once');
  expect(await race('2026-12-04', [kit], teams)).toEqual(['held', 'held']);
});
