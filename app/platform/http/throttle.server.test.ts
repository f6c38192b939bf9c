import { expect, test } from 'vitest';
import { testApp } from '#app/testing/app.ts';
import { forgetThrottles, throttle } from './throttle.server.ts';

const app = await testApp({ poolMax: 40 });

test('of 200 tries at one instant exactly 5 pass', async () => {
  const rule = { key: 'guess', max: 5, seconds: 600 };
  const answers = await Promise.all(Array.from({ length: 200 }, () => throttle(app.pool, app.clock.now(), rule)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(5);
});

test('a window ends, and says when', async () => {
  const rule = { key: 'window', max: 1, seconds: 60 };
  expect(await throttle(app.pool, app.clock.now(), rule)).toEqual({ ok: true });
  app.clock.advance(20_000);
  expect(await throttle(app.pool, app.clock.now(), rule)).toEqual({ ok: false, retryAfter: 40 });
  app.clock.advance(40_000);
  expect(await throttle(app.pool, app.clock.now(), rule)).toEqual({ ok: true });
});

test('old windows are forgotten', async () => {
  app.clock.advance(3_600_000);
  expect(await forgetThrottles(app.pool, app.clock.now())).toBe(2);
});
