// References: every slip is seen, and every way to write one is understood.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { doorWordsFor, wuhanWords } from './door-words.ts';
import { flightNumber, isLinkToken, makeLinkToken, makeReference, parseReference } from './reference.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bytes = fc.uint8Array({ minLength: 7, maxLength: 7 });

test('a reference has two groups of four and reads back', () => {
  expect(makeReference(new Uint8Array(7))).toBe('0000-0000');
  expect(makeReference(new Uint8Array([31, 1, 2, 3, 4, 5, 6]))).toMatch(/^Z123-456.$/);
  expect(() => makeReference(new Uint8Array(6))).toThrow(RangeError);
  fc.assert(
    fc.property(bytes, (random) => {
      const reference = makeReference(random);
      expect(reference).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
      expect(parseReference(reference)).toMatchObject({ ok: true, value: reference });
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('small letters, spaces, dashes and look-alikes are understood', () => {
  const reference = makeReference(new Uint8Array([0, 1, 20, 10, 11, 12, 13]));
  expect(reference.startsWith('01MA-BCD')).toBe(true);
  const last = reference.slice(-1);
  for (const typed of [
    `oimabcd${last}`,
    `OlMA BCD${last}`,
    ` ０１MA—bcd${last} `,
    `0-1-m-a-b-c-d-${last.toLowerCase()}`,
  ])
    expect(parseReference(typed), typed).toMatchObject({ ok: true, value: reference });
});

test.each([
  ['', 'EMPTY', {}],
  ['7KQM-4X2', 'REF_LENGTH', { length: 7 }],
  ['7KQM-4X2D9', 'REF_LENGTH', { length: 9 }],
  ['UKQM-4X2D', 'REF_CHARACTER', { position: 1 }],
  ['7KQM-4X2?', 'REF_CHARACTER', { position: 8 }],
  ['0000-0001', 'REF_CHECK', {}],
])('%s is refused as %s', (typed, code, say) => {
  expect(parseReference(typed)).toEqual({ ok: false, code, severity: 'error', say });
});

test('every single wrong symbol and every swap of two is seen', () => {
  fc.assert(
    fc.property(bytes, (random) => {
      const symbols = [...makeReference(random).replace('-', '')];
      for (let at = 0; at < 8; at++) {
        for (const other of alphabet) {
          if (other === symbols[at]) continue;
          expect(parseReference(symbols.with(at, other).join('')).ok).toBe(false);
        }
        for (let to = at + 1; to < 8; to++) {
          const [a = '', b = ''] = [symbols[at], symbols[to]];
          if (a !== b) expect(parseReference(symbols.with(at, b).with(to, a).join('')).ok).toBe(false);
        }
      }
    }),
    { seed: 1, numRuns: 15 },
  );
});

test('flight numbers and link tokens', () => {
  expect(flightNumber('ZY', 3108)).toBe('ZY 3108');
  expect(flightNumber('WG', 7)).toBe('WG 0007');
  expect(flightNumber('ZY', 12345)).toBe('ZY 12345');
  const token = makeLinkToken(new Uint8Array(10).fill(255));
  expect(token).toBe('_____________w');
  expect(isLinkToken(token)).toBe(true);
  expect(() => makeLinkToken(new Uint8Array(9))).toThrow(RangeError);
  for (const bad of ['short', 'with space in it here', `${'a'.repeat(87)}`, 'with+plus/slash==', null, 14])
    expect(isLinkToken(bad), String(bad)).toBe(false);
});

test('door words: two different ones, two digits, always the same for a seed', () => {
  expect(doorWordsFor(wuhanWords, 0)).toEqual({ officers: wuhanWords[0], answer: wuhanWords[1], digits: '00' });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), fc.integer({ min: 2, max: 16 }), (seed, count) => {
      const words = wuhanWords.slice(0, count);
      const said = doorWordsFor(words, seed);
      expect(said.officers).not.toBe(said.answer);
      expect(said.digits).toMatch(/^\d\d$/);
      expect(doorWordsFor(words, seed)).toEqual(said);
    }),
    { seed: 1, numRuns: 500 },
  );
  const all = new Set(Array.from({ length: 24_000 }, (_, seed) => JSON.stringify(doorWordsFor(wuhanWords, seed))));
  expect(all.size).toBe(24_000);
  expect(() => doorWordsFor(wuhanWords.slice(0, 1), 1)).toThrow(RangeError);
  expect(() => doorWordsFor(wuhanWords, -1)).toThrow(RangeError);
});
