// Known distances, and minutes that never shrink with the way.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { metresBetween } from './distance.ts';
import { travelMinutes } from './travel.ts';

const qingchuan = { lon: 114.277, lat: 30.556 };
const wujiashan = { lon: 114.137, lat: 30.62 };
const profile = { kmPerHour: 30, detourFactor: 1.4, minutesPerStop: 6, minutesWhenApproximate: 5, bufferMinutes: 10 };
const bands = [
  { upToKm: 2, kmPerHour: 12 },
  { upToKm: 8, kmPerHour: 20 },
];

test('distances on the globe', () => {
  expect(metresBetween({ lon: 0, lat: 0 }, { lon: 0, lat: 1 })).toBeCloseTo(111_195, -1);
  expect(metresBetween({ lon: 0, lat: 60 }, { lon: 1, lat: 60 })).toBeCloseTo(55_597, -1);
  expect(metresBetween({ lon: 0, lat: 0 }, { lon: 180, lat: 0 })).toBeCloseTo(Math.PI * 6_371_009, 0);
  expect(metresBetween(qingchuan, wujiashan)).toBeGreaterThan(15_000);
  expect(metresBetween(qingchuan, wujiashan)).toBeLessThan(15_500);
  expect(metresBetween(qingchuan, qingchuan)).toBe(0);
});

test('minutes by one speed, and by bands', () => {
  expect(travelMinutes(0, profile)).toBe(6);
  expect(travelMinutes(5000, profile)).toBe(14 + 6);
  expect(travelMinutes(5001, profile)).toBe(15 + 6);
  expect(travelMinutes(1000, { ...profile, bands })).toBe(7 + 6);
  expect(travelMinutes(5000, { ...profile, bands })).toBe(10 + 15 + 6);
  expect(travelMinutes(10_000, { ...profile, bands })).toBe(10 + 18 + 12 + 6);
});

test('the same way both ways, never shorter than the straight line', () => {
  const place = fc.record({
    lon: fc.double({ min: 113.6, max: 115.1, noNaN: true }),
    lat: fc.double({ min: 29.9, max: 31.4, noNaN: true }),
  });
  fc.assert(
    fc.property(place, place, place, (a, b, c) => {
      expect(metresBetween(a, b)).toBeCloseTo(metresBetween(b, a), 6);
      expect(metresBetween(a, c)).toBeLessThanOrEqual(metresBetween(a, b) + metresBetween(b, c) + 1e-6);
      const way = metresBetween(a, b);
      const minutes = travelMinutes(way, { ...profile, bands });
      expect(Number.isInteger(minutes)).toBe(true);
      expect(travelMinutes(way + 500, { ...profile, bands })).toBeGreaterThanOrEqual(minutes);
    }),
    { seed: 1, numRuns: 300 },
  );
});
