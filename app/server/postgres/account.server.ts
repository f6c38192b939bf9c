// Which account of the operating system runs the database, and where its files can live. PostgreSQL refuses to run as
// root, so root hands it to another account, which must be able to reach both the programs and the data.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type Account = { name: string; uid: number; gid: number };
export type Home = {
  /** null: the database runs as whoever starts the portal. */
  account: Account | null;
  /** The programs: the package's own folder, or a copy the account can execute. */
  native: string;
  /** The data directory. */
  data: string;
};

/** `folder` is where the portal keeps its files; the data go to `postgres` inside it if the account can get there. */
export function findHome(folder: string, native: string): Home {
  const data = join(folder, 'postgres');
  mkdirSync(folder, { recursive: true });
  if (process.getuid?.() !== 0) return { account: null, native, data };
  const account = otherAccount();
  if (canReach(account, '-x', join(native, 'bin', 'postgres')) && canReach(account, '-x', folder)) {
    return { account, native, data };
  }
  const apart = `/var/lib/on-site-portal-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`;
  mkdirSync(apart, { recursive: true, mode: 0o755 });
  return {
    account,
    native: copyPrograms(native, apart),
    data: join(apart, 'postgres'),
  };
}

/** Gives an empty folder, readable by the account alone, to the account. */
export function ownFolder(path: string, account: Account | null): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  chmodSync(path, 0o700);
  if (account) chownSync(path, account.uid, account.gid);
}

/** Options for spawn: as the account, away from the terminal, with nothing of our environment (it may hold secrets). */
export function spawnAs(account: Account | null, native: string) {
  const env = {
    PATH: '/usr/bin:/bin',
    LC_ALL: 'C',
    TZ: 'UTC',
    LD_LIBRARY_PATH: join(native, 'lib'),
  } as Partial<NodeJS.ProcessEnv> as NodeJS.ProcessEnv;
  return account ? { uid: account.uid, gid: account.gid, env } : { env };
}

function otherAccount(): Account {
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = accounts.find(([known]) => known === name) ?? [];
    if (uid && gid) return { name, uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(
    'PostgreSQL cannot run as root, and this machine has neither an account postgres nor nobody. Start as an ordinary user, or set DATABASE_URL.',
  );
}

function canReach({ uid, gid }: Account, test: '-x' | '-r', path: string): boolean {
  return spawnSync('test', [test, path], { uid, gid }).status === 0;
}

/** Copied beside and moved into place, so that half a copy is never used. */
function copyPrograms(native: string, apart: string): string {
  const version = createHash('sha256')
    .update(readFileSync(join(native, 'bin', 'postgres')).subarray(0, 1 << 20))
    .digest('hex')
    .slice(0, 12);
  const target = join(apart, `programs-${version}`, 'native');
  if (!existsSync(target)) {
    const draft = join(apart, `.draft-${process.pid}`);
    cpSync(native, join(draft, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
    });
    if (!existsSync(dirname(target))) renameSync(draft, dirname(target));
  }
  return target;
}
