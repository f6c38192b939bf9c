// Measured ways: every fault of a file named by its line, triangles closed; and what stamps say of the profile.
import { expect, test } from 'vitest';
import { calibrate } from './calibrate.ts';
import { matrixTravel, readTravelMatrix } from './travel-matrix.ts';

const places = new Map([
  ['a', { lon: 114.2, lat: 30.5 }],
  ['b', { lon: 114.21, lat: 30.5 }],
  ['c', { lon: 114.22, lat: 30.5 }],
]);

test('a sound file: the way back is the way there, and no way is longer than through a third place', () => {
  const { matrix, faults } = readTravelMatrix('from,to,minutes\na,b,5\nb,c,6.2\na,c,40\nc,a,9\n', places);
  expect(faults).toEqual([]);
  if (!matrix) throw new Error('no matrix');
  const travel = matrixTravel(matrix, places, 10, () => 99);
  const [a, b, c] = ['a', 'b', 'c'].map((id) => places.get(id) ?? { lon: 0, lat: 0 });
  if (!a || !b || !c) throw new Error('no places');
  expect([travel(a, b), travel(b, a), travel(a, c), travel(c, a), travel(a, a)]).toEqual([15, 15, 22, 19, 10]);
  expect(travel(a, { lon: 1, lat: 1 })).toBe(99);
});

test('holes, impossible times and wrong rows are named, all of them', () => {
  const { matrix, faults } = readTravelMatrix(
    'from,to,minutes\na,b,-1\na,x,5\nb,c,soon\na,b,0\na,c,900\nb,a,4\nb,a,4',
    places,
  );
  expect(matrix).toBe(null);
  expect(faults.map(({ line, code }) => `${line} ${code}`)).toEqual([
    '2 negative',
    '3 unknown-place',
    '4 not-minutes',
    '6 impossible',
    '8 twice',
    'null hole',
    'null hole',
  ]);
  expect(readTravelMatrix('a;b;c', places).faults[0]).toMatchObject({ line: 1, code: 'header' });
});

test('stamps propose a factor: the median, with outliers and forgotten stamps left aside', () => {
  const legs = Array.from({ length: 30 }, (_, i) => ({ planned: 10, driven: 12 + (i % 3) }));
  const bad = [
    { planned: 0, driven: 8 },
    { planned: 10, driven: 600 },
    { planned: 10, driven: 0 },
  ];
  expect(calibrate([...legs, ...bad])).toEqual({ factor: 1.3, legs: 30, from: 1.2, until: 1.4 });
  expect(calibrate(legs.slice(0, 19))).toBe(null);
  expect(calibrate(legs.map(({ planned }) => ({ planned, driven: 60 })))?.factor).toBe(2);
});
