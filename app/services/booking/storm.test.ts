// Many commands of several people at once: the rules hold after every round, and all who look see the same.
import { beforeAll, expect, test } from 'vitest';
import { testApp } from '#app/testing/app.ts';
import { beginDemo } from '#app/testing/demo.ts';
import { storm } from '#app/testing/storm.ts';

const app = await testApp({ poolMax: 16 });
beforeAll(() => beginDemo(app));

test('books, changes and cancellations of six people at once leave nothing in two places and nothing lost', async () => {
  const { violations, acknowledged } = await storm(app, {
    seed: 3,
    rounds: 5,
    people: 6,
    dates: ['2026-11-25', '2026-11-26'],
  });
  expect(violations).toEqual([]);
  expect(acknowledged).toBeGreaterThan(8);
});
