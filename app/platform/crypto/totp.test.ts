// The vectors of RFC 6238 appendix B (SHA-1, eight digits) and of RFC 4648 section 10.
import { expect, test } from 'vitest';
import { base32, newTotpSecret, otpauthAddress, totpCode } from './totp.server.ts';

const secret = Buffer.from('12345678901234567890');

test.each([
  [59, '94287082'],
  [1111111109, '07081804'],
  [1111111111, '14050471'],
  [1234567890, '89005924'],
  [2000000000, '69279037'],
  [20000000000, '65353130'],
])('at second %i the code is %s', (second, code) => {
  const step = Math.floor(second / 30);
  expect(totpCode(secret, step, 8)).toBe(code);
  expect(totpCode(secret, step)).toBe(code.slice(2));
});

test.each([
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
])('base32 of %s', (text, expected) => {
  expect(base32(Buffer.from(text))).toBe(expected);
});

test('a secret has 160 bits and its address names account and issuer', () => {
  expect(newTotpSecret()).toHaveLength(20);
  const address = otpauthAddress(secret, 'clerk a', 'On-site service');
  expect(new URL(address).searchParams.get('secret')).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
});
