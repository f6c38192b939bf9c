// Puts a message together: the letter in words, its QR code, its calendar entry.
import type { VisitFacts } from '#app/domain/ledger/letter-facts.ts';
import { qrCid } from '#app/mail/blocks.ts';
import { writeLetter } from '#app/mail/write-letter.ts';
import { calendarEntry } from '#app/paper/calendar.server.ts';
import { qrPng } from '#app/paper/qr.server.ts';
import type { Letter } from '#app/platform/letter.ts';
import type { TextMessage } from '#app/platform/sms.server.ts';
import type { TakenMessage } from '#app/services/post/take-message.server.ts';

export type Composed = { email: Letter } | { sms: TextMessage };

/** null when its facts do not fit its template. `now` dates the calendar entry; `from` is the sender's address. */
export async function compose(message: TakenMessage, from: string, now: Date): Promise<Composed | null> {
  const { template, facts, head, locale, to, id, messageId } = message;
  const written = writeLetter(template, facts, head, locale);
  if (!written) return null;
  if (message.channel === 'sms') return { sms: { id, to, text: written.sms } };
  const { subject, html, text, calendar, qr } = written;
  const content = calendar && calendarEntry(facts as VisitFacts, head, locale, { method: calendar, now, from, to });
  const picture = qr && { filename: 'qr.png', contentType: 'image/png', content: await qrPng(qr), cid: qrCid };
  return {
    email: {
      messageId,
      to,
      subject,
      html,
      text,
      attachments: picture ? [picture] : [],
      calendar: calendar && content ? { method: calendar, content } : null,
    },
  };
}
