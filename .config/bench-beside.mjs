// `npm run bench:beside`: builds the portal and the measure, then runs it. The last line is one JSON object.
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';
import { build as buildPortal, checkNode, install, inTurn } from './ground.mjs';

checkNode();
await inTurn(() => {
  install();
  buildPortal();
});
await build({
  entryPoints: { 'bench-beside': '.config/bench/beside.ts' },
  outdir: 'build',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
const done = spawnSync(process.execPath, ['build/bench-beside.js'], { stdio: 'inherit' });
process.exit(done.status ?? 1);
