// A letter as it is handed to a wire.

export type Attachment = { filename: string; contentType: string; content: string | Uint8Array };

export type Letter = {
  /** With angle brackets, the same on every attempt. */
  messageId: string;
  to: string;
  subject: string;
  html: string;
  text: string;
  attachments?: readonly Attachment[];
};

/** Attachments in the words of the mail library. */
export function enclosed(attachments: readonly Attachment[]) {
  return attachments.map(({ filename, contentType, content }) => ({
    filename,
    contentType,
    content: typeof content === 'string' ? content : Buffer.from(content),
  }));
}
