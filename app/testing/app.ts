// An App for service tests: a fresh database, a clock that stands still, keys of its own, a log that watches.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import { type PinnedClock, pinnedClock } from '#app/platform/clock.server.ts';
import { type Config, readConfig } from '#app/platform/config.server.ts';
import type { App, Ctx } from '#app/platform/context.server.ts';
import { openKeyring } from '#app/platform/crypto/keyring.server.ts';
import { openDatabase } from '#app/platform/db.server.ts';
import { freshDatabase } from './database.ts';
import { type MemoryLog, memoryLog } from './memory-log.ts';

export type TestApp = App & {
  clock: PinnedClock;
  log: MemoryLog;
  /** A context for one call by this actor at the pinned instant. */
  as(actor: Actor): Ctx;
};

export type TestAppOptions = {
  /** An ISO instant; default Monday 23 November 2026, 09:00 in Wuhan. */
  now?: string;
  /** Connections; races need many. */
  poolMax?: number;
  config?: Partial<Config>;
};

/** Called at the top of a test file: `const app = await testApp()`. Cleans up by itself. */
export async function testApp(options: TestAppOptions = {}): Promise<TestApp> {
  const { now = '2026-11-23T09:00:00+08:00', poolMax = 10 } = options;
  const folder = mkdtempSync(join(tmpdir(), 'portal-test-'));
  const url = await freshDatabase();
  const env = { APP_MODE: 'demo', DATABASE_URL: url, DATA_DIR: folder, DATABASE_POOL: String(poolMax) };
  const config = { ...readConfig(env, folder), ...options.config };
  const log = memoryLog();
  const clock = pinnedClock(new Date(now));
  const { pool, prisma, close } = openDatabase(url, poolMax, log);
  afterAll(async () => {
    await close();
    rmSync(folder, { recursive: true, force: true });
  });
  const app = { config, pool, prisma, clock, keys: openKeyring(config.secrets), log };
  const as = (actor: Actor): Ctx => ({ app, now: clock.now(), actor, requestId: randomBytes(8).toString('hex') });
  return { ...app, as };
}
