// `npm run bench:times`: builds the measure of the times engine, then runs it. The last line is one JSON object.
import { spawnSync } from 'node:child_process';
import { bundle } from './bundle.mjs';
import { checkNode, install, inTurn } from './ground.mjs';

checkNode();
await inTurn(() => {
  install();
  spawnSync(process.execPath, ['.config/generate.mjs'], { stdio: 'inherit' });
});
await bundle({ 'bench-times': '.config/bench/times.ts' });
const done = spawnSync(process.execPath, ['build/bench-times.js'], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production' },
});
process.exit(done.status ?? 1);
