// 200 people at one instant for three places, 20 rounds, each person on a connection of their own: three are booked each
// time, all others hear that the time was just taken.
import { civilDateOf, weekdayOf } from '#app/domain/calendar/civil-date.ts';
import { beginDemo } from '#app/testing/demo.ts';
import { rushFor } from '#app/testing/last-places.ts';
import { openPortal } from '../portal.ts';

const rounds = 20;
const people = 200;
const places = 3;
const { app, pool, end } = await openPortal({
  connections: people,
  settings: [`max_connections=${people + 20}`, 'synchronous_commit=on'],
});
await beginDemo(app);

const booked: number[] = [];
const others = new Set<string>();
while (booked.length < rounds) {
  app.clock.advance(24 * 3_600_000);
  const date = civilDateOf(new Date(app.clock.now().getTime() + 2 * 86_400_000));
  if (weekdayOf(date) > 5 || date === '2027-01-01') continue;
  const rush = await rushFor(app, { date, windowStart: 840, windowEnd: 900 }, people, places);
  booked.push(rush.booked);
  for (const code of rush.others) others.add(code);
}
const { rows } = await pool.query(
  `SELECT (SELECT count(*)::int FROM booking) AS bookings, (SELECT count(*)::int FROM allocation a JOIN allocation b
     ON a.team_id = b.team_id AND a.id < b.id AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at) AS overlaps`,
);
await end();
const verdict = { rounds, people, places, booked, others: [...others], ...rows[0] };
console.log(JSON.stringify(verdict));
const sound =
  booked.every((n) => n === places) &&
  [...others].every((code) => code === 'time-taken') &&
  verdict.bookings === rounds * places &&
  verdict.overlaps === 0;
process.exit(sound ? 0 : 1);
