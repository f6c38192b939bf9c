// 50 × kill -9 of the process that books and 20 × of the database, while bookings come in. Then every acknowledgement is
// looked up: none may be missing, and every booking has exactly one event and one message.
import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { makeReference } from '#app/domain/booking/reference.ts';
import { addDays, instantAt } from '#app/domain/calendar/civil-date.ts';
import { pinnedClock } from '#app/platform/clock.server.ts';
import { readConfig } from '#app/platform/config.server.ts';
import type { App } from '#app/platform/context.server.ts';
import { newToken, openKeyring } from '#app/platform/crypto/keyring.server.ts';
import { openDatabase } from '#app/platform/db.server.ts';
import { sqlOfClient } from '#app/platform/sql.server.ts';
import { demoTeams, firstContent } from '#app/server/first-content.server.ts';
import { migrate } from '#app/server/migrate.server.ts';
import { startEmbedded } from '#app/server/postgres/supervisor.server.ts';
import { beginContent } from '#app/services/content/begin.server.ts';
import { insertDraft } from '#app/store/drafts.server.ts';
import { insertHold } from '#app/store/holds.server.ts';
import { aHomeDraft } from '#app/testing/demo.ts';

const appKills = 50;
const databaseKills = 20;
const prepared = 6_000;
const now = new Date('2026-11-23T09:00:00+08:00');
const folder = mkdtempSync(join(tmpdir(), 'portal-storm-'));
const place = {
  root: process.cwd(),
  folder: join(folder, 'postgres'),
  settings: ['synchronous_commit=on', 'fsync=on'],
};
const draftsFile = join(folder, 'drafts.txt');

let server = await startEmbedded(place);
let url = await server.open('portal');
await migrate(url, 'prisma/migrations');
const order = await prepare();
const acknowledged = new Map<string, string>();
const refused: string[] = [];
let offset = 0;
for (let i = 0; i < appKills; i++) await runAndKill('app');
for (let i = 0; i < databaseKills; i++) await runAndKill('database');
const verdict = await judge();
await server.stop();
rmSync(folder, { recursive: true, force: true });
console.log(JSON.stringify(verdict));
process.exit(verdict.lost === 0 && verdict.notOneEvent === 0 && verdict.notOneMessage === 0 ? 0 : 1);

/** Drafts with holds of their own, written in bulk before the storm. */
async function prepare(): Promise<string[]> {
  const config = readConfig({ APP_MODE: 'demo', DATABASE_URL: url, DATA_DIR: folder }, folder);
  const quiet = { info() {}, warn() {}, error() {} };
  const { pool, prisma, close } = openDatabase(url, 4, quiet as never);
  const app = {
    config,
    pool,
    prisma,
    clock: pinnedClock(now),
    keys: openKeyring(config.secrets),
    log: quiet,
  } as unknown as App;
  await beginContent(
    { app, now, actor: { kind: 'system', job: 'storm' }, requestId: 'storm' },
    firstContent(),
    demoTeams(),
  );
  const { rows } = await pool.query<{ id: string }>(`SELECT id FROM team WHERE district = 'hanyang' ORDER BY id`);
  const sql = sqlOfClient(pool);
  const lines: string[] = [];
  for (let i = 0; i < prepared; i++) {
    const team = rows[i % rows.length]?.id as string;
    const slot = Math.floor(i / rows.length);
    const date = addDays('2027-03-01', Math.floor(slot / 8));
    const windowStart = 540 + (slot % 8) * 60;
    const [draftId, sessionId] = [newToken(), newToken()];
    const data = await aHomeDraft(app, i);
    const expiresAt = new Date(now.getTime() + 20 * 60_000);
    await insertDraft(sql, app.keys, {
      id: draftId,
      reference: makeReference(randomBytes(7)),
      sessionHash: app.keys.tokenHash(sessionId),
      district: 'hanyang',
      locale: 'zh',
      data: { ...data, time: { date, windowStart, windowEnd: windowStart + 60 } },
      version: 1,
      createdAt: now,
      touchedAt: now,
      expiresAt,
      bookingId: null,
    });
    const [startsAt, endsAt] = [instantAt(date, windowStart), instantAt(date, windowStart + 35)];
    await insertHold(sql, {
      id: randomUUID(),
      teamId: team,
      date,
      startsAt,
      endsAt,
      windowStart,
      windowEnd: windowStart + 60,
      lon: 114.2,
      lat: 30.5,
      holder: `draft:${draftId}`,
      network: null,
      heldSince: now,
      expiresAt,
      kitIds: [],
    });
    lines.push(`${draftId} ${sessionId}`);
  }
  await close();
  writeFileSync(draftsFile, lines.join('\n'));
  return lines.map((line) => line.split(' ')[0] as string);
}

/** Lets bookings come in for a random short while, then kills; what was said aloud before counts as acknowledged. */
async function runAndKill(what: 'app' | 'database'): Promise<void> {
  const worker = spawn(process.execPath, ['build/kill-worker.js', url, folder, draftsFile, String(offset)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let told = '';
  const wanted = 3 + Math.floor(Math.random() * 12);
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const heard = new Promise<void>((resolve) => {
    worker.stdout.on('data', (chunk: Buffer) => {
      told += chunk;
      if (told.split('\n').length > wanted) resolve();
    });
  });
  await Promise.race([heard, ended]);
  if (what === 'database') process.kill(server.pid, 'SIGKILL');
  else worker.kill('SIGKILL');
  if (what === 'database') {
    await new Promise((resolve) => setTimeout(resolve, 300));
    worker.kill('SIGKILL');
  }
  await ended;
  for (const line of told.split('\n')) {
    const [word, draftId = '', reference = ''] = line.split(' ');
    if (word === 'ack' && reference.length === 9) acknowledged.set(draftId, reference);
    if (word === 'refused') refused.push(reference);
  }
  while (acknowledged.has(order[offset] ?? '')) offset += 1;
  if (what === 'database') {
    server = await startEmbedded(place);
    url = await server.open('portal');
  }
}

async function judge() {
  const pool = new pg.Pool({ connectionString: url });
  const { rows } = await pool.query<{ draft_id: string; reference: string; events: number; messages: number }>(
    `SELECT b.draft_id, b.reference, (SELECT count(*)::int FROM event e WHERE e.booking_id = b.id) AS events,
       (SELECT count(*)::int FROM message m WHERE m.booking_id = b.id) AS messages FROM booking b`,
  );
  await pool.end();
  const kept = new Map(rows.map((row) => [row.draft_id, row.reference]));
  return {
    appKills,
    databaseKills,
    acknowledged: acknowledged.size,
    bookings: rows.length,
    lost: [...acknowledged].filter(([draftId, reference]) => kept.get(draftId) !== reference).length,
    notOneEvent: rows.filter((row) => row.events !== 1).length,
    notOneMessage: rows.filter((row) => row.messages !== 1).length,
    refused: refused.length,
  };
}
