// `npm run prove`: the long proofs. Each says what it proved; what a missing tool keeps from running is said as "not run".
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';
import { build as buildPortal, checkNode, install, inTurn } from './ground.mjs';

checkNode();
await inTurn(() => {
  install();
  buildPortal();
});
await build({
  entryPoints: { 'kill-storm': '.config/prove/kill-storm.ts', 'kill-worker': '.config/prove/kill-worker.ts' },
  outdir: 'build',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
console.log('── Kill storm: 50 × the process that books, 20 × the database');
const storm = spawnSync(process.execPath, ['build/kill-storm.js'], { stdio: 'inherit' });
console.log('── Injection scan with outside tools (sqlmap, wapiti): not run, the tools are not part of this project');
process.exit(storm.status ?? 1);
