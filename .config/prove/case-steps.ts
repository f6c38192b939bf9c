// Every ordered pair of steps a case's state allows, both at one instant, 30 times each: exactly one of the two wins.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pinnedClock } from '#app/platform/clock.server.ts';
import { readConfig } from '#app/platform/config.server.ts';
import { openKeyring } from '#app/platform/crypto/keyring.server.ts';
import { openDatabase } from '#app/platform/db.server.ts';
import { migrate } from '#app/server/migrate.server.ts';
import { startEmbedded } from '#app/server/postgres/supervisor.server.ts';
import type { TestApp } from '#app/testing/app.ts';
import { beginDemo } from '#app/testing/demo.ts';
import { racePair, stepPairs } from '#app/testing/step-race.ts';

const rounds = 30;
const folder = mkdtempSync(join(tmpdir(), 'portal-steps-'));
const server = await startEmbedded({ root: process.cwd(), folder: join(folder, 'postgres'), settings: [] });
const url = await server.open('portal');
await migrate(url, 'prisma/migrations');
const config = readConfig({ APP_MODE: 'demo', DATABASE_URL: url, DATA_DIR: folder }, folder);
const log = { info() {}, warn() {}, error: (what: string, error: unknown) => console.error(what, error) };
const clock = pinnedClock(new Date('2026-11-23T09:00:00+08:00'));
const { pool, prisma, close } = openDatabase(url, 8, log as never);
const house = { config, pool, prisma, clock, keys: openKeyring(config.secrets), log };
const app = {
  ...house,
  as: (actor: unknown) => ({ app: house, now: clock.now(), actor, requestId: 'steps' }),
} as unknown as TestApp;
await beginDemo(app);

const wrong: string[] = [];
const pairs = stepPairs();
for (const pair of pairs) {
  for (let round = 0; round < rounds; round++) {
    const winners = await racePair(app, pair);
    if (winners !== 1) wrong.push(`${pair.from}: ${pair.one} against ${pair.other} had ${winners} winners`);
  }
}
await close();
await server.stop();
rmSync(folder, { recursive: true, force: true });
console.log(JSON.stringify({ pairs: pairs.length, rounds, races: pairs.length * rounds, wrong: wrong.slice(0, 20) }));
process.exit(wrong.length === 0 ? 0 : 1);
