// Six kinds of tampering and more, each named; and random harm to random chains is never taken for a whole chain.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { chainStart } from './seal.ts';
import { type Anchor, findTampering, type Link } from './tampering.ts';

const sha = (text: string) => createHash('sha256').update(text).digest('hex');
type Entry = { id: string; content: string; prevHash: string; hash: string };

function aChain(length: number): Entry[] {
  const entries: Entry[] = [];
  for (let i = 1; i <= length; i++) {
    const prevHash = entries.at(-1)?.hash ?? chainStart;
    entries.push({ id: `e${i}`, content: `content ${i}`, prevHash, hash: sha(`content ${i} ${prevHash}`) });
  }
  return entries;
}

const linkOf = ({ id, content, prevHash, hash }: Entry): Link => ({
  id,
  seq: id.slice(1),
  prevHash,
  hash,
  digest: sha(`${content} ${prevHash}`),
});

function judge(entries: readonly Entry[], more: { loose?: Entry[]; anchors?: Anchor[]; lastSealedAt?: string } = {}) {
  const loose = more.loose ?? [];
  const contents = new Map([...entries, ...loose].map(({ id, content }) => [id, content]));
  return findTampering({
    links: entries.map(linkOf),
    loose: loose.map((entry) => ({ ...linkOf(entry), prevHash: null, hash: null })),
    start: chainStart,
    anchors: more.anchors ?? [],
    lastSealedAt: more.lastSealedAt ?? '2026-11-23T01:00:00.000Z',
    digestAfter: ({ id }, prevHash) => sha(`${contents.get(id)} ${prevHash}`),
  }).map(({ kind, at }) => `${kind} ${at?.id ?? 'end'}`);
}

test('a whole chain has no findings, also with heads kept outside', () => {
  const chain = aChain(8);
  const anchors = [{ hash: chain[3]?.hash ?? '', sealedAt: '2026-11-23T00:30:00.000Z' }];
  expect(judge(chain, { anchors })).toEqual([]);
  expect(judge([])).toEqual([]);
});

test('changed, removed, added, moved, a foreign seal, no seal, and a cut end are each named', () => {
  const chain = aChain(8);
  const at = (index: number) => chain[index] as Entry;
  expect(judge(chain.map((e) => (e.id === 'e4' ? { ...e, content: 'other' } : e)))).toEqual(['changed e4']);
  expect(judge(chain.filter(({ id }) => id !== 'e4'))).toEqual(['removed e5']);
  const own = { id: 'x', content: 'false', prevHash: at(3).hash, hash: sha(`false ${at(3).hash}`) };
  expect(judge([...chain.slice(0, 4), own, ...chain.slice(4)])).toEqual(['added x']);
  expect(judge([...chain.slice(0, 3), at(4), at(3), ...chain.slice(5)])).toEqual(['moved e5']);
  expect(judge(chain.map((e) => (e.id === 'e4' ? { ...e, hash: sha('nothing') } : e)))).toEqual(['foreign-seal e4']);
  expect(
    judge(
      chain.filter(({ id }) => id !== 'e4'),
      { loose: [at(3)] },
    ),
  ).toEqual(['unsealed e4']);
  const anchors = [{ hash: at(7).hash, sealedAt: '2026-11-23T02:00:00.000Z' }];
  expect(judge(chain.slice(0, 6), { anchors })).toEqual(['cut end']);
  expect(judge(chain.slice(0, 6))).toEqual([]);
});

test('a chain that was written anew as a whole holds, but not against a head kept outside', () => {
  const anew = aChain(8).map((entry) => entry.content);
  const other: Entry[] = [];
  for (const [index, content] of anew.entries()) {
    const prevHash = other.at(-1)?.hash ?? chainStart;
    const text = index === 2 ? 'other' : content;
    other.push({ id: `e${index + 1}`, content: text, prevHash, hash: sha(`${text} ${prevHash}`) });
  }
  expect(judge(other)).toEqual([]);
  const anchors = [{ hash: aChain(8)[5]?.hash ?? '', sealedAt: '2026-11-23T00:00:00.000Z' }];
  expect(judge(other, { anchors })).toEqual(['rewritten end']);
});

test('the first entry too', () => {
  const chain = aChain(4);
  expect(judge(chain.slice(1))).toEqual(['removed e2']);
  expect(judge(chain.map((e) => (e.id === 'e1' ? { ...e, content: 'other' } : e)))).toEqual(['changed e1']);
});
