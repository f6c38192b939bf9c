import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { emptyDatabase } from '#app/testing/database.ts';
import { migrate } from './migrate.server.ts';

const own = 'prisma/migrations';
const names = readdirSync(own, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

async function asked<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

function withOneMore(sql: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'portal-migrations-'));
  cpSync(own, folder, { recursive: true });
  mkdirSync(join(folder, '99990101000000_more'));
  writeFileSync(join(folder, '99990101000000_more/migration.sql'), sql);
  return folder;
}

test('five at once apply each migration once, and keep the books as Prisma does', async () => {
  const url = await emptyDatabase();
  const applied = await Promise.all(Array.from({ length: 5 }, () => migrate(url, own)));
  expect(applied.flat().sort()).toEqual(names);
  const rows = await asked<{
    migration_name: string;
    checksum: string;
    applied_steps_count: number;
    finished_at: Date | null;
  }>(url, 'SELECT * FROM _prisma_migrations ORDER BY migration_name');
  expect(rows.map((row) => row.migration_name)).toEqual(names);
  for (const { migration_name, checksum, applied_steps_count, finished_at } of rows) {
    expect(checksum).toBe(
      createHash('sha256')
        .update(readFileSync(join(own, migration_name, 'migration.sql')))
        .digest('hex'),
    );
    expect(applied_steps_count).toBe(1);
    expect(finished_at).not.toBeNull();
  }
});

test('a migration that fails leaves nothing, and can be mended and tried again', async () => {
  const url = await emptyDatabase();
  await expect(migrate(url, withOneMore('CREATE TABLE half (a int); SELECT 1/0;'))).rejects.toThrow('was undone');
  expect(await asked(url, `SELECT 1 FROM pg_class WHERE relname = 'half'`)).toHaveLength(0);
  expect(await migrate(url, withOneMore('CREATE TABLE half (a int);'))).toEqual(['99990101000000_more']);
});

test('a migration whose file was changed afterwards is refused', async () => {
  const url = await emptyDatabase();
  await migrate(url, withOneMore('SELECT 1;'));
  await expect(migrate(url, withOneMore('SELECT 2;'))).rejects.toThrow('other content');
});

test('one that another tool left unfinished is named', async () => {
  const url = await emptyDatabase();
  await migrate(url, withOneMore('SELECT 1;'));
  await asked(url, `UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '99990101000000_more'`);
  await expect(migrate(url, withOneMore('SELECT 1;'))).rejects.toThrow('did not finish');
});
