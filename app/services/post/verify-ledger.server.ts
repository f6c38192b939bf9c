// Walks the whole chain and names every event where it does not hold.
import { type ChainFault, chainStart, verifyChain } from '#app/domain/ledger/seal.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { permittedSql } from '#app/services/access/permitted.server.ts';
import { sealedEvents } from '#app/store/seals.server.ts';
import { sha256 } from './seal-ledger.server.ts';

const atOnce = 1_000;

export function verifyLedger(ctx: Ctx): Promise<Result<{ count: number; head: string; faults: ChainFault[] }>> {
  return permittedSql(ctx, 'ledger.read', async (sql) => {
    const whole = { count: 0, head: chainStart, faults: [] as ChainFault[] };
    let after: { sealedAt: Date; seq: string } | null = null;
    for (;;) {
      const part: Awaited<ReturnType<typeof sealedEvents>> = await sealedEvents(sql, after, atOnce);
      const last = part.at(-1);
      if (!last) return ok(whole);
      const { count, head, faults } = verifyChain(part, sha256, whole.head);
      whole.count += count;
      whole.head = head;
      whole.faults.push(...faults);
      after = { sealedAt: last.sealedAt, seq: last.seq };
    }
  });
}
