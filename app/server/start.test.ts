// Starts and stops between processes, on data folders of their own.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { dataFolder, runPortal } from '#app/testing/portal.ts';
import { isAlive, workingIn } from './postgres/processes.server.ts';

function postmaster(path: string): number {
  return Number(readFileSync(join(path, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
}

/** One of them may have ended by itself since it was counted. */
function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== 'ESRCH') throw problem;
  }
}

const healthy = async (address: string) => (await fetch(`${address}/readyz`)).status === 200;

test('of two first starts at one instant one serves, the other says so and ends; a third joins neither', {
  timeout: 120_000,
}, async () => {
  const path = dataFolder('two');
  const both = await Promise.all([runPortal(path), runPortal(path)]);
  const [serving, ...more] = both.filter(({ address }) => address !== '');
  expect(more).toHaveLength(0);
  if (!serving) throw new Error(both.map(({ output }) => output()).join('\n'));
  const refused = both.find((portal) => portal !== serving);
  expect(await refused?.ended).toBe(1);
  expect(refused?.output()).toContain('already runs');
  const third = await runPortal(path);
  expect(third.address).toBe('');
  expect(third.output()).toContain(String(serving.pid));
  expect(await healthy(serving.address)).toBe(true);

  const database = postmaster(path);
  serving.kill('SIGTERM');
  expect(await serving.ended).toBe(0);
  expect(isAlive(database)).toBe(false);
});

test('a database left by a killed portal is taken over, a killed database is recovered', {
  timeout: 180_000,
}, async () => {
  const path = dataFolder('killed');
  const first = await runPortal(path);
  const database = postmaster(path);
  first.kill('SIGKILL');
  await first.ended;
  expect(isAlive(database)).toBe(true);

  const second = await runPortal(path);
  expect(second.output()).toContain('taken over');
  expect(postmaster(path)).toBe(database);
  expect(await healthy(second.address)).toBe(true);
  second.kill('SIGKILL');
  await second.ended;
  for (const pid of workingIn(join(path, 'postgres'))) killIfThere(pid);
  await gone(database);

  // Both numbers now belong to a living stranger: this test.
  const pidFile = join(path, 'postgres/postmaster.pid');
  writeFileSync(pidFile, readFileSync(pidFile, 'utf8').replace(/^\d+/, String(process.pid)));
  writeFileSync(join(path, 'portal.lock'), JSON.stringify({ pid: process.pid, mark: 'another start', where: '' }));
  const third = await runPortal(path);
  expect(await healthy(third.address)).toBe(true);
  third.kill('SIGINT');
  expect(await third.ended).toBe(0);
});

test('a signal during the very first start leaves no database behind', { timeout: 120_000 }, async () => {
  const path = dataFolder('early');
  const starting = runPortal(path);
  for (let i = 0; i < 400 && workingIn(join(path, 'postgres')).length === 0; i += 1) await sleep(25);
  const database = postmaster(path);
  for (const pid of portalsOn(path)) process.kill(pid, 'SIGTERM');
  expect(await (await starting).ended).toBe(0);
  expect(isAlive(database)).toBe(false);
});

test('a damaged data folder is named and left as it is', { timeout: 180_000 }, async () => {
  const path = dataFolder('damaged');
  const first = await runPortal(path);
  first.kill('SIGKILL');
  await first.ended;
  for (const pid of workingIn(join(path, 'postgres'))) killIfThere(pid);
  await sleep(300);

  const wal = join(path, 'postgres/pg_wal');
  for (const name of readdirSync(wal).filter((entry) => /^[0-9A-F]{24}$/.test(entry)))
    truncateSync(join(wal, name), 4096);
  const before = fingerprint(join(path, 'postgres'));
  const cut = await runPortal(path);
  expect(await cut.ended).toBe(1);
  expect(cut.output()).toMatch(/did not start[\s\S]*Nothing was reset/);
  expect(fingerprint(join(path, 'postgres'))).toEqual(before);

  rmSync(join(path, 'postgres/PG_VERSION'));
  const half = await runPortal(path);
  expect(await half.ended).toBe(1);
  expect(half.output()).toMatch(/not a whole database[\s\S]*Nothing was changed/);
  expect(readdirSync(path)).not.toContain('postgres.new');
});

async function gone(pid: number): Promise<void> {
  for (let i = 0; i < 200 && isAlive(pid); i += 1) await sleep(25);
}

function portalsOn(path: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return (
          readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('build/server.js') &&
          readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`DATA_DIR=${path}\0`)
        );
      } catch {
        return false;
      }
    });
}

/** Sizes and contents of the tables' files and of the log of changes. */
function fingerprint(data: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const part of ['base', 'global', 'pg_wal', 'pg_xact']) {
    for (const name of readdirSync(join(data, part), { recursive: true }) as string[]) {
      const path = join(data, part, name);
      if (statSync(path).isFile())
        files[`${part}/${name}`] = createHash('sha256').update(readFileSync(path)).digest('hex');
    }
  }
  return files;
}

test('when nobody reads its lines any more it serves on, and ends when it is told to', {
  timeout: 60_000,
}, async () => {
  const portal = await runPortal(dataFolder('deaf'));
  portal.deafen();
  for (let i = 0; i < 5; i++) expect((await fetch(`${portal.address}/en/nowhere-${i}`)).status).toBe(404);
  expect((await fetch(`${portal.address}/readyz`)).status).toBe(200);
  portal.kill('SIGTERM');
  expect(await portal.ended).toBe(0);
});
