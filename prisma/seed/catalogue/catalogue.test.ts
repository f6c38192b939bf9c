// Every entry is valid, bilingual, plainly worded, and says where its facts come from.
import { expect, test } from 'vitest';
import { CatalogueEntry } from '#app/domain/catalogue/entry.ts';
import { teams } from '../teams.ts';
import { catalogueEntries } from './all.ts';

type Pair = { at: string; zh: string; en: string };

/** Every bilingual text in the entry, with its path. */
function textsIn(node: unknown, at: string): Pair[] {
  if (Array.isArray(node)) return node.flatMap((item, index) => textsIn(item, `${at}.${index}`));
  if (node === null || typeof node !== 'object') return [];
  const { zh, en } = node as { zh?: unknown; en?: unknown };
  if (typeof zh === 'string' && typeof en === 'string') return [{ at, zh, en }];
  return Object.entries(node).flatMap(([key, value]) => (key === 'searchWords' ? [] : textsIn(value, `${at}.${key}`)));
}

const forbiddenZh = /[！!]|亲，|请知悉|予以|特此|之[^一二三]|须按规定|申请主体|残疾|老人|瘫|聋|哑|哑巴|外籍人员应当/;
const forbiddenEn =
  /!|\balien|\boverstay|\bplease be advised|\butili[sz]e|\bkindly\b|\bshall\b|\bdisabled\b|[一-鿿]{12,}/i;

test('nineteen entries, twelve services and seven talks, each code once', () => {
  expect(catalogueEntries.map((entry) => entry.code)).toEqual([
    'rid',
    'ppt',
    'hkm',
    'twp',
    'huk',
    'frp',
    'fpr',
    'res',
    'reg',
    'hmt',
    'tfr',
    'del',
    't-fraud',
    't-fire',
    't-drug',
    't-traffic',
    't-bully',
    't-law',
    't-visa',
  ]);
});

for (const entry of catalogueEntries) {
  test(`${entry.code} is a valid entry`, () => {
    expect(CatalogueEntry.parse(entry)).toEqual(entry);
  });

  test(`${entry.code} speaks both languages, each its own`, () => {
    const pairs = textsIn(entry, entry.code);
    expect(pairs.length).toBeGreaterThan(15);
    for (const { at, zh, en } of pairs) {
      expect(zh, at).not.toBe(en);
      expect(zh, at).toMatch(/[一-鿿]/);
      expect(en, at).toMatch(/[A-Za-z]/);
      expect(en.replace(/[（(][^（()）]*[一-鿿]+[^（()）]*[)）]/g, ''), at).not.toMatch(/[一-鿿]/);
    }
  });

  test(`${entry.code} is plainly worded`, () => {
    for (const { at, zh, en } of textsIn(entry, entry.code)) {
      expect(zh, at).not.toMatch(forbiddenZh);
      expect(en, at).not.toMatch(forbiddenEn);
      for (const sentence of en.split(/(?<=[.?:])\s+/)) {
        expect(sentence.split(/\s+/).length, `${at}: ${sentence}`).toBeLessThanOrEqual(20);
      }
      expect(zh, at).not.toMatch(/[０-９]/);
    }
  });

  test(`${entry.code} marks what rests on general knowledge`, () => {
    const facts = JSON.stringify(entry).match(/"sources":\["[^\]]*\],"toVerify":(true|false)/g) ?? [];
    expect(facts.length).toBeGreaterThan(3);
    for (const fact of facts) expect(fact.includes('"K"')).toBe(fact.endsWith('true'));
    expect(entry.verification.status).toBe('to-verify');
  });
}

test('every service can be done by some team of each district', () => {
  for (const entry of catalogueEntries) {
    if (entry.kind !== 'service') continue;
    for (const district of ['hanyang', 'dongxihu']) {
      const able = teams.filter(
        (team) => team.district === district && entry.skills.every((s) => team.skills.includes(s)),
      );
      expect(
        able.some((team) => team.kind === 'window'),
        `${entry.code} at a window in ${district}`,
      ).toBe(true);
      if (entry.modes.includes('home')) {
        expect(
          able.some((team) => team.kind === 'mobile'),
          `${entry.code} at home in ${district}`,
        ).toBe(true);
      }
    }
  }
});

test('an entry that cites an unknown source is refused', () => {
  const [first] = catalogueEntries;
  expect(CatalogueEntry.safeParse({ ...first, sources: first?.sources.slice(0, 1) }).success).toBe(false);
});
