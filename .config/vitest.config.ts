// Unit and service tests. They stand beside the file they test; the database comes from app/testing.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['app/**/*.test.ts', 'app/**/*.test.tsx', 'prisma/seed/**/*.test.ts', 'e2e/**/*.test.ts'],
    pool: 'forks',
    // files of one worker share what is loaded: half the time; no test may leave anything behind in a module
    isolate: false,
    maxWorkers: 2,
    setupFiles: ['app/testing/portals.setup.ts'],
    globalSetup: ['app/testing/postgres.setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default'],
  },
});
