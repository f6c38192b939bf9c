// Which steps count, and how codes are read; the order of the steps of signing in.
import { expect, test } from 'vitest';
import { acceptableSteps, readRecoveryCode, readTotp, showRecoveryCode, stepAt } from './second-factor.ts';
import { stageAfter } from './sign-in.ts';

const now = new Date('2026-11-23T01:00:10Z');
const step = stepAt(now);

test('one step behind and ahead, and none that was used', () => {
  expect(acceptableSteps(now, 0)).toEqual([step - 1, step, step + 1]);
  expect(acceptableSteps(now, step)).toEqual([step + 1]);
  expect(acceptableSteps(now, step + 1)).toEqual([]);
});

test('a clock set back accepts nothing used since', () => {
  expect(acceptableSteps(new Date(now.getTime() - 7_200_000), step)).toEqual([]);
});

test('codes are read as people type them', () => {
  expect(readTotp('123 456')).toBe('123456');
  expect(readTotp('１２３４５６')).toBe('123456');
  expect(readTotp('12345')).toBeNull();
  expect(readRecoveryCode('ab1de-o2l4k')).toBe('AB1DE0214K');
  expect(readRecoveryCode(showRecoveryCode('AB1DE0214K'))).toBe('AB1DE0214K');
  expect(readRecoveryCode('123456')).toBeNull();
});

test('every way into an account ends with two factors', () => {
  const steps = (enrolled: boolean, mustChange: boolean) => [
    stageAfter({ enrolled, mustChange }, { factor: false }),
    stageAfter({ enrolled, mustChange }, { factor: enrolled }),
    stageAfter({ enrolled, mustChange: false }, { factor: enrolled }),
    stageAfter({ enrolled: true, mustChange: false }, { factor: true }),
  ];
  expect(steps(true, false)).toEqual(['second-factor', 'full', 'full', 'full']);
  expect(steps(true, true)).toEqual(['second-factor', 'change-password', 'full', 'full']);
  expect(steps(false, true)).toEqual(['change-password', 'change-password', 'enrol', 'full']);
  expect(steps(false, false)).toEqual(['enrol', 'enrol', 'enrol', 'full']);
});
