// Splitting leaves nobody out and nobody alone with nobody; merging wants the same promise on both sides.
import { expect, test } from 'vitest';
import { decideMerge, decideSplit, type Part } from './split.ts';

const part: Part = {
  visitStatus: 'planned',
  status: 'assigned',
  mode: 'home',
  locked: false,
  date: '2026-12-01',
  windowStart: 540,
  windowEnd: 600,
};
const problem = (code: string) => ({ ok: false, problem: { code } });

test('some go and some stay; unknown people change nothing', () => {
  expect(decideSplit(part, ['a', 'b', 'c'], ['b', 'x'])).toEqual({ ok: true, value: { stay: ['a', 'c'], go: ['b'] } });
  expect(decideSplit(part, ['a', 'b'], ['x'])).toMatchObject({ problem: { code: 'split-whole', field: 'people' } });
  expect(decideSplit(part, ['a', 'b'], ['a', 'b'])).toMatchObject(problem('split-whole'));
  expect(decideSplit(part, ['a'], ['a'])).toMatchObject(problem('split-whole'));
});

test('what has begun, is locked or is no visit of people is not split', () => {
  const split = (more: Partial<Part>) => decideSplit({ ...part, ...more }, ['a', 'b'], ['a']);
  expect(split({ visitStatus: 'en_route' })).toMatchObject(problem('step-not-allowed'));
  expect(split({ status: 'submitted' })).toMatchObject(problem('step-not-allowed'));
  expect(split({ locked: true })).toMatchObject(problem('visit-locked'));
  expect(split({ mode: 'session' })).toMatchObject(problem('split-not-here'));
});

test('two visits become one only while both have the same promise', () => {
  expect(decideMerge(part, { ...part, status: 'confirmed' }).ok).toBe(true);
  expect(decideMerge(part, { ...part, windowStart: 600, windowEnd: 660 })).toMatchObject(problem('merge-apart'));
  expect(decideMerge(part, { ...part, date: '2026-12-02' })).toMatchObject(problem('merge-apart'));
  expect(decideMerge(part, { ...part, visitStatus: 'done' })).toMatchObject(problem('step-not-allowed'));
});
