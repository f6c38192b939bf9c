// A booking that exists and one that does not look the same to a browser without the code: status, headers, length, and
// the time the answer takes, over 500 pairs asked in turn.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { makeReference } from '#app/domain/booking/reference.ts';
import { address } from '#app/server/postgres/postmaster.server.ts';

const pairs = 500;
const allowedMs = 5;
// open to the user the database runs as, where that is another one
const folder = resolve('var', `same-${randomBytes(3).toString('hex')}`);
mkdirSync(folder, { recursive: true });
const env = { ...process.env, NODE_ENV: 'production' as const, APP_MODE: 'demo', PORT: '0', DATA_DIR: folder };
const portal = spawn(process.execPath, ['build/server.js'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
process.on('exit', () => portal.kill('SIGTERM'));
const base = await new Promise<string>((tell) => {
  let told = '';
  portal.stdout.on('data', (chunk: Buffer) => {
    told += chunk;
    const [, at] = /is ready: (\S+)/.exec(told) ?? [];
    if (at) tell(at);
  });
});
const data = join(folder, 'postgres');
const port = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[3]);
const secret = readFileSync(join(data, 'portal.secret'), 'utf8').trim();
const client = new pg.Client({ connectionString: address(port, secret, 'portal') });
await client.connect();
const { rows } = await client.query<{ reference: string }>('SELECT reference FROM booking ORDER BY created_at LIMIT 1');
await client.end();
const known = rows[0]?.reference ?? '';

type Answer = { ms: number; face: string };
async function ask(reference: string): Promise<Answer> {
  const begun = performance.now();
  const answer = await fetch(`${base}/zh/hanyang/bookings/${reference}`, { redirect: 'manual' });
  const body = await answer.text();
  const ms = performance.now() - begun;
  const names = [...answer.headers.keys()].sort().join(' ');
  return { ms, face: `${answer.status} ${body.length} ${names} ${answer.headers.get('location')?.length ?? 0}` };
}

const times = { known: [] as number[], unknown: [] as number[] };
const faces = new Set<string>();
for (let i = 0; i < pairs + 20; i++) {
  for (const [name, reference] of [
    ['known', known],
    ['unknown', makeReference(randomBytes(16))],
  ] as const) {
    const answer = await ask(reference);
    if (i < 20) continue;
    times[name].push(answer.ms);
    faces.add(answer.face);
  }
}
portal.kill('SIGTERM');
await new Promise((done) => portal.once('exit', done));
rmSync(folder, { recursive: true, force: true });
const median = (list: number[]) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;
const gapMs = Math.abs(median(times.known) - median(times.unknown));
console.log(JSON.stringify({ pairs, faces: [...faces], gapMs: Math.round(gapMs * 100) / 100 }));
process.exit(known !== '' && faces.size === 1 && gapMs < allowedMs ? 0 : 1);
