// A data directory: made once and moved into place whole; one that exists is never reset, only read or refused.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Home, ownFolder, spawnAs } from './account.server.ts';

export const superuser = 'portal';

/** A message for the person who started the portal; nothing was changed when it is raised. */
export class DatabaseRefused extends Error {
  override readonly name = 'DatabaseRefused';
}

const secretName = 'portal.secret';

/** The password, random, kept inside the data directory, so that one cannot be without the other. */
export function clusterPassword(data: string): string {
  try {
    return readFileSync(join(data, secretName), 'utf8').trim();
  } catch {
    throw new DatabaseRefused(
      `${join(data, secretName)}, the password of the database, is missing. Nothing was changed. Put it back from a backup.`,
    );
  }
}

/** Makes the data directory if there is none. Raises DatabaseRefused for one that is not whole or of another version. */
export function prepareCluster(home: Home): void {
  const major = programsMajor(home);
  if (existsSync(home.data)) {
    judgeCluster(home.data, major);
    return;
  }
  const draft = `${home.data}.new-${randomBytes(4).toString('hex')}`;
  const passwordFile = `${draft}.pw`;
  const password = randomBytes(32).toString('base64url');
  try {
    ownFolder(draft, home.account);
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (home.account) chownSync(passwordFile, home.account.uid, home.account.gid);
    const flags = [
      '-D',
      draft,
      '-U',
      superuser,
      '-A',
      'scram-sha-256',
      '--pwfile',
      passwordFile,
      '-E',
      'UTF8',
      '--locale=C',
    ];
    // Independent of the machine's languages; the built-in provider exists from version 17 on.
    if (major >= 17) flags.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8');
    const made = spawnSync(join(home.native, 'bin', 'initdb'), flags, {
      ...spawnAs(home.account, home.native),
      encoding: 'utf8',
    });
    if (made.status !== 0) {
      throw new DatabaseRefused(
        `The database could not be laid out in ${draft}:\n${made.error?.message ?? made.stderr}`,
      );
    }
    renameSync(passwordFile, join(draft, secretName));
    renameSync(draft, home.data);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

function judgeCluster(data: string, major: number): void {
  const kept = 'Nothing was changed.';
  let version: string;
  try {
    version = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  } catch {
    throw new DatabaseRefused(
      `${data} exists but is not a whole database (PG_VERSION is missing). ${kept} Restore it from a backup, or move it away to start empty.`,
    );
  }
  if (Number(version) !== major) {
    throw new DatabaseRefused(
      `${data} was made by PostgreSQL ${version}, these programs are ${major}. ${kept} Use the release that made it, or move the data by dump and restore.`,
    );
  }
  const missing = ['base', 'global', 'pg_wal', 'pg_xact'].filter((name) => !readdirSync(data).includes(name));
  if (missing.length > 0) {
    throw new DatabaseRefused(
      `${data} is damaged: ${missing.join(', ')} missing. ${kept} Restore it from a backup, or move it away to start empty.`,
    );
  }
}

function programsMajor(home: Home): number {
  const told = spawnSync(join(home.native, 'bin', 'postgres'), ['--version'], {
    ...spawnAs(home.account, home.native),
    encoding: 'utf8',
  });
  const major = Number(/\b(\d+)\./.exec(told.stdout ?? '')?.[1]);
  if (!major)
    throw new DatabaseRefused(
      `The database programs in ${home.native} do not run: ${told.error?.message ?? told.stderr}`,
    );
  return major;
}
