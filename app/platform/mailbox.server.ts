// The demo's letter box: each letter as an .eml file, with a small .json beside it for the viewer. Newest first.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { z } from 'zod';
import { type Letter, posted } from './letter.ts';

export const KeptLetter = z.object({
  id: z.string(),
  messageId: z.string(),
  at: z.string(),
  to: z.string(),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  /** pictures by their `cid`, as base64 */
  pictures: z.record(z.string(), z.object({ contentType: z.string(), base64: z.string() })),
  /** the calendar entry that went along */
  calendar: z.string().nullable(),
});
export type KeptLetter = z.infer<typeof KeptLetter>;

/** One letter is one pair of files, however often it is sent: the name is made from its Message-ID. */
export async function keepLetter(folder: string, from: string, letter: Letter): Promise<void> {
  const at = new Date();
  const id = createHash('sha256').update(letter.messageId).digest('hex').slice(0, 24);
  const { attachments = [], calendar, ...words } = letter;
  const pictures = attachments.flatMap(({ cid, contentType, content }) =>
    cid ? [[cid, { contentType, base64: Buffer.from(content).toString('base64') }] as const] : [],
  );
  const sheet: KeptLetter = {
    ...words,
    id,
    at: at.toISOString(),
    pictures: Object.fromEntries(pictures),
    calendar: calendar?.content ?? null,
  };
  const whole = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await whole.sendMail({ from, ...posted(letter), date: at });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await put(join(folder, `${id}.eml`), message as Buffer);
  await put(join(folder, `${id}.json`), JSON.stringify(sheet));
}

/** Never half a file under its final name. */
async function put(path: string, content: string | Buffer): Promise<void> {
  await writeFile(`${path}.part`, content, { mode: 0o600 });
  await rename(`${path}.part`, path);
}

export async function listLetters(folder: string): Promise<KeptLetter[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'));
  const letters = await Promise.all(names.map((name) => readLetter(folder, name.slice(0, -'.json'.length))));
  return letters.filter((letter) => letter !== null).sort((a, b) => b.at.localeCompare(a.at));
}

export async function readLetter(folder: string, id: string): Promise<KeptLetter | null> {
  if (!/^[0-9a-f]{24}$/.test(id)) return null;
  const sheet = await readFile(join(folder, `${id}.json`), 'utf8').catch(() => null);
  return sheet === null ? null : KeptLetter.parse(JSON.parse(sheet));
}

/** The letter as it would travel, for download; null when there is none. */
export async function readEml(folder: string, id: string): Promise<Buffer | null> {
  if (!/^[0-9a-f]{24}$/.test(id)) return null;
  return readFile(join(folder, `${id}.eml`)).catch(() => null);
}
