// Which file of a booking's papers was asked for: all.pdf, summary.pdf, or one number.pdf.
import type { ReceiptPaper, SummaryPaper } from '#app/domain/receipt/paper-facts.ts';
import { paperFor, pdfResponse } from './paper.server.ts';

/** null when there is no such paper. */
export async function receiptFile(
  file: string,
  { reference, papers, summary }: { reference: string; papers: readonly ReceiptPaper[]; summary: SummaryPaper },
): Promise<Response | null> {
  if (file === 'summary.pdf' && summary.lines.length > 0)
    return pdfResponse(await paperFor(summary), `summary-${reference}`);
  if (file === 'all.pdf' && papers.length > 0)
    return pdfResponse(await paperFor({ kind: 'receipts', papers }), `receipts-${reference}`);
  const one = papers.find(({ number }) => file === `${number}.pdf`);
  return one ? pdfResponse(await paperFor(one), one.number) : null;
}
