// `npm run bench:planner -- FOLDER`: bundles the planner with its measure and runs it; needs no database.
import { spawnSync } from 'node:child_process';
import { bundle } from './bundle.mjs';
import { checkNode, install, inTurn } from './ground.mjs';

checkNode();
await inTurn(install);
await bundle(
  {
    'bench-planner': '.config/bench/planner/main.ts',
    'bench-planner-task': '.config/bench/planner/task.ts',
  },
  'bundle',
);
const done = spawnSync(process.execPath, ['build/bench-planner.js', ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(done.status ?? 1);
