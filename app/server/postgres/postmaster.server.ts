// One running database server: found by its pid file, started, spoken to, stopped.
import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Home, spawnAs } from './account.server.ts';
import { DatabaseRefused, superuser } from './cluster.server.ts';
import { isAlive, workingIn } from './processes.server.ts';

export type Running = { pid: number; port: number };

/** The server that owns the data directory, as its pid file says; null when there is none or it is dead. */
export function readPidFile(data: string): Running | null {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    const port = Number(lines[3]);
    return pid > 0 && port > 0 && isAlive(pid) ? { pid, port } : null;
  } catch {
    return null;
  }
}

export function address(port: number, password: string, database: string): string {
  return `postgres://${superuser}:${password}@127.0.0.1:${port}/${database}`;
}

/** Whether our server answers there: it knows the password and works on this directory. */
export async function answers({ port }: Running, password: string, data: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: address(port, password, 'postgres'),
    connectionTimeoutMillis: 2_000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    return rows[0]?.data_directory === data;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Starts the server apart from our terminal (Ctrl-C must not reach it before us) and waits until it answers. */
export async function startPostmaster(
  home: Home,
  {
    folder,
    password,
    wanted,
    settings,
  }: { folder: string; password: string; wanted: number | null; settings: readonly string[] },
): Promise<Running> {
  await clearRecycledPid(home.data);
  const port = await freePort(wanted);
  const logPath = join(folder, 'postgres.log');
  const before = existsSync(logPath) ? statSync(logPath).size : 0;
  const log = openSync(logPath, 'a', 0o600);
  // No statement and no value of a row may reach the log: terse errors, no statement text.
  const all = [
    'timezone=UTC',
    'log_timezone=UTC',
    'log_error_verbosity=terse',
    'log_min_error_statement=panic',
    'max_connections=120',
    ...settings,
  ];
  const flags = [
    '-D',
    home.data,
    '-h',
    '127.0.0.1',
    '-k',
    '',
    '-p',
    String(port),
    ...all.flatMap((setting) => ['-c', setting]),
  ];
  const child = spawn(join(home.native, 'bin', 'postgres'), flags, {
    ...spawnAs(home.account, home.native),
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let ended: string | null = null;
  child.on('error', (error) => {
    ended = error.message;
  });
  child.on('exit', (code, signal) => {
    ended = `exit ${code ?? signal}`;
  });
  child.unref();
  // Crash recovery after a kill may take a while; a server that has ended will not come.
  for (const end = Date.now() + 120_000; Date.now() < end; await sleep(40)) {
    if (ended !== null) break;
    const running = readPidFile(home.data);
    if (running && running.pid === child.pid && (await answers(running, password, home.data))) return running;
  }
  const told = existsSync(logPath)
    ? readFileSync(logPath, 'utf8').slice(before).trim().split('\n').slice(-12).join('\n')
    : '';
  throw new DatabaseRefused(
    `The database in ${home.data} did not start (${ended ?? 'no answer'}). Nothing was reset. It said:\n${told}`,
  );
}

/** Ends the server in an orderly way (open transactions roll back, everything is written); at last without grace. */
export async function stopPostmaster({ pid }: Running): Promise<void> {
  for (const [signal, wait] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
  ] as const) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    for (const end = Date.now() + wait; Date.now() < end; await sleep(25)) if (!isAlive(pid)) return;
  }
}

/** A pid file whose number now belongs to another program would keep the server from starting for ever. */
async function clearRecycledPid(data: string): Promise<void> {
  const path = join(data, 'postmaster.pid');
  if (process.platform !== 'linux' || !existsSync(path)) return;
  // Children of a killed server notice within moments; while one of them lives the directory is in use.
  for (const end = Date.now() + 10_000; Date.now() < end && workingIn(data).length > 0; ) await sleep(100);
  if (workingIn(data).length > 0)
    throw new DatabaseRefused(
      `Another database server works in ${data} and does not know our password. Nothing was changed; stop it first.`,
    );
  rmSync(path, { force: true });
}

async function freePort(wanted: number | null): Promise<number> {
  for (const port of wanted === null ? [0] : [wanted, 0]) {
    const found = await new Promise<number | null>((resolve) => {
      const probe = createServer();
      probe.once('error', () => resolve(null));
      probe.listen({ port, host: '127.0.0.1' }, () => {
        const { port: got } = probe.address() as { port: number };
        probe.close(() => resolve(got));
      });
    });
    if (found !== null) return found;
  }
  throw new DatabaseRefused('No free port for the database on 127.0.0.1');
}
