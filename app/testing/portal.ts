// The built portal as a process of its own, for what only shows between processes: starts, stops, kills, hostile requests.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

export type Portal = {
  pid: number;
  address: string;
  /** Everything it has written so far. */
  output(): string;
  kill(signal: NodeJS.Signals): void;
  /** Nobody reads its lines from now on. */
  deafen(): void;
  /** The exit code; null after a kill. */
  ended: Promise<number | null>;
};

const folders = new Set<string>();
const running = new Set<{ child: ChildProcess; ended: Promise<number | null> }>();

/** Once after every test file: files of one worker share this module. */
export async function endPortals(): Promise<void> {
  for (const { child } of running) child.kill('SIGTERM');
  await Promise.all([...running].map(({ ended }) => ended));
  for (const path of folders) rmSync(path, { recursive: true, force: true });
  running.clear();
  folders.clear();
}

/** A data folder of its own, removed at the end of the file. */
export function dataFolder(name: string): string {
  const path = resolve('var/portals', `${name}-${randomBytes(3).toString('hex')}`);
  mkdirSync(path, { recursive: true });
  folders.add(path);
  return path;
}

/** Resolves when the portal says it is ready or has ended (`address` is then empty). Killed at the end of the file. */
export function runPortal(dataDir: string, env: Record<string, string> = {}): Promise<Portal> {
  if (!existsSync('build/server.js')) throw new Error('These tests need the build: npm run build');
  const child: ChildProcess = spawn(process.execPath, ['build/server.js'], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      APP_MODE: 'demo',
      DEMO_SAMPLES: 'no',
      PORT: '0',
      DATA_DIR: dataDir,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  running.add({ child, ended });
  return new Promise((resolve) => {
    const kill = (signal: NodeJS.Signals) => void child.kill(signal);
    const deafen = () => {
      child.stdout?.destroy();
      child.stderr?.destroy();
    };
    const told = (address: string) =>
      resolve({ pid: child.pid ?? 0, address, output: () => output, kill, deafen, ended });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        output += chunk;
        const [, address] = /is ready: (\S+)/.exec(output) ?? [];
        if (address) told(address);
      });
    }
    void ended.then(() => told(''));
  });
}
