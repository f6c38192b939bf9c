// A portal of its own for a long proof or a measurement: an embedded PostgreSQL in a folder that is thrown away, all
// tables, and a clock that stands where it is put.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { pinnedClock } from '#app/platform/clock.server.ts';
import { readConfig } from '#app/platform/config.server.ts';
import type { App } from '#app/platform/context.server.ts';
import { openKeyring } from '#app/platform/crypto/keyring.server.ts';
import { openDatabase } from '#app/platform/db.server.ts';
import { migrate } from '#app/server/migrate.server.ts';
import { startEmbedded } from '#app/server/postgres/supervisor.server.ts';
import type { TestApp } from '#app/testing/app.ts';

/** A Monday morning in Wuhan. */
export const portalNow = new Date('2026-11-23T09:00:00+08:00');

export type Portal = { app: TestApp; pool: Pool; url: string; folder: string; end(): Promise<void> };

/** `settings` are PostgreSQL's; `connections` are those of the portal's pool. */
export async function openPortal(asked: { connections: number; settings?: readonly string[] }): Promise<Portal> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-'));
  const settings = [...(asked.settings ?? [])];
  const server = await startEmbedded({ root: process.cwd(), folder: join(folder, 'postgres'), settings });
  const url = await server.open('portal');
  await migrate(url, 'prisma/migrations');
  const config = readConfig({ APP_MODE: 'demo', DATABASE_URL: url, DATA_DIR: folder }, folder);
  const quiet = { info() {}, warn() {}, error: (what: string, error: unknown) => console.error(what, error) };
  const log = quiet as unknown as App['log'];
  const clock = pinnedClock(portalNow);
  const { pool, prisma, close } = openDatabase(url, asked.connections, log);
  const house = { config, pool, prisma, clock, keys: openKeyring(config.secrets), log };
  const as = (actor: unknown) => ({ app: house, now: clock.now(), actor, requestId: 'proof' });
  const end = async () => {
    await close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { app: { ...house, as } as unknown as TestApp, pool, url, folder, end };
}
