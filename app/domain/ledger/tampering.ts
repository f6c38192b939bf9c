// What somebody who owns the database could do to the ledger, named: an entry changed, removed, added, moved, given a
// foreign seal or none, or the end cut off. Works on what was kept of each entry: its hashes and its place.

export type Link = {
  id: string;
  seq: string;
  /** as the columns say; null: this entry carries no seal */
  prevHash: string | null;
  hash: string | null;
  /** computed anew from the content and `prevHash` */
  digest: string;
};
/** A head of the chain that was kept outside of the database, with the instant of its sealing (ISO, UTC). */
export type Anchor = { hash: string; sealedAt: string };

export const tamperings = [
  'changed',
  'removed',
  'added',
  'moved',
  'foreign-seal',
  'unsealed',
  'cut',
  'rewritten',
] as const;
export type Tampering = (typeof tamperings)[number];
/** `at` names the entry where it shows; of what is gone, the entry after it, or null at the end of the chain. */
export type Finding = { kind: Tampering; at: { id: string; seq: string } | null };

export type Chain = {
  /** sealed entries in the order of sealing */
  links: readonly Link[];
  /** entries without a seal, oldest first */
  loose: readonly Link[];
  start: string;
  anchors: readonly Anchor[];
  /** the instant of the last seal; null: nothing is sealed */
  lastSealedAt: string | null;
  /** computes what an entry's hash would be after this one */
  digestAfter: (link: Link, prevHash: string) => string;
};

/** Everything that does not hold, in the order of the chain; empty when it is whole. */
export function findTampering(chain: Chain): Finding[] {
  const { order, findings } = walk(chain);
  const place = new Map(chain.links.map((link, index) => [link.id, index]));
  for (const [index, link] of order.entries()) {
    const before = order[index - 1];
    if (before && (place.get(before.id) ?? 0) > (place.get(link.id) ?? 0)) findings.push({ kind: 'moved', at: link });
  }
  const known = new Set(chain.links.flatMap(({ hash, digest }) => [hash, digest]));
  const lost = chain.anchors.filter(({ hash }) => !known.has(hash));
  const last = lost.toSorted((a, b) => (a.sealedAt < b.sealedAt ? -1 : 1)).at(-1);
  if (last && !findings.some(({ kind }) => kind === 'changed')) {
    const cut = chain.lastSealedAt === null || last.sealedAt > chain.lastSealedAt;
    if (cut || findings.length === 0) findings.push({ kind: cut ? 'cut' : 'rewritten', at: null });
  }
  return findings.map(({ kind, at }) => ({ kind, at: at && { id: at.id, seq: at.seq } }));
}

type Found = { kind: Tampering; at: Link | null };

/** Follows the chain by its links, not by its places; what the links do not reach was added, or hangs loose. */
function walk({ links, loose, start, digestAfter }: Chain): { order: Link[]; findings: Found[] } {
  const after = new Map<string, Link[]>();
  for (const link of links) after.set(link.prevHash ?? '', [...(after.get(link.prevHash ?? '') ?? []), link]);
  const findings: Found[] = [];
  const order: Link[] = [];
  const seen = new Set<string>();
  let head = start;
  let from = 0;
  for (;;) {
    const next = main(after.get(head) ?? [], after, seen);
    if (next) {
      seen.add(next.id);
      order.push(next);
      const [kept, content] = [after.has(next.hash ?? ''), after.has(next.digest)];
      if (next.hash !== next.digest) findings.push({ kind: !kept && content ? 'foreign-seal' : 'changed', at: next });
      head = !kept && content ? next.digest : (next.hash ?? '');
      continue;
    }
    const known = new Set([start, ...links.flatMap(({ hash, digest }) => [hash ?? '', digest])]);
    while (from < links.length && (seen.has(links[from]?.id ?? '') || known.has(links[from]?.prevHash ?? ''))) from++;
    const root = links[from];
    if (!root) break;
    const bare = loose.find((link) => digestAfter(link, head) === root.prevHash);
    findings.push(bare ? { kind: 'unsealed', at: bare } : { kind: 'removed', at: root });
    head = root.prevHash ?? '';
    from++;
    if (!after.get(head)?.some(({ id }) => !seen.has(id))) break;
  }
  for (const link of links) if (!seen.has(link.id)) findings.push({ kind: 'added', at: link });
  return { order, findings };
}

/** Of several entries after the same one, the one the chain goes on from; the others were put beside it. */
function main(
  candidates: readonly Link[],
  after: ReadonlyMap<string, unknown>,
  seen: ReadonlySet<string>,
): Link | null {
  const open = candidates.filter(({ id }) => !seen.has(id));
  return open.find(({ hash, digest }) => after.has(hash ?? '') || after.has(digest)) ?? open[0] ?? null;
}
