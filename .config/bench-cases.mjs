// `npm run bench:cases`: bundles the measure of cases and runs it. The last line is one JSON object.
import { spawnSync } from 'node:child_process';
import { bundle } from './bundle.mjs';
import { checkNode, install, inTurn } from './ground.mjs';

checkNode();
await inTurn(() => install());
await bundle({ 'bench-cases': '.config/bench/cases.ts' });
const done = spawnSync(process.execPath, ['build/bench-cases.js'], { stdio: 'inherit' });
process.exit(done.status ?? 1);
