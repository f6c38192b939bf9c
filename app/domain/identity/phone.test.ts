// Every vector of the telephone numbers.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '#app/testing/any-text.ts';
import { checkMobile, checkOfficePhone } from './phone.ts';

test.each([
  '13800138000',
  '15900000001',
  '19900000001',
  '16600000001',
  '17000000001',
  '19200000001',
  '+8613800138000',
  '0086 13800138000',
  '8613800138000',
  '+86 138 0013 8000',
  '138-0013-8000',
  '１３８００１３８０００',
  '(138) 0013.8000',
  '\u202a13800138000\u202c',
])('%s is a mobile', (typed) => {
  const check = checkMobile(typed);
  expect(check).toMatchObject({ ok: true, facts: { kind: 'mobile', country: 'CN' } });
  expect(check.ok && check.value).toMatch(/^\+861[3-9]\d{9}$/);
});

test.each([
  ['12345678901', 'PHONE_START', {}],
  ['11000000000', 'PHONE_START', {}],
  ['14412345678', null, {}],
  ['1380013800', 'PHONE_LENGTH', { length: 10 }],
  ['138001380000', 'PHONE_LENGTH', { length: 12 }],
  ['1380013800O', 'PHONE_CHARACTER', { position: 11 }],
  ['138 0013 8OOO', 'PHONE_CHARACTER', { position: 9 }],
  ['02785768114', 'PHONE_LANDLINE', {}],
  ['400-800-8820', 'PHONE_SERVICE_NUMBER', {}],
  ['', 'EMPTY', {}],
  ['+86 10012345678', 'PHONE_START', {}],
  ['+852 0000', 'PHONE_OVERSEAS', {}],
  ['+7 9x', 'PHONE_CHARACTER', { position: 4 }],
  ['+', 'PHONE_OVERSEAS', {}],
])('%s is answered with %s', (typed, code, say) => {
  const check = checkMobile(typed);
  if (code) expect(check).toEqual({ ok: false, code, severity: 'error', say });
  else expect(check.ok).toBe(true);
});

test('numbers abroad', () => {
  expect(checkMobile('+852 6123 4567')).toMatchObject({ ok: true, value: '+85261234567', facts: { country: 'HK' } });
  expect(checkMobile('00 7 912 345-67-89')).toMatchObject({
    ok: true,
    value: '+79123456789',
    facts: { country: 'RU' },
  });
  expect(checkMobile('+1 202 555 0123')).toMatchObject({ ok: true, value: '+12025550123' });
  expect(checkMobile('+44 20 7946 0018')).toMatchObject({ ok: false, code: 'PHONE_LANDLINE' });
});

test('an institution may give a fixed line', () => {
  expect(checkOfficePhone('027-85768114')).toMatchObject({ value: '+862785768114', facts: { kind: 'landline' } });
  expect(checkOfficePhone('+86 27 8576 8114')).toMatchObject({
    value: '+862785768114',
    facts: { national: '02785768114' },
  });
  expect(checkOfficePhone('13800138000')).toMatchObject({ value: '+8613800138000', facts: { kind: 'mobile' } });
  expect(checkOfficePhone('+44 20 7946 0018')).toMatchObject({ ok: true, facts: { kind: 'landline' } });
  expect(checkOfficePhone('0123')).toMatchObject({ ok: false });
});

test('a checked number checks again to itself', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^1[3-9][0-9]{9}$/), fc.constantFrom('', '+86', '0086', '86'), (number, code) => {
      const check = checkMobile(code + number);
      expect(check).toMatchObject({ ok: true, value: `+86${number}` });
      expect(checkMobile(check.ok ? check.value : '')).toEqual(check);
    }),
    { seed: 1, numRuns: 300 },
  );
});

test('anything may be typed', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(typeof checkMobile(text).ok).toBe('boolean');
      expect(typeof checkOfficePhone(`+${text}`).ok).toBe('boolean');
    }),
    { seed: 1, numRuns: 300 },
  );
});
