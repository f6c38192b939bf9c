// `npm run bench`: builds what is measured and the measure itself, then runs it. The last line is one JSON object.
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';
import { build as buildPortal, checkNode, install, inTurn } from './ground.mjs';

checkNode();
await inTurn(() => {
  install();
  buildPortal();
});
await build({
  entryPoints: { bench: '.config/bench/main.ts' },
  outdir: 'build',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
const done = spawnSync(process.execPath, ['build/bench.js'], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production' },
});
process.exit(done.status ?? 1);
