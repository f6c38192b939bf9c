// 200 people at one instant for three places, 20 rounds, each person on a connection of their own: three are booked each
// time, all others hear that the time was just taken.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { civilDateOf, weekdayOf } from '#app/domain/calendar/civil-date.ts';
import { pinnedClock } from '#app/platform/clock.server.ts';
import { readConfig } from '#app/platform/config.server.ts';
import { openKeyring } from '#app/platform/crypto/keyring.server.ts';
import { openDatabase } from '#app/platform/db.server.ts';
import { migrate } from '#app/server/migrate.server.ts';
import { startEmbedded } from '#app/server/postgres/supervisor.server.ts';
import type { TestApp } from '#app/testing/app.ts';
import { beginDemo } from '#app/testing/demo.ts';
import { rushFor } from '#app/testing/last-places.ts';

const rounds = 20;
const people = 200;
const places = 3;
const folder = mkdtempSync(join(tmpdir(), 'portal-rush-'));
const settings = [`max_connections=${people + 20}`, 'synchronous_commit=on'];
const server = await startEmbedded({ root: process.cwd(), folder: join(folder, 'postgres'), settings });
const url = await server.open('portal');
await migrate(url, 'prisma/migrations');
const config = readConfig({ APP_MODE: 'demo', DATABASE_URL: url, DATA_DIR: folder }, folder);
const log = { info() {}, warn() {}, error: (what: string, error: unknown) => console.error(what, error) };
const clock = pinnedClock(new Date('2026-11-23T09:00:00+08:00'));
const { pool, prisma, close } = openDatabase(url, people, log as never);
const house = { config, pool, prisma, clock, keys: openKeyring(config.secrets), log };
const app = {
  ...house,
  as: (actor: unknown) => ({ app: house, now: clock.now(), actor, requestId: 'rush' }),
} as unknown as TestApp;
await beginDemo(app);

const booked: number[] = [];
const others = new Set<string>();
while (booked.length < rounds) {
  clock.advance(24 * 3_600_000);
  const date = civilDateOf(new Date(clock.now().getTime() + 2 * 86_400_000));
  if (weekdayOf(date) > 5 || date === '2027-01-01') continue;
  const rush = await rushFor(app, { date, windowStart: 840, windowEnd: 900 }, people, places);
  booked.push(rush.booked);
  for (const code of rush.others) others.add(code);
}
const { rows } = await pool.query(
  `SELECT (SELECT count(*)::int FROM booking) AS bookings, (SELECT count(*)::int FROM allocation a JOIN allocation b
     ON a.team_id = b.team_id AND a.id < b.id AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at) AS overlaps`,
);
await close();
await server.stop();
rmSync(folder, { recursive: true, force: true });
const verdict = { rounds, people, places, booked, others: [...others], ...rows[0] };
console.log(JSON.stringify(verdict));
const sound =
  booked.every((n) => n === places) &&
  [...others].every((code) => code === 'time-taken') &&
  verdict.bookings === rounds * places &&
  verdict.overlaps === 0;
process.exit(sound ? 0 : 1);
