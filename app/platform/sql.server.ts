// One narrow way to say SQL, whether the transaction is a pg client's (hot paths) or Prisma's (all others).
import type pg from 'pg';
import type { Prisma } from '#prisma/generated/client.ts';

export interface Sql {
  /** Runs one statement; parameters are $1, $2, … Cast uuid, jsonb and timestamptz parameters in the text. */
  rows<T>(text: string, params?: readonly unknown[]): Promise<T[]>;
}

export type PrismaTx = Prisma.TransactionClient;

export function sqlOfClient(client: pg.PoolClient | pg.Pool): Sql {
  return {
    async rows<T>(text: string, params: readonly unknown[] = []): Promise<T[]> {
      const answer = await client.query(text, params as unknown[]);
      return answer.rows as T[];
    },
  };
}

export function sqlOfPrisma(tx: PrismaTx): Sql {
  return {
    rows<T>(text: string, params: readonly unknown[] = []): Promise<T[]> {
      return tx.$queryRawUnsafe<T[]>(text, ...params);
    },
  };
}

/** SQLSTATE of a refused statement, however it was sent; null if the error did not come from the database. */
export function sqlState(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  const e = error as { code?: unknown; meta?: { driverAdapterError?: { cause?: { originalCode?: unknown } } } };
  const original = e.meta?.driverAdapterError?.cause?.originalCode;
  if (typeof original === 'string') return original;
  return typeof e.code === 'string' && /^[0-9A-Z]{5}$/.test(e.code) ? e.code : null;
}

/** Name of the constraint or index a statement broke; null when the error says none. */
export function brokenConstraint(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  const e = error as {
    constraint?: unknown;
    message?: unknown;
    meta?: { driverAdapterError?: { cause?: { constraint?: { index?: unknown }; originalMessage?: unknown } } };
  };
  if (typeof e.constraint === 'string') return e.constraint;
  const cause = e.meta?.driverAdapterError?.cause;
  if (typeof cause?.constraint?.index === 'string') return cause.constraint.index;
  const quoted = /constraint "([^"]+)"/.exec(String(cause?.originalMessage ?? e.message ?? ''));
  return quoted?.[1] ?? null;
}
