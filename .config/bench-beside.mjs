// `npm run bench:beside`: builds the portal and the measure, then runs it. The last line is one JSON object.
import { spawnSync } from 'node:child_process';
import { bundle } from './bundle.mjs';
import { build, checkNode, install, inTurn } from './ground.mjs';

checkNode();
await inTurn(() => {
  install();
  build();
});
await bundle({ 'bench-beside': '.config/bench/beside.ts' });
const done = spawnSync(process.execPath, ['build/bench-beside.js'], { stdio: 'inherit' });
process.exit(done.status ?? 1);
