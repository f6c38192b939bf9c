// Reading a rating form: only the national levels, only known reasons, nothing forced.
import { expect, test } from 'vitest';
import { isLow, readRatings } from './rating.ts';

test('reads levels and reasons by item and leaves out what was not rated', () => {
  const typed = { 'level.a': '5', 'why.a': 'attitude speed efficiency', 'level.b': '', 'level.x': '1' };
  expect(readRatings(['a', 'b'], typed)).toEqual({
    ok: true,
    value: [{ itemId: 'a', level: 5, reasons: ['efficiency', 'attitude'] }],
  });
});

test('a form without any level, or with one that is not on the scale, is named at its first field', () => {
  for (const level of [undefined, '', '0', '6', '4.5', 'five']) {
    expect(readRatings(['a'], level === undefined ? {} : { 'level.a': level })).toMatchObject({
      ok: false,
      problem: { code: 'rating-empty', field: 'level.a' },
    });
  }
});

test('the two lowest levels are followed up', () => {
  expect([5, 4, 3, 2, 1].map(isLow)).toEqual([false, false, false, true, true]);
});
