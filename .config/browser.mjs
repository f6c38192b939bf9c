// Which browser the walks use: an installed Chromium first, Playwright's own second. Says plainly what is missing.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const installed = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

export function seeToBrowser() {
  if (installed.some((path) => existsSync(path))) return true;
  console.log('No Chromium is installed; asking Playwright for its own …');
  const cli = 'node_modules/@playwright/test/cli.js';
  const got = spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit' });
  const dry = spawnSync(
    process.execPath,
    ['-e', "import('@playwright/test').then(({ chromium }) => chromium.launch()).then((b) => b.close())"],
    { encoding: 'utf8' },
  );
  if (got.status === 0 && dry.status === 0) return true;
  const libraries = /missing dependencies|error while loading shared libraries/i.test(dry.stderr);
  console.error(
    libraries
      ? "Playwright's Chromium is here, but libraries of the system are missing. As root: npx playwright install-deps chromium"
      : 'There is no browser for the walks. On Debian, as root: apt-get install chromium-headless-shell fonts-noto-cjk',
  );
  return false;
}
