// What the start and test scripts share: is everything installed, is the build that of these sources? No dependencies.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
  process.exit(1);
}

/** One at a time on this folder: a second start waits until the first has installed and built. */
export async function inTurn(work) {
  const path = join(root, 'var/build.lock');
  mkdirSync(dirname(path), { recursive: true });
  for (let told = false; ; told = true) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (!holds(path)) rmSync(path, { force: true });
    else if (!told) console.log('Another start is installing or building here; waiting for it.');
    await new Promise((resolve) => setTimeout(resolve, 300 + Math.random() * 200));
  }
  const release = () => rmSync(path, { force: true });
  const leave = () => {
    release();
    process.exit(130);
  };
  process.once('SIGINT', leave).once('SIGTERM', leave);
  try {
    return await work();
  } finally {
    release();
    process.off('SIGINT', leave).off('SIGTERM', leave);
  }
}

function holds(path) {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    // A file without a number is being written at this moment, or was left by a kill: a minute is enough to tell.
    if (!pid) return Date.now() - statSync(path).mtimeMs < 60_000;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Runs `npm ci` when a package of the lock file is missing or has another version. */
export function install() {
  const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  const found = existsSync('node_modules/.package-lock.json')
    ? JSON.parse(readFileSync('node_modules/.package-lock.json', 'utf8')).packages
    : {};
  const differs = Object.entries(wanted).some(
    ([path, entry]) => path !== '' && !entry.optional && found[path]?.version !== entry.version,
  );
  if (!differs) return;
  console.log('Installing packages (a minute or two) …');
  const npm = process.env.npm_execpath?.endsWith('.js')
    ? [process.execPath, process.env.npm_execpath]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
  run([...npm, 'ci', '--include=dev', '--no-audit', '--no-fund'], 'The packages could not be installed.', {
    NODE_ENV: 'development',
  });
}

/** Builds when a source is newer than the last build, by content of names, sizes and times. */
export function build() {
  const stamp = stampOf([
    'app',
    'public',
    'prisma/schema.prisma',
    'package-lock.json',
    'vite.config.ts',
    'remix.config.js',
    '.config/build.mjs',
    '.config/generate.mjs',
  ]);
  if (existsSync('build/stamp') && readFileSync('build/stamp', 'utf8') === stamp) return;
  console.log('Building (half a minute) …');
  run([process.execPath, '.config/build.mjs'], 'The build failed.');
  writeFileSync('build/stamp', stamp);
}

export function run([command, ...args], complaint, env = {}) {
  const done = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } });
  if (done.status === 0) return;
  console.error(complaint);
  process.exit(done.status ?? 1);
}

function stampOf(paths) {
  const hash = createHash('sha256');
  function add(path) {
    if (!existsSync(path)) return;
    const stat = statSync(path);
    if (stat.isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name));
    else if (!/\.test\.tsx?$/.test(path)) hash.update(`${path} ${stat.size} ${Math.round(stat.mtimeMs)}\n`);
  }
  for (const path of paths) add(path);
  return hash.digest('hex');
}
