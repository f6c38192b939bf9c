// Heads of the ledger kept outside of the database: lines appended to a file, which is never rewritten. Copy it away
// as often as you like: who changes the ledger and this file together is found out by any older copy.
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export type KeptHead = { hash: string; sealedAt: string };

const fileIn = (dataDir: string) => join(dataDir, 'ledger-heads.jsonl');

export async function appendHead(dataDir: string, head: KeptHead): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  await appendFile(fileIn(dataDir), `${JSON.stringify(head)}\n`);
}

/** Oldest first; lines that are no heads are left out. */
export async function readHeads(dataDir: string): Promise<KeptHead[]> {
  const text = await readFile(fileIn(dataDir), 'utf8').catch(() => '');
  return text.split('\n').flatMap((line): KeptHead[] => {
    const [, hash, sealedAt] = /^\{"hash":"([0-9a-f]{64})","sealedAt":"([\dT:.Z-]{20,30})"\}$/.exec(line) ?? [];
    return hash && sealedAt ? [{ hash, sealedAt }] : [];
  });
}
