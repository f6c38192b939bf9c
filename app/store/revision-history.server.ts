// Versions of one piece of content: proposing, deciding, and the history.
import type { PrismaTx } from '#app/platform/sql.server.ts';
import type { Prisma, Revision } from '#prisma/generated/client.ts';

export type StoredRevision = Revision;

/** Newest first. */
export function revisionsOf(tx: PrismaTx, kind: string, key: string): Promise<StoredRevision[]> {
  return tx.revision.findMany({ where: { kind, key }, orderBy: { version: 'desc' } });
}

/** Keys with an open proposal. */
export async function proposedKeys(tx: PrismaTx, kind: string): Promise<Set<string>> {
  const rows = await tx.revision.findMany({ where: { kind, status: 'proposed' }, select: { key: true } });
  return new Set(rows.map((row) => row.key));
}

export function findRevision(tx: PrismaTx, id: string): Promise<StoredRevision | null> {
  return tx.revision.findUnique({ where: { id } });
}

export type NewRevision = {
  kind: string;
  key: string;
  version: number;
  body: unknown;
  effectiveFrom: string;
  reason: string;
  by: string;
  now: Date;
};

/** One open proposal per entry: the database refuses a second. Returns its id. */
export async function insertProposal(tx: PrismaTx, { by, now, body, ...proposal }: NewRevision): Promise<string> {
  const row = await tx.revision.create({
    data: { ...proposal, body: body as Prisma.InputJsonValue, status: 'proposed', proposedBy: by, proposedAt: now },
    select: { id: true },
  });
  return row.id;
}

/** Compare-and-swap: false when it was decided meanwhile. */
export async function closeProposal(
  tx: PrismaTx,
  close: { id: string; status: 'published' | 'declined' | 'withdrawn'; by: string; now: Date },
): Promise<boolean> {
  const { count } = await tx.revision.updateMany({
    where: { id: close.id, status: 'proposed' },
    data: { status: close.status, decidedBy: close.by, decidedAt: close.now },
  });
  return count === 1;
}
