// Builds everything: the database client, the pages, the server around them, and squeezed copies of static files.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

process.env.NODE_ENV = 'production';

function run(...args) {
  const done = spawnSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

function squeeze(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) squeeze(path);
    else if (['.js', '.css', '.svg', '.json', '.txt'].includes(extname(path))) {
      const bytes = readFileSync(path);
      writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
      writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
    }
  }
}

run('.config/generate.mjs');
// Remix empties build/, so the server comes after it.
run('node_modules/@remix-run/dev/dist/cli.js', 'vite:build', '--logLevel', 'error');
await build({
  entryPoints: {
    server: 'app/server/main.server.ts',
    'plan-worker': 'app/services/plan/plan-worker.server.ts',
    'paper-worker': 'app/paper/paper-worker.server.ts',
    'sheet-worker': 'app/platform/sheet/sheet-worker.server.ts',
  },
  outdir: 'build',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
});
squeeze('build/client');
// The font of papers with its licence: the package of all its weights stays out of an installation that only runs.
const font = 'node_modules/@expo-google-fonts/noto-sans-sc';
mkdirSync('build/fonts', { recursive: true });
cpSync(`${font}/400Regular/NotoSansSC_400Regular.ttf`, 'build/fonts/NotoSansSC_400Regular.ttf');
cpSync(`${font}/LICENSE_FONT`, 'build/fonts/LICENSE_FONT');
