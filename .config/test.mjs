// `npm test`: everything. Rules and services on PostgreSQL 18, what leans most on the database again on 15 (all services on 15:
// `npm run prove`), the build, then a browser walks through the running portal. The last line says how many passed and failed.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, checkNode, install, inTurn, run } from './ground.mjs';

checkNode();
await inTurn(() => {
  install();
  build();
});
const { seeToBrowser } = await import('./browser.mjs');

const counted = { passed: 0, failed: 0 };
const reports = 'var/reports';
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

async function vitest(name, major, ...filters) {
  console.log(`\n── ${name}`);
  const file = `${reports}/${major}.json`;
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    '.config/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const code = await ended([...args, ...filters], { PG_MAJOR: String(major) });
  add(code, file, ({ numPassedTests, numFailedTests, numFailedTestSuites }) => [
    numPassedTests,
    numFailedTests || numFailedTestSuites,
  ]);
}

async function walks() {
  console.log('\n── Walks in a browser');
  if (!seeToBrowser()) {
    counted.failed += 1;
    return;
  }
  const file = `${reports}/walks.json`;
  const args = [
    'node_modules/@playwright/test/cli.js',
    'test',
    '--config',
    '.config/playwright.config.ts',
    '--reporter=list,json',
  ];
  const code = await ended(args, { PLAYWRIGHT_JSON_OUTPUT_FILE: resolve(file) });
  add(code, file, ({ stats }) => [stats.expected, stats.unexpected + stats.flaky]);
}

function ended(args, env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** A run that ended badly counts as one failure at least, whatever its report says. */
function add(code, file, read) {
  let passed = 0;
  let failed = 0;
  try {
    [passed, failed] = read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    failed = 1;
  }
  counted.passed += passed;
  counted.failed += code === 0 ? failed : Math.max(1, failed);
}

run([process.execPath, '.config/generate.mjs'], 'The database client could not be made.');
await vitest('Rules, services and server, PostgreSQL 18', 18);
await vitest(
  'What leans most on the database, PostgreSQL 15',
  15,
  'app/services/booking/constraints',
  'app/services/booking/storm',
  'app/services/booking/draft',
  'app/services/booking/own-booking',
  'app/services/schedule',
  'app/services/post',
  'app/services/case',
  'app/store',
  'app/testing',
  'app/server/migrate',
);
await walks();
console.log(`\n${counted.passed} passed, ${counted.failed} failed`);
process.exit(counted.failed === 0 ? 0 : 1);
