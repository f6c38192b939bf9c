// The database client: one pool of connections, used bare (hot paths) and through Prisma.
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '#prisma/generated/client.ts';
import type { Log } from './log.server.ts';

export type Database = { pool: pg.Pool; prisma: PrismaClient; close(): Promise<void> };

/** What every connection is opened with: nothing waits for ever, instants travel in UTC. Times in milliseconds. */
export function connectionSettings(url: string, name: string): pg.ClientConfig {
  return {
    connectionString: url,
    application_name: name,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 15_000,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 20_000,
    keepAlive: true,
    options: '-c timezone=UTC',
  };
}

export function openDatabase(url: string, max: number, log: Log): Database {
  const pool = new pg.Pool({ ...connectionSettings(url, 'portal'), max, idleTimeoutMillis: 30_000 });
  // An idle connection that breaks (restart of the server) is replaced at the next use; it must not end the process.
  pool.on('error', (error) =>
    log.warn('database-connection-lost', { code: (error as { code?: string }).code ?? error.name }),
  );
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool), errorFormat: 'minimal' });
  return {
    pool,
    prisma,
    async close() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}
