// The counters of a point, hour by hour, from lanes as the board has them.
import { expect, test } from 'vitest';
import { aDay } from '#app/testing/routes.ts';
import type { BoardBlock, BoardLane, Card } from './board.ts';
import { countersOf } from './counters.ts';

type Wish = {
  point?: string;
  kind?: 'mobile' | 'window';
  hours?: { start: number; end: number } | null;
  visits?: [start: number, minutes: number][];
  blocks?: BoardBlock[];
};

function aLane({ point = 'p', kind = 'window', hours = { start: 540, end: 720 }, visits = [], blocks = [] }: Wish) {
  const cards = visits.map(([start, minutes]) => ({ start, need: { minutes } }) as Card);
  const team = { id: 't', name: { zh: '一', en: 'one' }, kind, pointId: point };
  return { team, day: { ...aDay({}), hours }, cards, blocks } as unknown as BoardLane;
}

test('places are taken, held, over and free by the hour, of all counters of a point together', () => {
  const lanes = [
    aLane({ visits: [[600, 40]], blocks: [{ start: 560, end: 580, kind: 'held' }] }),
    aLane({ visits: [[670, 5]] }),
    aLane({ kind: 'mobile', visits: [[540, 60]] }),
  ];
  const [point, ...more] = countersOf(lanes, 20, 545);
  expect(more).toEqual([]);
  expect(point).toEqual({
    pointId: 'p',
    counters: 2,
    taken: 3,
    held: 1,
    free: 12,
    over: 2,
    closed: [],
    hours: [
      { hour: 540, taken: 0, held: 1, free: 3, over: 2 },
      { hour: 600, taken: 2, held: 0, free: 4, over: 0 },
      { hour: 660, taken: 1, held: 0, free: 5, over: 0 },
    ],
  });
});

test('closed hours are those in which every counter is shut; a break of one is not', () => {
  const noon: BoardBlock = { start: 600, end: 660, kind: 'break' };
  const shut: BoardBlock = { start: 580, end: 720, kind: 'closed' };
  expect(countersOf([aLane({ blocks: [noon] }), aLane({})], 20, 0)[0]?.closed).toEqual([]);
  const [point] = countersOf([aLane({ blocks: [noon] }), aLane({ blocks: [shut] })], 20, 0);
  expect(point?.closed).toEqual([{ start: 600, end: 660 }]);
  expect(point?.hours[1]).toEqual({ hour: 600, taken: 0, held: 0, free: 0, over: 0 });
  expect(point?.free).toBe(3 + 3 + 2);
});

test('a place cut by a break cannot be had, and the closed hours are those of the break', () => {
  const [point] = countersOf([aLane({ blocks: [{ start: 610, end: 670, kind: 'break' }] })], 20, 0);
  expect(point).toMatchObject({ free: 5, closed: [{ start: 610, end: 670 }] });
});

test('a counter that opens later or not at all takes no place away; a point without shifts is shut all day', () => {
  const late = aLane({ hours: { start: 660, end: 720 } });
  const none = aLane({ hours: null });
  expect(countersOf([aLane({}), late, none], 20, 0)[0]).toMatchObject({ counters: 3, free: 9 + 3, closed: [] });
  const [open, away] = countersOf([aLane({}), aLane({ point: 'q', hours: null })], 20, 0);
  expect(open?.pointId).toBe('p');
  expect(away).toMatchObject({ pointId: 'q', counters: 1, hours: [], closed: [], free: 0 });
});

test('a visit beyond the shift still shows as taken', () => {
  const lanes = [aLane({ hours: { start: 540, end: 660 }, visits: [[660, 20]] }), aLane({})];
  expect(countersOf(lanes, 20, 0)[0]?.hours[2]).toEqual({ hour: 660, taken: 1, held: 0, free: 3, over: 0 });
});
