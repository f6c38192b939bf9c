// Text goes through unchanged or not at all.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '#app/testing/any-text.ts';
import { checkText } from './free-text.ts';

const line = { max: 20 };
const area = { max: 20, lines: true };

test.each([
  '二栋三单元',
  'by the gate, ring',
  '𠮷示𰻝',
  '葛\u{E0100}',
  '👩‍👩‍👧 at home',
  ' spaces stay ',
  'é e\u0301',
  '\uFA19 \u2F00',
  'a\tb',
  '',
])('%j is kept as it is', (text) => {
  expect(checkText(text, line)).toMatchObject({ ok: true, value: text });
});

test.each([
  ['a\u0000b', 'TEXT_CONTROL', { position: 2 }],
  ['a\u0007', 'TEXT_CONTROL', { position: 2 }],
  ['a\u0085', 'TEXT_CONTROL', { position: 2 }],
  ['\uFFFE', 'TEXT_CONTROL', { position: 1 }],
  ['a\ud800b', 'TEXT_SURROGATE', { position: 2 }],
  ['\udc00', 'TEXT_SURROGATE', { position: 1 }],
  ['a\u202Eb', 'TEXT_BIDI', { position: 2 }],
  ['\u2066', 'TEXT_BIDI', { position: 1 }],
  ['a\nb', 'TEXT_LINES', { position: 2 }],
  ['a\u2028b', 'TEXT_LINES', { position: 2 }],
  ['字'.repeat(21), 'TEXT_TOO_LONG', { max: 20, length: 21 }],
])('%j is refused as %s', (text, code, say) => {
  expect(checkText(text, line)).toEqual({ ok: false, code, severity: 'error', say });
});

test('length counts code points, line ends become one', () => {
  expect(checkText('𠮷'.repeat(20), line)).toMatchObject({ ok: true, facts: { length: 20 } });
  expect(checkText('a\r\nb\rc\nd', area)).toMatchObject({ ok: true, value: 'a\nb\nc\nd' });
  expect(checkText(' \u3000', { max: 5, required: true })).toMatchObject({ code: 'EMPTY' });
});

test('every scalar value is kept unchanged or refused', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const check = checkText(text, { max: 100, lines: true });
      if (check.ok) expect(check.value).toBe(text.replace(/\r\n?/g, '\n'));
      else expect(check.code).toMatch(/^TEXT_/);
    }),
    { seed: 1, numRuns: 1000 },
  );
});
