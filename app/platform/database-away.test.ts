// A database that is not there, has no connection left, or lost one: known as such through pg and through Prisma.
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { testApp } from '#app/testing/app.ts';
import { databaseAway } from './database-away.server.ts';
import { openDatabase } from './db.server.ts';

const app = await testApp();
const url = app.config.databaseUrl ?? '';
const nowhere = openDatabase('postgresql://nobody@127.0.0.1:9/none', 1, app.log);
const narrow = new pg.Pool({ connectionString: url, max: 1, connectionTimeoutMillis: 1_000 });
narrow.on('error', () => undefined);

afterAll(async () => {
  await nowhere.close();
  await narrow.end();
});

const errorOf = (work: Promise<unknown>): Promise<unknown> => work.then(() => null).catch((error: unknown) => error);

test('nobody listens', async () => {
  expect(databaseAway(await errorOf(nowhere.pool.query('SELECT 1')))).toBe(true);
  expect(databaseAway(await errorOf(nowhere.prisma.$transaction((tx) => tx.$queryRaw`SELECT 1`)))).toBe(true);
});

test('every connection is taken, or the one in use is cut', async () => {
  const client = await narrow.connect();
  client.on('error', () => undefined);
  expect(databaseAway(await errorOf(narrow.connect()))).toBe(true);
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const cut = errorOf(client.query('SELECT pg_sleep(5)'));
  await app.pool.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
  expect(databaseAway(await cut)).toBe(true);
  client.release(true);
});

test('a mistake of ours is no absence', async () => {
  expect(databaseAway(await errorOf(app.pool.query('SELECT nonsense')))).toBe(false);
  expect(databaseAway(new Error('something else'))).toBe(false);
});
