// The demo's letter box, for its viewer; in every other mode there is none.
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { type KeptLetter, listLetters, readEml, readLetter } from '#app/platform/mailbox.server.ts';
import { type KeptText, listTexts } from '#app/platform/sms.server.ts';

const most = 200;

export async function loadMailbox(ctx: Ctx): Promise<Result<{ letters: KeptLetter[]; texts: KeptText[] }>> {
  const { mode, mail, sms } = ctx.app.config;
  if (mode !== 'demo') return refuse('not-found');
  const [letters, texts] = await Promise.all([listLetters(mail.folder), listTexts(sms.folder)]);
  return ok({ letters: letters.slice(0, most), texts: texts.slice(0, most) });
}

export async function loadKeptLetter(ctx: Ctx, id: string): Promise<Result<KeptLetter>> {
  const { mode, mail } = ctx.app.config;
  const letter = mode === 'demo' ? await readLetter(mail.folder, id) : null;
  return letter ? ok(letter) : refuse('not-found');
}

export async function loadLetterFile(ctx: Ctx, id: string): Promise<Result<Buffer>> {
  const { mode, mail } = ctx.app.config;
  const file = mode === 'demo' ? await readEml(mail.folder, id) : null;
  return file ? ok(file) : refuse('not-found');
}
