// 1,000 rounds of random bookings, changes and cancellations by eight people at once, judged after each round.
import { beginDemo } from '#app/testing/demo.ts';
import { storm } from '#app/testing/storm.ts';
import { openPortal } from '../portal.ts';

const rounds = 1_000;
const people = 8;
const { app, end } = await openPortal({ connections: people * 2, settings: ['synchronous_commit=off'] });
await beginDemo(app);
const dates = ['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30'];
const { commands, acknowledged, violations } = await storm(app, { seed: 1, rounds, people, dates });
await end();
console.log(JSON.stringify({ rounds, people, commands, acknowledged, violations: violations.slice(0, 20) }));
process.exit(violations.length === 0 ? 0 : 1);
