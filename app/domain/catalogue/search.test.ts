// People find the right service by its name, by what they call it, in either language, and with a phrase.
import { expect, test } from 'vitest';
import { catalogueEntries } from '#prisma/seed/catalogue/all.ts';
import { findEntries, type Wanted } from './search.ts';

function find(q: string, given: Partial<Wanted> = {}): string[] {
  return findEntries(catalogueEntries, { q, audience: null, mode: null, ...given }).map((entry) => entry.code);
}

test.each([
  ['身份证', 'rid'],
  ['补办身份证', 'rid'],
  ['我妈妈的身份证过期了', 'rid'],
  ['护照', 'ppt'],
  ['孩子换护照', 'ppt'],
  ['港澳通行证', 'hkm'],
  ['去香港', 'hkm'],
  ['往来台湾通行证', 'twp'],
  ['落户', 'huk'],
  ['留学生签证', 'frp'],
  ['绿卡', 'fpr'],
  ['居住证', 'res'],
  ['台胞证', 'hmt'],
  ['送证上门', 'del'],
  ['防骗', 't-fraud'],
  ['灭火', 't-fire'],
  ['passport', 'ppt'],
  ['renew my passport', 'ppt'],
  ['passports', 'ppt'],
  ['ID card', 'rid'],
  ['HK permit', 'hkm'],
  ['Hong Kong visa', 'hkm'],
  ['green card', 'fpr'],
  ['student visa', 'frp'],
  ['hukou', 'huk'],
  ['scam', 't-fraud'],
  ['fire drill', 't-fire'],
  ['sfz', 'rid'],
])('%s finds %s first', (q, code) => {
  expect(find(q)[0]).toBe(code);
});

test('a Latin word matches from its start only', () => {
  expect(find('id')).not.toContain('res');
});

test('nothing typed shows everything, nonsense shows nothing', () => {
  expect(find('')).toHaveLength(catalogueEntries.length);
  expect(find('   ')).toHaveLength(catalogueEntries.length);
  expect(find('xyzzy')).toEqual([]);
  expect(find('the')).toEqual([]);
  expect(find('。。。')).toEqual([]);
});

test('full-width letters are read like ordinary ones', () => {
  expect(find('ＨＫ')[0]).toBe('hkm');
});

test('filters hold for every hit', () => {
  expect(find('', { kind: 'talk' })).toHaveLength(7);
  expect(find('', { mode: 'online' })).toEqual(['ppt', 'hkm', 'twp']);
  expect(find('', { audience: 'hmt-residents' })).toEqual(['hmt', 'del']);
  expect(find('passport', { audience: 'hmt-residents' })).toEqual([]);
});

test('hostile input is only text', () => {
  for (const q of ['(((', '[a-', '\\', '.*', '%', "'; --", '𠮷'.repeat(500), '\u0000', '￿']) {
    expect(() => find(q)).not.toThrow();
  }
});
