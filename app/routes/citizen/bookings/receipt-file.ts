// A booking's receipts as PDF: one, all, or the summary.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { receiptFile } from '#app/paper/receipt-file.server.ts';
import { codeFirst } from '#app/platform/http/code-first.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { loadReceiptPapers } from '#app/services/receipt/receipt-papers.server.ts';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const answer = await loadReceiptPapers(await context.ctx(), { door: 'own', reference: params.ref ?? '' });
  if (!answer.ok) throw codeFirst(answer.problem, params);
  const file = await receiptFile(params.file ?? '', answer.value);
  if (!file) throw refusal({ code: 'not-found' });
  return file;
}
