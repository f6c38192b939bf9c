// The order in which the portal comes up. Whatever was begun is handed to `ending`, which undoes it in reverse.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { realClock, shiftedClock } from '#app/platform/clock.server.ts';
import { type Config, readConfig } from '#app/platform/config.server.ts';
import type { App } from '#app/platform/context.server.ts';
import { openKeyring } from '#app/platform/crypto/keyring.server.ts';
import { openDatabase } from '#app/platform/db.server.ts';
import { readCookie } from '#app/platform/http/cookies.ts';
import type { Log } from '#app/platform/log.server.ts';
import { seeToDatabase } from './database.server.ts';
import type { Ending } from './ending.server.ts';
import { serve } from './http.server.ts';
import { openPageCache } from './page-cache.server.ts';
import { openDoor } from './pages.server.ts';
import { DatabaseRefused } from './postgres/cluster.server.ts';
import { takeLock } from './process-lock.server.ts';
import type { House } from './seams.ts';
import { readStaticFiles } from './static-files.server.ts';

export type Started = { address: string; config: Config; database: string; lines: readonly string[] };

/** Raises ConfigError or DatabaseRefused with sentences for people. null when a signal came meanwhile. */
export async function start(
  root: string,
  env: Record<string, string | undefined>,
  log: Log,
  ending: Ending,
): Promise<Started | null> {
  const config = readConfig(env, root);
  const lock = takeLock(config.dataDir, config.publicOrigin);
  if ('holder' in lock) {
    throw new DatabaseRefused(
      `The portal already runs on ${config.dataDir} (process ${lock.holder.pid}, ${lock.holder.where}). ` +
        'Use that one, stop it first, or give this one another DATA_DIR and PORT.',
    );
  }
  ending.add('lock', lock.release);
  const database = await seeToDatabase(config, root, (name, stop) => ending.add(name, stop, 30));
  const { pool, prisma, close } = openDatabase(database.url, config.poolMax, log);
  ending.add('connections', close);
  if (ending.begun) return null;

  const house = (await import(join(root, 'build/server/index.js'))) as House;
  const clock = config.demoNow === null ? realClock() : shiftedClock(config.demoNow);
  const app: App = { config, prisma, pool, clock, keys: openKeyring(config.secrets), log };
  const { loadDemo, loadFirst } = house.entry.module;
  const lines = await (config.mode === 'demo' ? loadDemo : loadFirst)(app);
  if (ending.begun) return null;

  const cache = openPageCache((cookies) => readCookie(cookies ?? null, config.secure, 'elder') === '1');
  const ready = async () => !ending.begun && (await answersSoon(app));
  const files = readStaticFiles(join(root, existsSync(join(root, 'build/client')) ? 'build/client' : 'public'));
  const serving = await serve(openDoor({ app, house, files, cache, ready }), cache, config, log);
  const jobs = house.entry.module.startJobs(app);
  ending.add('jobs', () => jobs.stop(), 15);
  ending.add('connections of people', serving.close, 25);
  const live = house.entry.module.startLive(app);
  ending.add('live boards', () => live.stop(), 5);
  const address =
    config.mode === 'demo'
      ? `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${serving.port}`
      : config.publicOrigin;
  return { address, config, database: database.told, lines };
}

async function answersSoon({ pool }: App): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), 2_000).unref());
  const asked = pool.query('SELECT 1').then(
    () => true,
    () => false,
  );
  return Promise.race([asked, late]);
}
