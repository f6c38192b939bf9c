// What a letter is made of, before it is drawn: the HTML and the plain text come from the same blocks, so that neither
// can say less than the other.

export type Cell = { label: string; value: string; large?: boolean };

export type Block =
  | { kind: 'title'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'pass'; title: string; number: string | null; lead: Cell | null; cells: readonly Cell[]; qr: string | null }
  | { kind: 'buttons'; links: readonly { text: string; href: string }[] }
  | { kind: 'section'; title: string; text?: string; list?: readonly string[] };

/** A letter as its template wrote it. */
export type Draft = {
  subject: string;
  /** the line mailboxes show beside the subject */
  preview: string;
  blocks: readonly Block[];
  sms: string;
  /** why the reader gets this, where it is not the contact of a booking */
  why?: string;
  /** whether a calendar entry goes along */
  calendar: 'request' | 'cancel' | null;
};

/** The name under which the QR code of a letter is enclosed. */
export const qrCid = 'pass-qr';
