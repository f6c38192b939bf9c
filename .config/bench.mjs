// `npm run bench`: builds what is measured and the measure itself, then runs it. The last line is one JSON object.
import { spawnSync } from 'node:child_process';
import { bundle } from './bundle.mjs';
import { build, checkNode, install, inTurn } from './ground.mjs';

checkNode();
await inTurn(() => {
  install();
  build();
});
await bundle({ bench: '.config/bench/main.ts' });
const done = spawnSync(process.execPath, ['build/bench.js'], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production' },
});
process.exit(done.status ?? 1);
