// Makes programs of measurements and proofs runnable: one file each in `build`, packages stay outside unless asked in.
import { build } from 'esbuild';

export function bundle(entryPoints, packages = 'external') {
  return build({
    entryPoints,
    outdir: 'build',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages,
    logLevel: 'warning',
  });
}
