// `npm run bench:times`: builds the measure of the times engine, then runs it. The last line is one JSON object.
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';
import { checkNode, install, inTurn } from './ground.mjs';

checkNode();
await inTurn(() => {
  install();
  spawnSync(process.execPath, ['.config/generate.mjs'], { stdio: 'inherit' });
});
await build({
  entryPoints: { 'bench-times': '.config/bench/times.ts' },
  outdir: 'build',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
const done = spawnSync(process.execPath, ['build/bench-times.js'], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production' },
});
process.exit(done.status ?? 1);
