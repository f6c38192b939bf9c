// The long proof of the times engine: a million random cells against a slow search, and a thousand races of two
// sessions for one time on a real database. The seed is printed; one that fails belongs into the tests.
import { randomBytes } from 'node:crypto';
import { compareCells } from '#app/testing/compare-cells.ts';
import { raceForTime } from '#app/testing/time-race.ts';
import { openGround } from '../bench/ground.ts';

const cellsAsked = 1_000_000;
let [cells, possible] = [0, 0];
for (let seed = randomBytes(4).readInt32LE(); cells < cellsAsked; seed = (seed + 1) | 0) {
  try {
    const report = compareCells({ seed, days: 20_000, everyMinute: false });
    cells += report.cells;
    possible += report.possible;
  } catch (error) {
    console.error(`Seed ${seed} fails`);
    throw error;
  }
}
console.log(`${cells} random cells, ${((100 * possible) / cells).toFixed(0)} % possible: 0 differences to the search`);

const ground = await openGround();
const citizen = () => ({ kind: 'citizen' as const, sessionId: randomBytes(16).toString('hex'), grants: [] });
const told = await raceForTime(ground.app, ground.as, citizen, 1_000);
await ground.end();
console.log(
  `${told.rounds} races of two sessions for one time: ${told.doubles} double bookings, ${told.refusedFree} free times refused; both served by two teams in ${told.bothHeld}`,
);
process.exit(told.doubles + told.refusedFree > 0 ? 1 : 0);
