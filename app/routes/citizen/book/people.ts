// "People" without a name: leads to the first applicant who is not named yet, or to the first one.
import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { refusal } from '#app/platform/http/refusal.ts';
import { loadDraft } from '#app/services/booking/load-draft.server.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const answer = await loadDraft(await context.ctx(), { draftId: params.draft ?? '' });
  if (!answer.ok) throw refusal(answer.problem);
  const { applicants, people } = answer.value.data;
  const open = applicants.find(({ key }) => !people.some((person) => person.key === key)) ?? applicants[0];
  const { pathname } = new URL(request.url);
  return redirect(open ? `${pathname}/${open.key}` : pathname.replace(/people$/, 'who'));
}
