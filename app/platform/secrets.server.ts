// The secrets: random ones made once for the demo, judged ones from the environment in production.
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

export type Secrets = {
  /** The first key seals; all of them open. 32 bytes each. */
  encryption: readonly { id: string; key: Buffer }[];
  blindIndex: Buffer;
  session: Buffer;
  pepper: Buffer;
};

type Given = {
  ENCRYPTION_KEYS: string | null;
  BLIND_INDEX_KEY: string | null;
  SESSION_SECRET: string | null;
  PASSWORD_PEPPER: string | null;
};

const File = z.object({
  ENCRYPTION_KEYS: z.string(),
  BLIND_INDEX_KEY: z.string(),
  SESSION_SECRET: z.string(),
  PASSWORD_PEPPER: z.string(),
});

/** The demo's own secrets, made at the first start and kept in `secrets.json` (readable by the owner alone). */
export function demoSecrets(dataDir: string): Secrets {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, 'secrets.json');
  if (!existsSync(path)) {
    const fresh = () => randomBytes(32).toString('base64');
    const made = {
      ENCRYPTION_KEYS: `k1:${fresh()}`,
      BLIND_INDEX_KEY: fresh(),
      SESSION_SECRET: fresh(),
      PASSWORD_PEPPER: fresh(),
    };
    // Linked into place, so that of two first starts exactly one set wins and nobody reads half a file.
    const draft = `${path}.${randomBytes(6).toString('hex')}`;
    writeFileSync(draft, JSON.stringify(made), { mode: 0o600 });
    try {
      linkSync(draft, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft, { force: true });
    }
  }
  chmodSync(path, 0o600);
  const faults: string[] = [];
  const secrets = judgeSecrets(File.parse(JSON.parse(readFileSync(path, 'utf8'))), faults);
  if (faults.length > 0) throw new Error(`${path} is damaged: ${faults.join('; ')}`);
  return secrets;
}

/** Decodes the four secrets and writes every fault into `faults`: missing, short, an example, or used twice. */
export function judgeSecrets(given: Given, faults: string[]): Secrets {
  const encryption = (given.ENCRYPTION_KEYS ?? '')
    .split(',')
    .filter(Boolean)
    .map((pair) => {
      const [id = '', value = ''] = pair.trim().split(/:(.*)/s);
      if (!/^[a-z0-9]{1,16}$/.test(id))
        faults.push('ENCRYPTION_KEYS: each key is written id:base64, id in small letters and digits');
      return { id, key: judged('ENCRYPTION_KEYS', value, faults) };
    });
  if (encryption.length === 0) faults.push('ENCRYPTION_KEYS: is needed');
  if (new Set(encryption.map(({ id }) => id)).size < encryption.length)
    faults.push('ENCRYPTION_KEYS: two keys have one id');
  const single = (name: Exclude<keyof Given, 'ENCRYPTION_KEYS'>) => judged(name, given[name] ?? '', faults);
  const secrets = {
    encryption,
    blindIndex: single('BLIND_INDEX_KEY'),
    session: single('SESSION_SECRET'),
    pepper: single('PASSWORD_PEPPER'),
  };
  const all = [...encryption.map(({ key }) => key), secrets.blindIndex, secrets.session, secrets.pepper].map((key) =>
    key.toString('hex'),
  );
  if (faults.length === 0 && new Set(all).size < all.length)
    faults.push('Two secrets have the same value; each needs its own');
  return secrets;
}

/** 32 bytes in base64 that do not look like an example: few different bytes or readable words are refused. */
function judged(name: string, value: string, faults: string[]): Buffer {
  const key = Buffer.from(value, 'base64');
  if (value === '') faults.push(`${name}: is needed`);
  else if (key.length !== 32) faults.push(`${name}: must be 32 bytes in base64 (openssl rand -base64 32)`);
  else if (new Set(key).size < 16 || /^[\x20-\x7e]+$/.test(key.toString('latin1'))) {
    faults.push(`${name}: is an example or a word, not a random value (openssl rand -base64 32)`);
  }
  return key;
}
