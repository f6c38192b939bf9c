// A portal to measure: its own PostgreSQL with durable commits, the demo's content, nothing else.
import pg from 'pg';
import type { Actor } from '#app/domain/access/actor.ts';
import type { App, Ctx } from '#app/platform/context.server.ts';
import { demoTeams, firstContent } from '#app/server/first-content.server.ts';
import { beginContent } from '#app/services/content/begin.server.ts';
import { openPortal } from '../portal.ts';

export { portalNow as now } from '../portal.ts';
export const clients = 8;

export type Ground = { app: App; as(actor: Actor): Ctx; url: string; end(): Promise<void> };

export async function openGround(): Promise<Ground> {
  const settings = ['synchronous_commit=on', 'shared_buffers=256MB', 'max_connections=60'];
  const { app, url, end } = await openPortal({ connections: clients + 4, settings });
  const as = (actor: Actor): Ctx => app.as(actor);
  await beginContent(as({ kind: 'system', job: 'bench' }), firstContent(), demoTeams());
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
