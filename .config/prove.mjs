// `npm run prove`: the long proofs. Each says what it proved; what a missing tool keeps from running is said as "not run".
import { spawnSync } from 'node:child_process';
import { bundle } from './bundle.mjs';
import { build, checkNode, install, inTurn } from './ground.mjs';

checkNode();
await inTurn(() => {
  install();
  build();
});
await bundle({
  'board-hands': '.config/prove/board-hands.ts',
  'case-steps': '.config/prove/case-steps.ts',
  'kill-storm': '.config/prove/kill-storm.ts',
  'kill-worker': '.config/prove/kill-worker.ts',
  'last-places': '.config/prove/last-places.ts',
  'prove-papers': '.config/prove/papers.ts',
  'roster-storm': '.config/prove/roster-storm.ts',
  'same-answer': '.config/prove/same-answer.ts',
  'session-story': '.config/prove/session-story.ts',
  storm: '.config/prove/storm.ts',
  'prove-times': '.config/prove/times.ts',
});

let failed = 0;
function prove(what, file) {
  console.log(`── ${what}`);
  const { status } = spawnSync(process.execPath, [`build/${file}.js`], { stdio: 'inherit' });
  if (status !== 0) failed += 1;
}

prove('Last places: 200 people for three places, 20 rounds', 'last-places');
prove('Times: 1,000,000 random cells against a search, 1,000 races of two sessions', 'prove-times');
prove('Steps of a case: every ordered pair at one instant, 30 times each', 'case-steps');
prove('A roster: 500 attendees fill in at once while 5 staff change waves', 'roster-storm');
prove('A session of 94 people: a sheet with twenty mistakes, the days, receipts and a summary', 'session-story');
prove('Random commands: 1,000 rounds of eight people at once', 'storm');
prove('Same answer: a booking that exists and one that does not, 500 pairs', 'same-answer');
prove('Kill storm: 50 × the process that books, 20 × the database', 'kill-storm');
console.log('── Every service on PostgreSQL 15');
const services = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--config', '.config/vitest.config.ts', 'app/services', 'app/platform'],
  { stdio: 'inherit', env: { ...process.env, PG_MAJOR: '15' } },
);
if (services.status !== 0) failed += 1;
prove('A board of 160 visits under hands: every answer within 100 ms on a processor four times slower', 'board-hands');
prove('Papers: ten names dot by dot, 94 receipts and a summary', 'prove-papers');
console.log('── Walks with every page looked at by axe, in both languages');
const walks = spawnSync(
  process.execPath,
  ['node_modules/@playwright/test/cli.js', 'test', '--config', '.config/playwright.config.ts', '--reporter=line'],
  { stdio: 'inherit', env: { ...process.env, WALKS: 'whole' } },
);
if (walks.status !== 0) failed += 1;
console.log('── Injection scan with outside tools (sqlmap, wapiti): not run, the tools are not part of this project');
process.exit(failed === 0 ? 0 : 1);
