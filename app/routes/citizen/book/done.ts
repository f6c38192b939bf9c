// After booking, and whenever a finished draft is opened again: leads to the pass.
import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { refusal } from '#app/platform/http/refusal.ts';
import { loadDraft } from '#app/services/booking/load-draft.server.ts';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const answer = await loadDraft(await context.ctx(), { draftId: params.draft ?? '' });
  if (!answer.ok) throw refusal(answer.problem);
  const { id, reference, bookingId } = answer.value;
  const base = `/${params.locale}/${params.district}`;
  return redirect(bookingId ? `${base}/bookings/${reference}/pass` : `${base}/book/${id}/check`);
}
