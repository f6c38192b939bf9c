// The table on the board answers as the server's ways do, each place once; a place it does not know gets a straight line.
import { expect, test } from 'vitest';
import { straightLineTravel } from './travel.ts';
import { travelOnBoard, wayTable } from './way-table.ts';

const profile = {
  kmPerHour: 20,
  detourFactor: 1.4,
  minutesPerStop: 3,
  minutesWhenApproximate: 2,
  bufferMinutes: 5,
};
const [a, b, c] = [
  { lon: 114.2, lat: 30.5 },
  { lon: 114.25, lat: 30.52 },
  { lon: 114.3, lat: 30.6 },
];

test('ways on the board are those of the server, both ways, through the wire', () => {
  const server = (from: { lon: number }, to: { lon: number }) => (from.lon < to.lon ? 17 : from.lon > to.lon ? 23 : 8);
  const table = wayTable([a, b, { ...a, extra: 'not sent' } as typeof a], server);
  expect(table.at).toEqual([a, b]);
  const travel = travelOnBoard({ travel: profile, ways: JSON.parse(JSON.stringify(table)) });
  expect([travel(a, b), travel(b, a), travel(a, a)]).toEqual([17, 23, 8]);
  expect(travel(a, c)).toBe(straightLineTravel(profile)(a, c));
});

test('without a table the ways are straight lines, the same both ways', () => {
  const travel = travelOnBoard({ travel: profile, ways: null });
  expect(travel(a, b)).toBe(straightLineTravel(profile)(a, b));
  expect(travel.symmetric).toBe(true);
});
