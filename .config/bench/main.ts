// The measures in one run, each beside its yardstick: rounds in turn, medians with spread. Last line: one JSON object.
import { cpus } from 'node:os';
import { bookingAgainstBarePg } from './booking.ts';
import { openGround } from './ground.ts';
import { growth } from './growth.ts';
import { pagesAgainstYardsticks } from './pages.ts';

/** A fixed piece of work, so that absolute figures of two machines can be set side by side. */
function calibrate(): number {
  const begun = performance.now();
  let x = 1;
  for (let i = 0; i < 50_000_000; i++) x = (Math.imul(x, 48271) ^ i) >>> 0;
  return x === 0 ? Number.NaN : performance.now() - begun;
}

console.log(`Node ${process.version}, ${cpus().length} cores, calibration ${calibrate().toFixed(0)} ms`);
const ground = await openGround();
const bookingVsRawPg = await bookingAgainstBarePg(ground);
const pages = await pagesAgainstYardsticks(ground);
await ground.end();
const grown = await growth();
const figures = { bookingVsRawPg, ...pages, ...grown };
const rounded = Object.fromEntries(
  Object.entries(figures).map(([name, value]) => [name, Math.round(value * 100) / 100]),
);
console.log(JSON.stringify(rounded));
process.exit(0);
