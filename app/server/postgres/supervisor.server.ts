// The portal's own PostgreSQL: laid out at the first start, adopted when a killed process left it running, stopped with
// the portal. The caller holds the lock of the folder, so there is one supervisor at a time.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { findHome } from './account.server.ts';
import { nativeFolder } from './binaries.server.ts';
import { clusterPassword, DatabaseRefused, prepareCluster } from './cluster.server.ts';
import { address, answers, readPidFile, startPostmaster, stopPostmaster } from './postmaster.server.ts';
import { workingIn } from './processes.server.ts';

export type Embedded = {
  /** For the database `name`; it is made if it is not there. */
  open(name: string): Promise<string>;
  pid: number;
  /** The data directory. */
  data: string;
  /** True when it was running already. */
  adopted: boolean;
  /** The operating system's account it runs as; null: ours. */
  account: string | null;
  stop(): Promise<void>;
};

export type EmbeddedPlace = {
  /** The folder of package.json. */
  root: string;
  /** Where data, log and port are kept. */
  folder: string;
  /** The package with the programs; tests name an older major version. */
  packageName?: string;
  /** Further `name=value` settings of the server. */
  settings?: readonly string[];
};

/** Raises DatabaseRefused with a sentence for people. */
export async function startEmbedded({ root, folder, packageName, settings = [] }: EmbeddedPlace): Promise<Embedded> {
  const home = findHome(folder, nativeFolder(root, packageName));
  prepareCluster(home);
  const password = clusterPassword(home.data);
  const left = readPidFile(home.data);
  const adopted = left !== null && (await answers(left, password, home.data));
  if (left && !adopted && workingIn(home.data).includes(left.pid)) await stopPostmaster(left);
  const portFile = join(folder, 'postgres.port');
  const running = adopted
    ? left
    : await startPostmaster(home, { folder, password, wanted: rememberedPort(portFile), settings });
  writeFileSync(portFile, String(running.port));
  return {
    pid: running.pid,
    data: home.data,
    adopted,
    account: home.account?.name ?? null,
    async open(name) {
      await makeDatabase(address(running.port, password, 'postgres'), name);
      return address(running.port, password, name);
    },
    stop: () => stopPostmaster(running),
  };
}

function rememberedPort(path: string): number | null {
  try {
    const port = Number(readFileSync(path, 'utf8'));
    return port > 1023 && port < 65_536 ? port : null;
  } catch {
    return null;
  }
}

async function makeDatabase(url: string, name: string): Promise<void> {
  if (!/^[a-z][a-z0-9_]{0,40}$/.test(name)) throw new DatabaseRefused(`${name} is no name for a database`);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (known.rowCount === 0) await client.query(`CREATE DATABASE ${name}`);
  } finally {
    await client.end();
  }
}
