// Sees to the database: the one at DATABASE_URL, or the portal's own; either is brought to this release's shape.
import { join } from 'node:path';
import type { Config } from '#app/platform/config.server.ts';
import { migrate } from './migrate.server.ts';
import { startEmbedded } from './postgres/supervisor.server.ts';

export type DatabaseAt = {
  url: string /** A few words for the person who started the portal. */;
  told: string;
  stop(): Promise<void>;
};

export async function seeToDatabase(
  config: Config,
  root: string,
  step: (name: string, stop: () => Promise<void>) => void,
): Promise<DatabaseAt> {
  const at = config.databaseUrl === null ? await ownDatabase(config, root) : elsewhere(config.databaseUrl);
  step('database', at.stop);
  await migrate(at.url, join(root, 'prisma/migrations'));
  return at;
}

function elsewhere(url: string): DatabaseAt {
  const { host, pathname } = new URL(url);
  return { url, told: `PostgreSQL at ${host}${pathname}`, async stop() {} };
}

async function ownDatabase({ dataDir }: Config, root: string): Promise<DatabaseAt> {
  const own = await startEmbedded({ root, folder: dataDir });
  const url = await own.open('portal');
  const how = own.adopted ? 'found running, taken over' : 'started';
  const who = own.account === null ? '' : `, as account ${own.account}`;
  return { url, told: `its own PostgreSQL in ${own.data} (${how}${who})`, stop: own.stop };
}
