// What is drawn on a receipt and on an organisation's summary: both languages at once, ready to lay out.
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { CivilDate } from '#app/domain/calendar/civil-date.ts';
import type { ReceiptState, VoidReason } from './receipt.ts';

export type PaperHead = {
  bureau: Bilingual;
  brand: Bilingual;
  hotline: Bilingual;
  /** where a number and a code are typed in */
  verifyPage: string;
};

export type PaperItem = {
  service: Bilingual;
  variant: Bilingual | null;
  state: ReceiptState;
  acceptedOn: CivilDate | null;
  promisedOn: CivilDate | null;
  provisional: boolean;
  reason: string | null;
  fee: Bilingual | null;
};

export type ReceiptPaper = {
  kind: 'receipt';
  head: PaperHead;
  number: string;
  version: number;
  code: string;
  standing: 'valid' | 'replaced' | 'void';
  voidReason: VoidReason | null;
  /** in full: the paper is its owner's */
  name: string;
  documentNumber: string | null;
  mode: string;
  issuedAt: Date;
  team: Bilingual | null;
  items: PaperItem[];
  /** what the QR code holds */
  verifyAddress: string;
};

export type SummaryLine = {
  number: string;
  /** masked */
  name: string;
  items: { service: Bilingual; state: ReceiptState; promisedOn: CivilDate | null }[];
};
export type SummaryPaper = {
  kind: 'summary';
  head: PaperHead;
  /** of the organisation, or of whoever booked */
  host: string;
  reference: string;
  date: CivilDate;
  writtenAt: Date;
  lines: SummaryLine[];
};

export type Paper = ReceiptPaper | SummaryPaper;

/** People and items by state: the foot of a summary. */
export function summaryCounts(lines: readonly SummaryLine[]): {
  people: number;
  items: number;
  byState: Map<ReceiptState, number>;
} {
  const byState = new Map<ReceiptState, number>();
  for (const { state } of lines.flatMap((line) => line.items)) byState.set(state, (byState.get(state) ?? 0) + 1);
  return { people: lines.length, items: lines.reduce((sum, line) => sum + line.items.length, 0), byState };
}
