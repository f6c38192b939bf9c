// `npm run bench:cases`: bundles the measure of cases and runs it. The last line is one JSON object.
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';
import { checkNode, install, inTurn } from './ground.mjs';

checkNode();
await inTurn(() => install());
await build({
  entryPoints: { 'bench-cases': '.config/bench/cases.ts' },
  outdir: 'build',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
const done = spawnSync(process.execPath, ['build/bench-cases.js'], { stdio: 'inherit' });
process.exit(done.status ?? 1);
