// Two sessions ask for one time at once, again and again: never two visits for one team, never a refusal without a cause.
import { expect, test } from 'vitest';
import { testApp } from '#app/testing/app.ts';
import { aCitizen, beginDemo } from '#app/testing/demo.ts';
import { raceForTime } from '#app/testing/time-race.ts';

const app = await testApp({ poolMax: 6 });
await beginDemo(app);

test('two sessions for one time: one has it, the other is told or gets another team', async () => {
  const told = await raceForTime(app, (actor) => app.as(actor), aCitizen, 25);
  expect(told).toMatchObject({ rounds: 25, doubles: 0, refusedFree: 0 });
});
