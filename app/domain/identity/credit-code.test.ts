// Every vector of the credit code, and the sums that real registries got wrong.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkCreditCode, creditCheckCharacter } from './credit-code.ts';

test.each(
  `91350100M000100Y43 91420199DEMA000130 91420199DEMA00021T 91420199DEMA0003XJ 12420199DEMA00048P 12420199DEMA00056J
  52420199DEMA000649 54420199DEMA00072X 11420199DEMA000806 124201050000000009 93420112NA999990X3 92420105MABCDEFG30
  91420105MA9DEMA13P`.split(/\s+/),
)('%s is right', (code) => {
  expect(checkCreditCode(code)).toMatchObject({ ok: true, code: null, value: code, facts: { doubtful: false } });
});

test.each([
  ['91350100M000100Y4Z', 'USCC_CHARACTER', { position: 18 }],
  ['91420199IEMA000130', 'USCC_CHARACTER', { position: 9 }],
  ['91420199DEMO00013O', 'USCC_CHARACTER', { position: 12 }],
  ['91420199DEMA00013', 'USCC_LENGTH', { length: 17 }],
  ['91420199DEMA0001300', 'USCC_LENGTH', { length: 19 }],
  ['420199000000001', 'USCC_15_OLD', {}],
  ['', 'EMPTY', {}],
])('%s is refused as %s', (typed, code, say) => {
  expect(checkCreditCode(typed)).toEqual({ ok: false, code, severity: 'error', say });
});

test('a failed check is a doubt, with a flag for staff', () => {
  expect(checkCreditCode('91420199DEMA000131')).toMatchObject({
    ok: true,
    severity: 'warn',
    code: 'USCC_CHECK',
    facts: { doubtful: true },
  });
  const inner = '91420199DEMA00012';
  expect(checkCreditCode(inner + creditCheckCharacter(inner))).toMatchObject({ code: 'USCC_ORGANISATION_CHECK' });
  const strange = 'Q1420199DEMA00013';
  expect(checkCreditCode(strange + creditCheckCharacter(strange))).toMatchObject({
    code: 'USCC_PREFIX',
    facts: { doubtful: false },
  });
});

test('lower case and spaces are understood', () => {
  expect(checkCreditCode('91420199 dema 00021t')).toMatchObject({ ok: true, code: null, value: '91420199DEMA00021T' });
});

test('one wrong character never passes without a doubt', () => {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 17 }), fc.constantFrom(...alphabet), (at, character) => {
      const right = '91420199DEMA00021T';
      const wrong = right.slice(0, at) + character + right.slice(at + 1);
      const check = checkCreditCode(wrong);
      if (wrong !== right) expect(check.ok && check.code === null, wrong).toBe(false);
    }),
    { seed: 1, numRuns: 1000 },
  );
});
