// A portal to measure: its own PostgreSQL with durable commits, the demo's content, nothing else.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Actor } from '#app/domain/access/actor.ts';
import { pinnedClock } from '#app/platform/clock.server.ts';
import { readConfig } from '#app/platform/config.server.ts';
import type { App, Ctx } from '#app/platform/context.server.ts';
import { openKeyring } from '#app/platform/crypto/keyring.server.ts';
import { openDatabase } from '#app/platform/db.server.ts';
import { demoTeams, firstContent } from '#app/server/first-content.server.ts';
import { migrate } from '#app/server/migrate.server.ts';
import { startEmbedded } from '#app/server/postgres/supervisor.server.ts';
import { beginContent } from '#app/services/content/begin.server.ts';

export const now = new Date('2026-11-23T09:00:00+08:00');
export const clients = 8;

export type Ground = { app: App; as(actor: Actor): Ctx; url: string; end(): Promise<void> };

export async function openGround(): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-bench-'));
  const settings = ['synchronous_commit=on', 'shared_buffers=256MB', 'max_connections=60'];
  const server = await startEmbedded({ root: process.cwd(), folder: join(folder, 'postgres'), settings });
  const url = await server.open('portal');
  await migrate(url, 'prisma/migrations');
  const config = readConfig({ APP_MODE: 'demo', DATABASE_URL: url, DATA_DIR: folder }, folder);
  const log = { info() {}, warn() {}, error: (what: string, error: unknown) => console.error(what, error) };
  const { pool, prisma, close } = openDatabase(url, clients + 4, log as unknown as App['log']);
  const app = {
    config,
    pool,
    prisma,
    clock: pinnedClock(now),
    keys: openKeyring(config.secrets),
    log,
  } as unknown as App;
  const as = (actor: Actor): Ctx => ({ app, now, actor, requestId: 'bench' });
  await beginContent(as({ kind: 'system', job: 'bench' }), firstContent(), demoTeams());
  const end = async () => {
    await close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { app, as, url, end };
}

export async function bare(url: string): Promise<pg.Pool> {
  return new pg.Pool({ connectionString: url, max: clients });
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function spread(values: readonly number[]): string {
  return `${median(values).toFixed(2)} (${Math.min(...values).toFixed(2)}–${Math.max(...values).toFixed(2)})`;
}

/** Runs the tasks with so many hands at once; returns seconds. */
export async function timed<T>(tasks: readonly T[], hands: number, work: (task: T) => Promise<void>): Promise<number> {
  const queue = [...tasks];
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: hands }, async () => {
      for (let task = queue.shift(); task !== undefined; task = queue.shift()) await work(task);
    }),
  );
  return (performance.now() - begun) / 1000;
}
