// A database of its own for a test file: a copy of the migrated template, dropped when the file is done.
import pg from 'pg';
import { afterAll, inject } from 'vitest';

let copies = 0;

/** The address of a fresh, migrated, empty database. */
export function freshDatabase(): Promise<string> {
  return database('TEMPLATE template_portal');
}

/** The address of a database without a single table. */
export function emptyDatabase(): Promise<string> {
  return database('TEMPLATE template0');
}

async function database(template: string): Promise<string> {
  const admin = inject('postgres');
  copies += 1;
  const name = `t_${process.pid}_${copies}_${Date.now()}`;
  await asAdmin(admin, `CREATE DATABASE ${name} ${template}`);
  afterAll(() => asAdmin(admin, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  const url = new URL(admin);
  url.pathname = `/${name}`;
  return url.href;
}

async function asAdmin(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
