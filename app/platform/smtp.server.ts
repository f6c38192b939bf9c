// The wire for letters: SMTP where SMTP_URL is set, else files in a folder that the demo's viewer shows.
import { createTransport } from 'nodemailer';
import type { Config } from './config.server.ts';
import { type Letter, posted } from './letter.ts';
import { keepLetter } from './mailbox.server.ts';
import type { Outcome } from './outcome.ts';

export type MailWire = { send(letter: Letter): Promise<Outcome>; close(): void };

/** Times in milliseconds; a server that does not answer gives back a temporary outcome. */
export function openMail(mail: Config['mail'], wait = 10_000): MailWire {
  if (mail.smtpUrl === null) {
    return {
      async send(letter) {
        await keepLetter(mail.folder, mail.from, letter);
        return { ok: true };
      },
      close() {},
    };
  }
  const transport = createTransport({
    url: mail.smtpUrl,
    pool: true,
    maxConnections: 3,
    connectionTimeout: wait,
    greetingTimeout: wait,
    socketTimeout: wait,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(letter) {
      try {
        await transport.sendMail({ from: mail.from, ...posted(letter) });
        return { ok: true };
      } catch (error) {
        return judged(error as SmtpError);
      }
    },
    close: () => transport.close(),
  };
}

type SmtpError = Error & { code?: string; command?: string; responseCode?: number };

/** Only a 5xx about this letter or this address is final; a refused sign-in or a broken line is our trouble, not the letter's. */
function judged({ code, command, responseCode }: SmtpError): Outcome {
  const aboutLetter = code !== 'EAUTH' && command !== 'CONN' && !command?.startsWith('AUTH');
  const permanent = aboutLetter && ((responseCode ?? 0) >= 500 || (code === 'EENVELOPE' && responseCode === undefined));
  return { ok: false, permanent, code: String(responseCode ?? code ?? 'unknown') };
}
