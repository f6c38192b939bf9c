// The exact order against every permutation, on small random days with windows and a break.
import { expect, test } from 'vitest';
import { exactOrder } from './exact-order.ts';
import { modelOf } from './model.ts';
import { randomOf } from './random.ts';
import { layRoute } from './route-change.ts';
import { emptyRoutes } from './routes.ts';

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}

test('no permutation is cheaper, and none exists when it finds none', () => {
  let found = 0;
  for (let seed = 1; seed <= 40; seed++) {
    const random = randomOf(seed);
    const places = 6;
    const travel = Float64Array.from({ length: 36 }, () => 5 + random() * 60);
    const visits = Array.from({ length: 5 }, (_, u) => {
      const opens = 480 + Math.floor(random() * 300);
      return {
        id: String(u),
        place: u + 1,
        service: 20,
        windows: [
          { opens, closes: opens + 60 },
          { opens: opens + 120, closes: opens + 240 },
        ],
        priority: 1,
        skills: 0,
        kits: 0,
        load: 1,
        prefers: [],
        lockedTeam: null,
        lockedOrder: null,
        today: null,
      };
    });
    const team = {
      id: 't',
      start: 0,
      end: 0,
      shift: { from: 480, until: 840 },
      overtime: 120,
      break: seed % 2 === 0 ? { minutes: 40, from: 660, until: 720 } : null,
      capacity: 9,
      speed: 1,
      skills: 0,
      kits: 0,
    };
    const weights = { unplaced: 1000, overtime: 2, travel: 1, balance: 0, preference: 0, change: 0 };
    const model = modelOf({ visits, teams: [team], places, travel, weights }, new Uint8Array(5).fill(1));
    const routes = emptyRoutes(model);
    function costOf(order: readonly number[]): number {
      routes.stops.set(order, 1);
      routes.size[0] = order.length;
      layRoute(model, routes, 0);
      return (routes.leaveDone[6] as number) <= 960 ? (routes.cost[0] as number) : Number.POSITIVE_INFINITY;
    }
    const least = Math.min(...permutations([0, 1, 2, 3, 4]).map(costOf));
    const order = exactOrder(model, 0, [0, 1, 2, 3, 4]);
    expect(order === null ? Number.POSITIVE_INFINITY : costOf(order)).toBeCloseTo(least, 9);
    if (order) found++;
  }
  expect(found).toBeGreaterThan(5);
});
