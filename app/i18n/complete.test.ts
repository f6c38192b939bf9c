// The compiler already refuses a missing key. This proves what it cannot see: holes, plural forms, blank and copied texts.
import { expect, test } from 'vitest';
import type { Locale } from '#app/domain/locale.ts';
import { mailWords } from './mail-words.ts';
import { staffWords } from './staff-words.ts';
import { words } from './words.ts';

const tables = [words, staffWords, mailWords] as Record<Locale, Record<string, object>>[];

function flat(node: object, path = ''): [key: string, text: string][] {
  return Object.entries(node).flatMap(([key, value]) => {
    const here = path ? `${path}.${key}` : key;
    return typeof value === 'string' ? [[here, value] as [string, string]] : flat(value as object, here);
  });
}

function textsOf(locale: Locale): Map<string, string> {
  return new Map(tables.flatMap((table) => flat(table[locale])));
}

function holesOf(text: string): string[] {
  return [...text.matchAll(/{{\s*([\w-]+)/g)].map((match) => match[1] ?? '').sort();
}

const en = textsOf('en');
const zh = textsOf('zh');

test('both languages have the same keys; Chinese has no singular', () => {
  const expected = [...en.keys()].filter((key) => !key.endsWith('_one'));
  expect([...zh.keys()].sort()).toEqual(expected.sort());
});

test('a singular always has its plural, and a plural its singular', () => {
  for (const key of en.keys()) {
    if (key.endsWith('_one')) expect(en.has(key.replace(/_one$/, '_other')), key).toBe(true);
    if (key.endsWith('_other')) expect(en.has(key.replace(/_other$/, '_one')), key).toBe(true);
  }
});

test('both languages have the same holes', () => {
  for (const [key, text] of zh) expect([key, holesOf(text)]).toEqual([key, holesOf(en.get(key) ?? '')]);
});

test('no text is blank, shouts, or carries a stray key', () => {
  for (const [key, text] of [...en, ...zh]) {
    expect(text.trim(), key).not.toBe('');
    expect(/[!！]/.test(text), `${key}: ${text}`).toBe(false);
  }
});

test('Chinese pages speak Chinese', () => {
  for (const [key, text] of zh) {
    const said = text.replace(/{{.*?}}/g, '');
    if (/(tools|foot)\.other/.test(key) || !/[A-Za-z]/.test(said)) continue;
    expect(/\p{Script=Han}/u.test(said), `${key}: ${text}`).toBe(true);
  }
});
