// `npm run bench:roster`: builds the measure and the thread that reads sheets, then runs it. The last line is one JSON object.
import { spawnSync } from 'node:child_process';
import { bundle } from './bundle.mjs';
import { checkNode, install, inTurn } from './ground.mjs';

checkNode();
await inTurn(() => {
  install();
  spawnSync(process.execPath, ['.config/generate.mjs'], { stdio: 'inherit' });
});
await bundle({
  'bench-roster': '.config/bench/roster.ts',
  'sheet-worker': 'app/platform/sheet/sheet-worker.server.ts',
});
const done = spawnSync(process.execPath, ['build/bench-roster.js'], { stdio: 'inherit' });
process.exit(done.status ?? 1);
