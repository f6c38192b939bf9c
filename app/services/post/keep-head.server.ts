// Keeps the head of the chain outside of the database, so that a cut end can be seen.
import { ok, type Result } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { appendHead, readHeads } from '#app/platform/heads.server.ts';
import { permittedSql } from '#app/services/access/permitted.server.ts';
import { chainHead } from '#app/store/seals.server.ts';

/** True when a head was kept; false when nothing is sealed yet or nothing has changed since the last one. */
export async function keepHead(ctx: Ctx): Promise<Result<boolean>> {
  const head = await permittedSql(ctx, 'system.work', async (sql) => ok(await chainHead(sql)));
  if (!head.ok) return head;
  const { hash, sealedAt } = head.value;
  const { dataDir } = ctx.app.config;
  if (sealedAt === null || (await readHeads(dataDir)).at(-1)?.hash === hash) return ok(false);
  await appendHead(dataDir, { hash, sealedAt: sealedAt.toISOString() });
  return ok(true);
}
