// Seals what was written since the last time into the chain, under one lock, away from those who write.
import { createHash } from 'node:crypto';
import { sealChain } from '#app/domain/ledger/seal.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { permittedSql } from '#app/services/access/permitted.server.ts';
import { chainHead, lockChain, saveSeals, unsealedEvents } from '#app/store/seals.server.ts';

const atOnce = 500;

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** How many events were sealed; 0 also when another sealer is at work. The times of sealing never stand still. */
export function sealLedger(ctx: Ctx): Promise<Result<number>> {
  return permittedSql(ctx, 'system.work', async (sql) => {
    if (!(await lockChain(sql))) return ok(0);
    const events = await unsealedEvents(sql, atOnce);
    if (events.length === 0) return ok(0);
    const { hash, sealedAt } = await chainHead(sql);
    const at = new Date(Math.max(ctx.now.getTime(), (sealedAt?.getTime() ?? 0) + 1));
    await saveSeals(sql, sealChain(events, hash, sha256), at);
    return ok(events.length);
  });
}
