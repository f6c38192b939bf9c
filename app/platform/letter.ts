// A letter as it is handed to a wire.

export type Attachment = {
  filename: string;
  contentType: string;
  content: string | Uint8Array;
  /** pictures the HTML shows as `cid:…` */
  cid?: string;
};

export type Letter = {
  /** With angle brackets, the same on every attempt. */
  messageId: string;
  to: string;
  subject: string;
  html: string;
  text: string;
  attachments?: readonly Attachment[];
  /** a calendar entry, sent as an alternative of the text and as a file */
  calendar?: { method: 'request' | 'cancel'; content: string } | null;
};

/** The letter in the words of the mail library. */
export function posted({ attachments = [], calendar, ...letter }: Letter) {
  const icalEvent = calendar
    ? { method: calendar.method, filename: 'booking.ics', content: calendar.content }
    : undefined;
  return { ...letter, attachments: enclosed(attachments), ...(icalEvent ? { icalEvent } : {}) };
}

function enclosed(attachments: readonly Attachment[]) {
  return attachments.map(({ filename, contentType, content, cid }) => ({
    filename,
    contentType,
    ...(cid ? { cid, contentDisposition: 'inline' as const } : {}),
    content: typeof content === 'string' ? content : Buffer.from(content),
  }));
}
