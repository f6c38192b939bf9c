// Walks the whole chain, computes every hash anew, and names what does not hold. Heads kept outside are asked too.
import { canonicalEvent, chainStart, type SealableEvent } from '#app/domain/ledger/seal.ts';
import { type Anchor, type Finding, findTampering, type Link } from '#app/domain/ledger/tampering.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { readHeads } from '#app/platform/heads.server.ts';
import { permittedSql } from '#app/services/access/permitted.server.ts';
import { sealedEvents, unsealedEvents } from '#app/store/seals.server.ts';
import { sha256 } from './seal-ledger.server.ts';

const atOnce = 1_000;
/** A head without a time counts as newer than everything. */
const always = '9999-12-31T00:00:00.000Z';

export type LedgerVerdict = {
  count: number;
  head: string;
  findings: Finding[];
  /** heads kept outside that were compared */
  anchors: number;
  /** entries that wait for the next sealing */
  waiting: number;
};

/** `head`: one an auditor has kept, in hexadecimal. Refuses with form-invalid at `head` when it is none. */
export async function verifyLedger(ctx: Ctx, asked: { head?: string } = {}): Promise<Result<LedgerVerdict>> {
  const typed = (asked.head ?? '').replace(/\s/g, '').toLowerCase();
  const kept: Anchor[] = await readHeads(ctx.app.config.dataDir);
  const anchors = typed === '' ? kept : [...kept, { hash: typed, sealedAt: always }];
  return permittedSql(ctx, 'ledger.read', async (sql) => {
    if (typed !== '' && !/^[0-9a-f]{64}$/.test(typed)) return refuse('form-invalid', undefined, 'head');
    const links: Link[] = [];
    let after: { sealedAt: Date; seq: string } | null = null;
    for (;;) {
      const part: Awaited<ReturnType<typeof sealedEvents>> = await sealedEvents(sql, after, atOnce);
      const last = part.at(-1);
      if (!last) break;
      for (const event of part) {
        const { id, seq, prevHash, hash } = event;
        links.push({ id, seq, prevHash, hash, digest: sha256(canonicalEvent(event, prevHash)) });
      }
      after = { sealedAt: last.sealedAt, seq: last.seq };
    }
    const bare = await unsealedEvents(sql, atOnce);
    const contents = new Map<string, SealableEvent>(bare.map((event) => [event.id, event]));
    const findings = findTampering({
      links,
      loose: bare.map(({ id, seq }) => ({ id, seq, prevHash: null, hash: null, digest: '' })),
      start: chainStart,
      anchors,
      lastSealedAt: after?.sealedAt.toISOString() ?? null,
      digestAfter: ({ id }, prevHash) => {
        const event = contents.get(id);
        return event ? sha256(canonicalEvent(event, prevHash)) : '';
      },
    });
    return ok({
      count: links.length,
      head: links.at(-1)?.hash ?? chainStart,
      findings,
      anchors: anchors.length,
      waiting: bare.length,
    });
  });
}
