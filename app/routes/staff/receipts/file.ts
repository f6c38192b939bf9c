// Receipts of a booking as PDF, for the team on the spot and for clerks.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { receiptFile } from '#app/paper/receipt-file.server.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { loadReceiptPapers } from '#app/services/receipt/receipt-papers.server.ts';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const answer = await loadReceiptPapers(await context.ctx(), { door: 'desk', reference: params.reference ?? '' });
  if (!answer.ok) throw refusal(answer.problem);
  const file = await receiptFile(params.file ?? '', answer.value);
  if (!file) throw refusal({ code: 'not-found' });
  return file;
}
