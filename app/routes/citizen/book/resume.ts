// The address of a draft without a step: leads to the first step that still wants an answer.
import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { nextStep } from '#app/domain/booking/step.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { loadDraft } from '#app/services/booking/load-draft.server.ts';
import { localeOf } from '#app/ui/frame/page-title.ts';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const answer = await loadDraft(await context.ctx(), { draftId: params.draft ?? '' });
  if (!answer.ok) throw refusal(answer.problem);
  const { id, bookingId, data } = answer.value;
  const step = bookingId ? 'done' : nextStep(data);
  const page = step === 'place' && data.place !== null ? 'place/detail' : step;
  return redirect(`/${localeOf(params)}/${params.district}/book/${id}/${page}`);
}
