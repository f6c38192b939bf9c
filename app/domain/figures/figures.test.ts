// Four counters kept apart, promises as distributions with what is still open, small numbers hidden, sheets harmless.
import { expect, test } from 'vitest';
import { type FigureRow, monthBeside, monthFigures, monthOf, percent, suppressed } from './figures.ts';

const row = (changed: Partial<FigureRow> & Pick<FigureRow, 'metric' | 'n'>): FigureRow => ({
  pointId: 'hy-p1',
  place: 'home',
  service: 'rid',
  language: 'zh',
  bucket: 0,
  ...changed,
});

test('sessions, people, items and listeners are never one number', () => {
  const { counters, byService } = monthFigures(
    [
      row({ metric: 'sessions', n: 173 }),
      row({ metric: 'people', n: 1_390 }),
      row({ metric: 'items', n: 1_000 }),
      row({ metric: 'items', n: 600, service: 'ppt' }),
      row({ metric: 'listeners', n: 4_215, service: '' }),
    ],
    [],
  );
  expect(counters).toEqual({ sessions: 173, people: 1_390, items: 1_600, listeners: 4_215 });
  expect(byService).toEqual([
    { key: 'rid', people: 1_390, items: 1_000 },
    { key: 'ppt', people: 0, items: 600 },
  ]);
});

test('a promise is a distribution of its service, and what is open is said', () => {
  const { promises } = monthFigures(
    [
      row({ metric: 'kept', n: 3, bucket: 4 }),
      row({ metric: 'kept', n: 2, bucket: 5 }),
      row({ metric: 'late', n: 1, bucket: 9 }),
    ],
    [
      { service: 'rid', open: 7, overdue: 2 },
      { service: 'ppt', open: 1, overdue: 0 },
    ],
  );
  expect(promises).toMatchObject([
    { service: 'ppt', kept: { yes: 0, of: 0 }, median: null, open: 1 },
    { service: 'rid', kept: { yes: 5, of: 6 }, median: 4, slowest: 9, open: 7, overdue: 2 },
  ]);
  expect(percent({ yes: 5, of: 6 })).toBe(83);
  expect(percent({ yes: 0, of: 0 })).toBeNull();
});

test('numbers under five are hidden in public, and cannot be worked out from a total', () => {
  expect(suppressed([120, 3, 2, 0])).toEqual([120, null, null, 0]);
  expect(suppressed([120, 30, 2])).toEqual([120, null, null]);
  expect(suppressed([4])).toEqual([null]);
  expect(suppressed([12, 5])).toEqual([12, 5]);
});

test('months', () => {
  expect(monthOf('2024-02', '2026-11-23')).toEqual({ month: '2024-02', from: '2024-02-01', until: '2024-02-29' });
  expect(monthOf('2027-01', '2026-11-23').month).toBe('2026-11');
  expect(monthOf('now()', '2026-11-23').month).toBe('2026-11');
  expect([monthBeside('2026-01', -1), monthBeside('2026-12', 1)]).toEqual(['2025-12', '2027-01']);
});
