// Every ordered pair of steps a case's state allows, both at one instant, 30 times each: exactly one of the two wins.
import { beginDemo } from '#app/testing/demo.ts';
import { racePair, stepPairs } from '#app/testing/step-race.ts';
import { openPortal } from '../portal.ts';

const rounds = 30;
const { app, end } = await openPortal({ connections: 8 });
await beginDemo(app);

const wrong: string[] = [];
const pairs = stepPairs();
for (const pair of pairs) {
  for (let round = 0; round < rounds; round++) {
    const winners = await racePair(app, pair);
    if (winners !== 1) wrong.push(`${pair.from}: ${pair.one} against ${pair.other} had ${winners} winners`);
  }
}
await end();
console.log(JSON.stringify({ pairs: pairs.length, rounds, races: pairs.length * rounds, wrong: wrong.slice(0, 20) }));
process.exit(wrong.length === 0 ? 0 : 1);
