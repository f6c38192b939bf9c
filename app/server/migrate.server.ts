// Brings the database to the shape this release needs. Keeps the same books as Prisma's own tool (table
// `_prisma_migrations`, sha256 of each file) and takes the same advisory lock, so the two can take turns.
import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { DatabaseRefused } from './postgres/cluster.server.ts';

/** The lock Prisma's migrate command takes. */
const lockId = 72_707_369;

const books = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

type Entry = {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
  rolled_back_at: Date | null;
};

/** Applies what is missing, each folder in one transaction, one process at a time. Returns the names applied. */
export async function migrate(url: string, folder: string): Promise<string[]> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: 'portal migrations',
  });
  await client.connect();
  try {
    await demandVersion(client);
    await client.query('SELECT pg_advisory_lock($1)', [lockId]);
    await client.query(books);
    const { rows } = await client.query<Entry>(
      'SELECT migration_name, checksum, finished_at, rolled_back_at FROM _prisma_migrations',
    );
    const applied: string[] = [];
    for (const { name, sql, checksum } of readMigrations(folder)) {
      const known = rows.filter((row) => row.migration_name === name && row.rolled_back_at === null);
      const [entry] = known;
      if (entry && entry.finished_at === null)
        throw new DatabaseRefused(
          `Migration ${name} was begun by another tool and did not finish. Mend the database and mark it in _prisma_migrations.`,
        );
      if (entry && entry.checksum !== checksum)
        throw new DatabaseRefused(
          `Migration ${name} was applied with other content. Its file must not be changed; add a new one.`,
        );
      if (entry) continue;
      await apply(client, name, sql, checksum);
      applied.push(name);
    }
    return applied;
  } finally {
    await client.end();
  }
}

async function apply(client: pg.Client, name: string, sql: string, checksum: string): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw new DatabaseRefused(`Migration ${name} failed and was undone: ${(error as Error).message}`, { cause: error });
  }
}

function readMigrations(folder: string) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(folder, name, 'migration.sql'));
      return {
        name,
        sql: bytes.toString('utf8'),
        checksum: createHash('sha256').update(bytes).digest('hex'),
      };
    });
}

async function demandVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num');
  const version = Number(rows[0]?.server_version_num);
  if (version < 150_000)
    throw new DatabaseRefused(`The database server is version ${Math.floor(version / 10_000)}; 15 or newer is needed.`);
}
