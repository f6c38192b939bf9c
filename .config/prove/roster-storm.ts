// 500 attendees of one session fill in at once, each on a connection of their own, while five staff move people and fit
// the waves anew: everybody's data is there afterwards, and nobody has or sees another's.
import { beginDemo } from '#app/testing/demo.ts';
import { rosterRush } from '#app/testing/roster-rush.ts';
import { openPortal } from '../portal.ts';

const attendees = 500;
const staff = 5;
// one for everybody who asks at once, and some for what the portal asks besides
const connections = attendees + attendees / 10 + staff + 20;
const { app, pool, end } = await openPortal({
  connections,
  settings: [`max_connections=${connections + 20}`, 'synchronous_commit=on'],
});
await beginDemo(app);

// Connections of this many need longer to be opened than people wait: they are opened before.
const opened = [];
while (opened.length < connections)
  opened.push(
    ...(await Promise.all(Array.from({ length: Math.min(25, connections - opened.length) }, () => pool.connect()))),
  );
for (const client of opened) client.release();

const begun = performance.now();
const rush = await rosterRush(app, attendees, staff);
const seconds = Math.round((performance.now() - begun) / 100) / 10;
await end();
console.log(JSON.stringify({ attendees, staff, ...rush, seconds }));
const sound = rush.ready === attendees && rush.lost === 0 && rush.crossed === 0 && rush.others.length === 0;
process.exit(sound && rush.moves > 0 ? 0 : 1);
