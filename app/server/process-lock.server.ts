// One portal per data folder. The lock is a file that says which process holds it; a number that was given to another
// program since, or a process that is gone, holds nothing.
import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, startMark } from './postgres/processes.server.ts';

export type Holder = { pid: number; mark: string; where: string };

/** Takes the lock, or answers who holds it. `where` is told to whoever comes second. */
export function takeLock(folder: string, where: string): { release(): void } | { holder: Holder } {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'portal.lock');
  const mine: Holder = { pid: process.pid, mark: startMark(process.pid), where };
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 });
  try {
    for (let round = 0; round < 20; round += 1) {
      if (linked(draft, path)) return { release: () => isMine(path, mine) && rmSync(path, { force: true }) };
      const holder = readHolder(path);
      if (holder && isHeld(holder)) return { holder };
      if (holder) setAside(path, holder);
    }
    throw new Error(`${path} cannot be taken`);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Linking is the one step that only one of two can do, and the file is whole from its first moment. */
function linked(draft: string, path: string): boolean {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    return { pid: 0, mark: '', where: '' };
  }
}

function isHeld({ pid, mark }: Holder): boolean {
  return pid > 0 && isAlive(pid) && startMark(pid) === mark;
}

/** Moves a dead lock away; if a third process was quicker and we moved its living one, it goes back. */
function setAside(path: string, dead: Holder): void {
  const aside = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const moved = readHolder(aside);
  if (moved && (moved.pid !== dead.pid || moved.mark !== dead.mark)) linked(aside, path);
  rmSync(aside, { force: true });
}

function isMine(path: string, mine: Holder): boolean {
  const holder = readHolder(path);
  return holder?.pid === mine.pid && holder.mark === mine.mark;
}
