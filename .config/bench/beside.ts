// `npm run bench:beside`: how long people wait for a page while the planner searches, against the same load without it.
// An open load (requests leave on time whether earlier ones have been answered or not), rounds with and without in turn.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { readConfig } from '#app/platform/config.server.ts';
import type { App } from '#app/platform/context.server.ts';
import { openKeyring } from '#app/platform/crypto/keyring.server.ts';
import { address } from '#app/server/postgres/postmaster.server.ts';
import { fullDay } from '#app/testing/full-day.ts';
import { median } from './ground.ts';

const rounds = 5;
const seconds = 8;
const perSecond = 40;
const date = '2026-12-01';
const paths = ['/zh/hanyang/services?q=护照', '/en/hanyang/services/rid', '/zh/hanyang/points', '/en/hanyang/adviser'];

const folder = resolve('var', `beside-${process.pid}`);
mkdirSync(folder, { recursive: true });
const env: NodeJS.ProcessEnv = { NODE_ENV: 'production', APP_MODE: 'demo', PORT: '0', DATA_DIR: folder };
const child = spawn(process.execPath, ['build/server.js'], {
  env: { ...process.env, ...env, DEMO_NOW: '2026-11-23T09:00:00+08:00' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const base = await new Promise<string>((found, reject) => {
  let told = '';
  child.stdout.on('data', (chunk: Buffer) => {
    told += chunk;
    const [, where] = /is ready: (\S+)/.exec(told) ?? [];
    if (where) found(new URL(where).origin);
  });
  child.once('exit', () => reject(new Error(`The portal ended:\n${told}`)));
});
const data = join(folder, 'postgres');
const port = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[3]);
const pool = new pg.Pool({
  connectionString: address(port, readFileSync(join(data, 'portal.secret'), 'utf8').trim(), 'portal'),
});
const keys = openKeyring(readConfig({ APP_MODE: 'demo', DATA_DIR: folder }, folder).secrets);
await fullDay({ pool, keys } as unknown as App, date, 20, 8);

const agent = new Agent({ keepAlive: true, maxSockets: 64 });
function wait(path: string): Promise<number> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    get(base + encodeURI(path), { agent }, (answer) => {
      answer.resume();
      answer.on('end', () =>
        answer.statusCode === 200
          ? resolve(performance.now() - begun)
          : reject(new Error(`${path} ${answer.statusCode}`)),
      );
    }).on('error', reject);
  });
}

/** Milliseconds of every answer. */
async function load(): Promise<number[]> {
  const answers: Promise<number>[] = [];
  const begun = performance.now();
  for (let n = 0; n < seconds * perSecond; n++) {
    const late = begun + (n * 1000) / perSecond - performance.now();
    if (late > 0) await new Promise((resolve) => setTimeout(resolve, late));
    answers.push(wait(paths[n % paths.length] ?? '/zh'));
  }
  return Promise.all(answers);
}

const at = (values: number[], share: number) => values.sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;

async function planning(): Promise<void> {
  await pool.query(
    `INSERT INTO plan_run (id, district, date, scope, status, seconds, created_at)
     VALUES ($1, 'hanyang', $2, 'day', 'asked', $3, now())`,
    [randomUUID(), date, seconds + 2],
  );
  for (let tries = 0; tries < 100; tries++) {
    const { rows } = await pool.query(`SELECT 1 FROM plan_run WHERE status = 'running' AND progress IS NOT NULL`);
    if (rows.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The planner did not begin');
}
const idle = async () => {
  while ((await pool.query(`SELECT 1 FROM plan_run WHERE status IN ('asked', 'running')`)).rows.length > 0)
    await new Promise((resolve) => setTimeout(resolve, 100));
};

await load();
const figures = {
  alone: { p50: [] as number[], p99: [] as number[] },
  beside: { p50: [] as number[], p99: [] as number[] },
};
for (let round = 0; round < rounds; round++) {
  for (const kind of ['alone', 'beside'] as const) {
    if (kind === 'beside') await planning();
    const answers = await load();
    figures[kind].p50.push(at(answers, 0.5));
    figures[kind].p99.push(at(answers, 0.99));
    await idle();
  }
}
await pool.end();
agent.destroy();
const ended = new Promise((resolve) => child.once('exit', resolve));
child.removeAllListeners('exit');
child.once('exit', () => {});
child.kill('SIGTERM');
await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 10_000))]);
rmSync(folder, { recursive: true, force: true });
const middle = (kind: 'alone' | 'beside', share: 'p50' | 'p99') => Math.round(median(figures[kind][share]) * 10) / 10;
console.log(
  `${perSecond} requests a second, ${rounds} rounds of ${seconds} s each way, a plan of 160 visits and 20 teams beside`,
);
console.log(
  JSON.stringify({
    p50AloneMs: middle('alone', 'p50'),
    p50BesideMs: middle('beside', 'p50'),
    p99AloneMs: middle('alone', 'p99'),
    p99BesideMs: middle('beside', 'p99'),
    p99Ratio: Math.round((100 * median(figures.beside.p99)) / median(figures.alone.p99)) / 100,
  }),
);
process.exit(0);
