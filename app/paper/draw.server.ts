// A paper's facts to the bytes of its PDF. Several receipts make one file, a page each, sharing the font.
import type { Paper, ReceiptPaper } from '#app/domain/receipt/paper-facts.ts';
import { receiptText as both } from '#app/i18n/receipt-text.ts';
import { finish, margin, newPen } from './pen.server.ts';
import { drawReceipt, receiptPdf } from './receipt.server.ts';
import { type ReportPaper, reportPdf } from './report.server.ts';
import { summaryPdf } from './summary.server.ts';

export type Asked = Paper | ReportPaper | { kind: 'receipts'; papers: readonly ReceiptPaper[] };

export async function drawPaper(asked: Asked): Promise<Buffer> {
  if (asked.kind === 'receipt') return receiptPdf(asked);
  if (asked.kind === 'summary') return summaryPdf(asked);
  if (asked.kind === 'report') return reportPdf(asked);
  const [first] = asked.papers;
  const pen = newPen(both('title').zh, first?.issuedAt ?? new Date(0));
  for (const [index, paper] of asked.papers.entries()) {
    if (index > 0) pen.doc.addPage();
    pen.y = margin;
    drawReceipt(pen, paper);
  }
  return finish(pen);
}
