import { expect, test } from 'vitest';
import { csvText, safeCell } from './formula-safe.ts';

test('no cell of a sheet is a formula', () => {
  expect(['=1+1', '@SUM(A1)', '-2', '+x', '＝1', 'a"b'].map(safeCell)).toEqual([
    `"'=1+1"`,
    `"'@SUM(A1)"`,
    `"'-2"`,
    `"'+x"`,
    `"'＝1"`,
    `"a""b"`,
  ]);
  expect(csvText([['单位', -2]])).toBe('\uFEFF"单位",-2\r\n');
});
