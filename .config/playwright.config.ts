// Walks through the running portal with a real browser: an installed Chromium first, Playwright's own second.
import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

// The shell without windows does the same work in half the time.
const installed = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => existsSync(path));
// Drawn by the processor itself: emulated graphics hardware would cost most of a walk's time.
const plain = ['--disable-gpu', '--disable-gpu-rasterization', '--disable-software-rasterizer', '--disable-extensions'];
const port = process.env.E2E_PORT ?? '3199';

export default defineConfig({
  testDir: '../e2e',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  // a walk is long, and some machines are four times slower than ours: these limits only end what hangs
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  webServer: {
    command: 'node .config/e2e-server.mjs',
    cwd: '..',
    url: `http://127.0.0.1:${port}/readyz`,
    timeout: 240_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
    stdout: 'ignore',
    stderr: 'pipe',
  },
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    timezoneId: 'Asia/Shanghai',
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: installed ? { executablePath: installed, args: ['--no-sandbox', ...plain] } : {},
  },
});
