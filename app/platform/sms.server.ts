// The wire for text messages: an HTTP gateway in production, files in a folder for the demo's viewer.
//
// The gateway is any service that takes
//   POST {SMS_GATEWAY_URL}   Authorization: Bearer {SMS_GATEWAY_TOKEN}   Content-Type: application/json
//   {"id":"…","to":"+8613…","text":"…"}
// and answers 2xx when it has taken the message (the same id again is the same message), 4xx when it never will,
// 408, 429 or 5xx when it should be asked again.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Config } from './config.server.ts';
import type { Outcome } from './outcome.ts';

export type TextMessage = { id: string; to: string; text: string };
export type SmsWire = { send(message: TextMessage): Promise<Outcome> };

export const KeptText = z.object({ id: z.string(), at: z.string(), to: z.string(), text: z.string() });
export type KeptText = z.infer<typeof KeptText>;

export function openSms(sms: Config['sms'], wait = 10_000): SmsWire {
  const { gatewayUrl, token, folder } = sms;
  if (gatewayUrl === null) {
    return {
      async send(message) {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const path = join(folder, `${createHash('sha256').update(message.id).digest('hex').slice(0, 24)}.json`);
        await writeFile(`${path}.part`, JSON.stringify({ ...message, at: new Date().toISOString() }), { mode: 0o600 });
        await rename(`${path}.part`, path);
        return { ok: true };
      },
    };
  }
  const headers = {
    'content-type': 'application/json',
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  };
  return {
    async send(message) {
      try {
        const signal = AbortSignal.timeout(wait);
        const answer = await fetch(gatewayUrl, {
          method: 'POST',
          headers,
          body: JSON.stringify(message),
          redirect: 'error',
          signal,
        });
        await answer.body?.cancel();
        if (answer.ok) return { ok: true };
        const again = answer.status >= 500 || answer.status === 408 || answer.status === 429;
        return { ok: false, permanent: !again, code: String(answer.status) };
      } catch (error) {
        return { ok: false, permanent: false, code: (error as Error).name };
      }
    },
  };
}

/** The demo's text messages, newest first. */
export async function listTexts(folder: string): Promise<KeptText[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'));
  const texts = await Promise.all(
    names.map(async (name) => KeptText.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))),
  );
  return texts.sort((a, b) => b.at.localeCompare(a.at));
}
