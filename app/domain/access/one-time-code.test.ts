// One-time codes: reading what is typed, saying why a guess failed, waits that a moved clock cannot stretch.
import { expect, test } from 'vitest';
import { type CodeRules, codeExpiry, explainFailure, readCode, tooSoon } from './one-time-code.ts';

const rules: CodeRules = {
  digits: 6,
  lifeMinutes: 10,
  tries: 5,
  resendSeconds: 60,
  perContactPerHour: 5,
  perNetworkPerHour: 60,
  deliverWithinSeconds: 60,
};
const now = new Date('2026-11-23T02:42:30Z');
const aCode = { tries: 1, maxTries: 5, createdAt: now, expiresAt: codeExpiry(rules, now), usedAt: null };
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

test('a code is read as people type it', () => {
  expect(readCode(rules, ' 012 345 ')).toBe('012345');
  expect(readCode(rules, '０１２-３４５')).toBe('012345');
  for (const typed of ['', '12345', '1234567', '12345a', '12345\u0000', '一二三四五六']) {
    expect(readCode(rules, typed)).toBeNull();
  }
});

test('a wrong guess says how many are left, the last one says the code is used up', () => {
  expect(explainFailure(now, aCode, true)).toMatchObject({ problem: { code: 'code-wrong', facts: { count: 4 } } });
  expect(explainFailure(now, { ...aCode, tries: 5 }, true)).toMatchObject({ problem: { code: 'code-used-up' } });
  expect(explainFailure(now, { ...aCode, tries: 5 }, false)).toMatchObject({ problem: { code: 'code-used-up' } });
});

test('used, old, early and missing codes sound alike', () => {
  const used = explainFailure(now, { ...aCode, usedAt: now }, false);
  expect(used).toMatchObject({ problem: { code: 'code-expired', field: 'code' } });
  expect(explainFailure(at(10), aCode, false)).toEqual(used);
  expect(explainFailure(at(-120), aCode, false)).toEqual(used);
  expect(explainFailure(now, null, false)).toEqual(used);
});

test('the wait for another code is never longer than the rule, and names the next full minute', () => {
  expect(tooSoon(rules, now, 29)).toMatchObject({ problem: { facts: { seconds: 29, at: '10:43' } } });
  expect(tooSoon(rules, now, 7200)).toMatchObject({ problem: { facts: { seconds: 60, at: '10:44' } } });
  expect(tooSoon(rules, now, -5)).toMatchObject({ problem: { facts: { seconds: 1 } } });
});
