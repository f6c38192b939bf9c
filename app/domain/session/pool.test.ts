// Twenty of twenty are reached, a freed place goes to whoever asked first, and the published exceptions come before.
import { expect, test } from 'vitest';
import { decidePool, entryFor, nextOffers, type PoolMember } from './pool.ts';

const aMember = (id: string, people: number, more: Partial<PoolMember> = {}): PoolMember => ({
  id,
  people,
  status: 'joined',
  neededBy: null,
  bedside: false,
  joinedAt: new Date(Number(id) * 1000),
  ...more,
});
const pool = { minimum: 20, decideOn: '2026-12-05', status: 'open' } as const;

test('the minimum decides, or the date does', () => {
  const members = [aMember('1', 12), aMember('2', 7), aMember('3', 4, { status: 'waiting' })];
  expect(decidePool(members, pool, '2026-12-05')).toBe('open');
  expect(decidePool(members, pool, '2026-12-06')).toBe('lapsed');
  expect(decidePool([...members, aMember('4', 1)], pool, '2026-12-06')).toBe('reached');
  expect(decidePool(members, { ...pool, status: 'reached' }, '2026-12-30')).toBe('open');
});

test('who comes when it is full waits, and nobody passes those who wait', () => {
  const full = [aMember('1', 20), aMember('2', 18)];
  expect(entryFor(full, 2, 40)).toBe('joined');
  expect(entryFor(full, 3, 40)).toBe('waiting');
  expect(entryFor([...full, aMember('3', 3, { status: 'waiting' })], 1, 40)).toBe('waiting');
});

test('freed places go in order of request, bedside and deadlines first, and none is promised twice', () => {
  const waiting = { status: 'waiting' } as const;
  const members = [
    aMember('1', 30),
    aMember('2', 4, waiting),
    aMember('3', 3, { ...waiting, neededBy: '2026-12-03' }),
    aMember('4', 3, { ...waiting, bedside: true }),
    aMember('5', 2, waiting),
  ];
  expect(nextOffers(members, 40, '2026-12-04').map(({ id }) => id)).toEqual(['3', '4', '2']);
  expect(nextOffers(members, 35, '2026-12-04').map(({ id }) => id)).toEqual(['3']);
  expect(nextOffers(members, 33, '2026-12-01').map(({ id }) => id)).toEqual(['4']);
});
