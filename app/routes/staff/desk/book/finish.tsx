// The end of booking for a caller: contact or none, how the caller came and was checked, everything once more, booked.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '#app/domain/booking/field-problem.ts';
import type { Problem } from '#app/domain/result.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { typedOf } from '#app/platform/http/typed.ts';
import { finishForCaller, loadCallerEnd } from '#app/services/desk/finish-for-caller.server.ts';
import '#app/styles/journey.css';
import { useFieldProblems } from '#app/ui/booking/field-problems.ts';
import { AnsweredTicks } from '#app/ui/booking/right-tick.tsx';
import { Btn } from '#app/ui/btn.tsx';
import { CallerContact } from '#app/ui/desk/caller-contact.tsx';
import { CallerSteps } from '#app/ui/desk/caller-steps.tsx';
import { CallerSummary } from '#app/ui/desk/caller-summary.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { Bar } from '#app/ui/staff/bar.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'book' };

export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'staff-desk')('book.title'));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asked = { draftId: params.draft ?? '', locale: localeOf(params) };
  const answer = await loadCallerEnd(await context.ctx(), asked);
  if (!answer.ok && answer.problem.code === 'draft-incomplete')
    throw redirect(new URL(request.url).pathname.replace(/finish(\.data)?$/, 'people'));
  if (!answer.ok) throw refusal(answer.problem);
  const { booked } = answer.value;
  if (booked) throw redirect(`/${asked.locale}/staff/requests/${booked}`);
  return { page: answer.value, draft: asked.draftId, csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const typed = typedOf(await request.formData());
  const answer = await finishForCaller(ctx, { draftId: params.draft ?? '', typed });
  const none = { problems: [] as FieldProblem[], problem: null as Problem | null, typed };
  if (!answer.ok) return data({ ...none, problem: answer.problem }, { status: statusOf[answer.problem.code] });
  const { booked, problems } = answer.value;
  if (!booked) return data({ ...none, problems }, { status: 422 });
  const done = booked.status === 'submitted' ? 'submitted' : 'booked';
  return redirect(`/${localeOf(params)}/staff/requests/${booked.reference}?done=${done}`, 303);
}

export default function BookFinish() {
  const { page, draft, csrf } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const problems = useFieldProblems(answered?.problems);
  const typed: Readonly<Record<string, string>> = answered?.typed ?? page.typed;
  const { t } = useTranslation('staff-desk');
  const { locale } = usePlace();
  const base = `/${locale}/staff/book/${draft}`;
  const problem = answered?.problem ?? null;
  const text = problem && (problem.field === 'note' ? t('book.noteMissing') : problemText(problem, locale));
  const errors = [...problems.errors, ...(text ? [{ text, ...(problem?.field ? { field: problem.field } : {}) }] : [])];
  const noteError = problem?.field === 'note' ? (text ?? undefined) : undefined;
  return (
    <>
      <ErrorSummary errors={errors} />
      <Bar title={t('book.title')} />
      <CallerSteps at="finish" />
      <div className="split">
        <PostForm csrf={csrf}>
          <CallerContact typed={typed} problems={problems} noteError={noteError} />
          <AnsweredTicks problems={problems} typed={typed} />
          <p className="cluster">
            <Btn>{t('book.submit')}</Btn>
            <Btn kind="alt" href={`${base}/notice`}>
              {t('book.back')}
            </Btn>
          </p>
        </PostForm>
        <CallerSummary page={page} base={base} />
      </div>
    </>
  );
}
