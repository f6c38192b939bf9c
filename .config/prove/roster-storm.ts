// 500 attendees of one session fill in at once, each on a connection of their own, while five staff move people and fit
// the waves anew: everybody's data is there afterwards, and nobody has or sees another's.
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
import { rosterRush } from '#app/testing/roster-rush.ts';

const attendees = 500;
const staff = 5;
// one for everybody who asks at once, and some for what the portal asks besides
const connections = attendees + attendees / 10 + staff + 20;
const folder = mkdtempSync(join(tmpdir(), 'portal-roster-'));
const settings = [`max_connections=${connections + 20}`, 'synchronous_commit=on'];
const server = await startEmbedded({ root: process.cwd(), folder: join(folder, 'postgres'), settings });
const url = await server.open('portal');
await migrate(url, 'prisma/migrations');
const config = readConfig({ APP_MODE: 'demo', DATABASE_URL: url, DATA_DIR: folder }, folder);
const log = { info() {}, warn() {}, error: (what: string, error: unknown) => console.error(what, error) };
const clock = pinnedClock(new Date('2026-11-23T09:00:00+08:00'));
const { pool, prisma, close } = openDatabase(url, connections, log as never);
const house = { config, pool, prisma, clock, keys: openKeyring(config.secrets), log };
const app = {
  ...house,
  as: (actor: unknown) => ({ app: house, now: clock.now(), actor, requestId: 'rush' }),
} as unknown as TestApp;
await beginDemo(app);

// Connections of this many need longer to be opened than people wait: they are opened before.
const opened = [];
while (opened.length < connections)
  opened.push(
    ...(await Promise.all(Array.from({ length: Math.min(25, connections - opened.length) }, () => pool.connect()))),
  );
for (const client of opened) client.release();

const begun = performance.now();
const rush = await rosterRush(app, attendees, staff);
const seconds = Math.round((performance.now() - begun) / 100) / 10;
await close();
await server.stop();
rmSync(folder, { recursive: true, force: true });
console.log(JSON.stringify({ attendees, staff, ...rush, seconds }));
const sound = rush.ready === attendees && rush.lost === 0 && rush.crossed === 0 && rush.others.length === 0;
process.exit(sound && rush.moves > 0 ? 0 : 1);
