// The engine's rule against a search that tries every minute, and the cases a dispatcher would name.
import { expect, test } from 'vitest';
import { compareCells } from '#app/testing/compare-cells.ts';
import { aDay, aNeed, stopAt, straight } from '#app/testing/routes.ts';
import { placeVisit } from './place-visit.ts';
import { planOrder } from './plan-order.ts';
import { routeOf } from './route.ts';
import { noPlaces } from './travel.ts';

const nine = { windowStart: 540, windowEnd: 600 };

test('a neighbour moves inside its window to make room, and no further', () => {
  const neighbour = stopAt('n', 540, 30, { from: 540, until: 660, x: 0 });
  const day = aDay({ stops: [neighbour] });
  const placed = placeVisit(day, aNeed(40), { lon: 0, lat: 0 }, { windowStart: 540, windowEnd: 560 }, straight);
  expect(placed).toEqual({ ok: true, start: 540, addedTravel: 0, shifts: [{ id: 'n', start: 580 }] });
  const locked = aDay({ stops: [{ ...neighbour, latest: 540 }] });
  const refused = placeVisit(locked, aNeed(40), { lon: 0, lat: 0 }, { windowStart: 540, windowEnd: 560 }, straight);
  expect(refused).toEqual({ ok: false, reason: 'full' });
});

test('a visit that fits without moving anybody moves nobody', () => {
  const day = aDay({ stops: [stopAt('n', 600, 30, { from: 600, until: 720, x: 0 })] });
  const placed = placeVisit(day, aNeed(30), { lon: 0, lat: 0 }, nine, straight);
  expect(placed).toEqual({ ok: true, start: 540, addedTravel: 0, shifts: [] });
});

test('each reason is named', () => {
  const day = aDay({ stops: [stopAt('n', 540, 100, { from: 540, until: 541, x: 0 })] });
  const here = { lon: 0, lat: 0 };
  expect(placeVisit(day, aNeed(30), here, nine, straight)).toEqual({ ok: false, reason: 'full' });
  expect(placeVisit(day, { ...aNeed(30), skills: ['other'] }, here, nine, straight).ok).toBe(false);
  expect(placeVisit(day, aNeed(30), here, { windowStart: 60, windowEnd: 120 }, straight)).toEqual({
    ok: false,
    reason: 'no-shift',
  });
  expect(placeVisit(day, aNeed(900), here, nine, straight)).toEqual({ ok: false, reason: 'too-long' });
  expect(placeVisit(aDay({}), aNeed(30), { lon: 400, lat: 0 }, nine, straight)).toEqual({
    ok: false,
    reason: 'too-far',
  });
  expect(placeVisit({ ...day, hours: null }, aNeed(30), here, nine, straight)).toEqual({
    ok: false,
    reason: 'no-shift',
  });
});

test('a day that was planned tighter than the roads allow keeps its minutes and still takes what fits', () => {
  const stops = [
    stopAt('a', 540, 30, { from: 540, until: 541, x: 0 }),
    stopAt('b', 575, 30, { from: 575, until: 576, x: 90 }),
  ];
  const day = aDay({ stops });
  expect(routeOf(day, noPlaces(), new Map(), straight).rigid).toBe(true);
  const placed = placeVisit(day, aNeed(30), { lon: 90, lat: 0 }, { windowStart: 600, windowEnd: 660 }, straight);
  expect(placed).toMatchObject({ ok: true, start: 605, shifts: [] });
});

/** Seeds that once failed stay here. */
const seeds = [1, 20261122];

test('the same answer as a search that tries every gap, and plans that can be driven', () => {
  for (const seed of seeds)
    expect(compareCells({ seed, days: 3_400, everyMinute: false }).cells).toBeGreaterThan(10_000);
  expect(compareCells({ seed: 7, days: 150, everyMinute: true }).cells).toBeGreaterThan(400);
});

test('minutes for an order stay where they can', () => {
  const a = stopAt('a', 560, 20, { from: 540, until: 600, x: 0 });
  const b = stopAt('b', 600, 20, { from: 600, until: 660, x: 10 });
  expect(planOrder(aDay({}), [a, b], straight)).toEqual([560, 600]);
  expect(planOrder(aDay({}), [b, a], straight)).toBe(null);
});
