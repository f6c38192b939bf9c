// The portal the walks go through: the built one, in demo mode, on an empty data folder, at a fixed day and time.
import { mkdirSync, rmSync } from 'node:fs';

const folder = process.env.DATA_DIR ?? 'var/e2e';
rmSync(folder, { recursive: true, force: true });
// What has been looked at in this run: see e2e/sound.ts.
rmSync('var/walks-seen', { recursive: true, force: true });
mkdirSync('var/walks-seen', { recursive: true });
Object.assign(process.env, {
  APP_MODE: 'demo',
  NODE_ENV: 'production',
  DATA_DIR: folder,
  PORT: process.env.E2E_PORT ?? '3199',
  DEMO_NOW: process.env.DEMO_NOW ?? '2026-11-23T08:30:00+08:00',
  DATABASE_URL: '',
  // walks bring the full days they need
  DEMO_SAMPLES: 'few',
});
await import('../build/server.js');
