// The first applicant without a name, or on to the end.
import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { refusal } from '#app/platform/http/refusal.ts';
import { loadDraft } from '#app/services/booking/load-draft.server.ts';
import { localeOf } from '#app/ui/frame/page-title.ts';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const opened = await loadDraft(await context.ctx(), { draftId: params.draft ?? '' });
  if (!opened.ok) throw refusal(opened.problem);
  const { applicants, people } = opened.value.data;
  const next = applicants.find(({ key }) => !people.some((person) => person.key === key));
  return redirect(`/${localeOf(params)}/staff/book/${params.draft}/${next ? `people/${next.key}` : 'finish'}`);
}
