// Hands out the one transaction of a use case, and only to those who may: permission cannot be forgotten.
import { type Action, may } from '#app/domain/access/permission.ts';
import { type Problem, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { databaseAway } from '#app/platform/database-away.server.ts';
import { type PrismaTx, type Sql, sqlOfClient, sqlOfPrisma, sqlState } from '#app/platform/sql.server.ts';
import { refusalOf } from '#app/store/refusals.server.ts';

class RolledBack extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

export type Tx = PrismaTx & Sql;

/** An ordinary use case: Prisma's transaction. A refusal undoes everything the work has written. */
export async function permitted<T>(ctx: Ctx, action: Action, work: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> {
  if (!may(ctx.actor, action)) return refuse(ctx.actor.kind === 'staff' ? 'not-allowed' : 'sign-in-first');
  try {
    return await ctx.app.prisma.$transaction(
      async (prismaTx) => {
        const answer = await work(Object.assign(Object.create(prismaTx), sqlOfPrisma(prismaTx)) as Tx);
        if (!answer.ok) throw new RolledBack(answer.problem);
        return answer;
      },
      { maxWait: 5_000, timeout: 15_000 },
    );
  } catch (error) {
    if (error instanceof RolledBack) return { ok: false, problem: error.problem };
    const problem = refusalOf(error);
    if (problem) return { ok: false, problem };
    return away(ctx, error);
  }
}

/** A database that cannot be reached is told kindly and can be asked again; anything else is a fault of ours. */
function away(ctx: Ctx, error: unknown): Result<never> {
  if (!databaseAway(error)) throw error;
  ctx.app.log.warn('database-away', { request: ctx.requestId });
  return refuse('unavailable');
}

/** A hot use case: the same promise through a bare pg client, for few and fast round trips. Tried again on a deadlock. */
export async function permittedSql<T>(
  ctx: Ctx,
  action: Action,
  work: (sql: Sql) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (!may(ctx.actor, action)) return refuse(ctx.actor.kind === 'staff' ? 'not-allowed' : 'sign-in-first');
  for (let attempt = 1; ; attempt++) {
    try {
      return await inTransaction(ctx, work);
    } catch (error) {
      const problem = refusalOf(error);
      if (problem) return { ok: false, problem };
      const again = ['40001', '40P01'].includes(sqlState(error) ?? '') && attempt < 4;
      if (!again) return away(ctx, error);
    }
  }
}

async function inTransaction<T>(ctx: Ctx, work: (sql: Sql) => Promise<Result<T>>): Promise<Result<T>> {
  const client = await ctx.app.pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    const answer = await work(sqlOfClient(client));
    await client.query(answer.ok ? 'COMMIT' : 'ROLLBACK');
    return answer;
  } catch (error) {
    broken = await client.query('ROLLBACK').then(
      () => undefined,
      (rollbackError: Error) => rollbackError,
    );
    throw error;
  } finally {
    client.release(broken);
  }
}
