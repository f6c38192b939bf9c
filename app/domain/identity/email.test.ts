// Addresses the post can carry, and those it cannot.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '#app/testing/any-text.ts';
import { checkEmail } from './email.ts';

test.each([
  ['anna@example.com', 'anna@example.com'],
  [' Anna.Example+code@Mail.EXAMPLE.org ', 'Anna.Example+code@mail.example.org'],
  ['anna＠example．com', 'anna@example.com'],
  ['anna@example。com', 'anna@example.com'],
  ["o'connor@example.co.uk", "o'connor@example.co.uk"],
  ['10001@qq.com', '10001@qq.com'],
  ['a@xn--fiq228c.xn--fiqs8s', 'a@xn--fiq228c.xn--fiqs8s'],
])('%s is an address', (typed, value) => {
  expect(checkEmail(typed)).toMatchObject({ ok: true, code: null, value });
});

test.each([
  ['', 'EMPTY'],
  ['anna', 'EMAIL_FORM'],
  ['@example.com', 'EMAIL_FORM'],
  ['anna@localhost', 'EMAIL_FORM'],
  ['anna@example.c', 'EMAIL_FORM'],
  ['anna@192.168.0.1', 'EMAIL_FORM'],
  ['anna..b@example.com', 'EMAIL_FORM'],
  ['.anna@example.com', 'EMAIL_FORM'],
  ['anna@-example.com', 'EMAIL_FORM'],
  ['anna@example..com', 'EMAIL_FORM'],
  ['an@na@example.com', 'EMAIL_FORM'],
  ['anna@example.com,b@example.com', 'EMAIL_FORM'],
  ['<anna@example.com>', 'EMAIL_FORM'],
  ['anna@example.com\r\nBcc: b@example.com', 'EMAIL_CHARACTER'],
  ['an na@example.com', 'EMAIL_CHARACTER'],
  ['示例@example.com', 'EMAIL_CHARACTER'],
  [`${'a'.repeat(65)}@example.com`, 'EMAIL_FORM'],
  [`a@${'a'.repeat(63)}.${'b'.repeat(190)}.com`, 'EMAIL_TOO_LONG'],
])('%j is refused as %s', (typed, code) => {
  expect(checkEmail(typed)).toMatchObject({ ok: false, code });
});

test('a likely slip is asked about', () => {
  expect(checkEmail('anna@gmail.con')).toMatchObject({ ok: true, code: 'EMAIL_TYPO', say: { domain: 'gmail.com' } });
});

test('what is accepted is accepted again unchanged, and never breaks a mail header', () => {
  fc.assert(
    fc.property(fc.oneof(fc.emailAddress(), anyText), (text) => {
      const check = checkEmail(text);
      if (!check.ok) return;
      expect(checkEmail(check.value)).toEqual(check);
      expect(check.value).toMatch(/^[\x21-\x7e]+$/);
    }),
    { seed: 1, numRuns: 500 },
  );
});
