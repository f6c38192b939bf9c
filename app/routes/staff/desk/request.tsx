// One request: everything masked, its history and notes, and what may be done with it now. One form each, one action.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Problem } from '#app/domain/result.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { readForm } from '#app/platform/http/form.server.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { actOnRequest, type RequestAnswer, requestActs } from '#app/services/desk/act-on-request.server.ts';
import { callerFacts } from '#app/services/desk/check-caller.server.ts';
import { loadRequestPage } from '#app/services/desk/load-request-page.server.ts';
import { unmaskReasons } from '#app/services/desk/unmask.server.ts';
import { Btn } from '#app/ui/btn.tsx';
import { CallerCheck } from '#app/ui/desk/caller-check.tsx';
import { RequestAnswerForms, RequestTeamForm } from '#app/ui/desk/request-forms.tsx';
import { Notes, RequestHistory } from '#app/ui/desk/request-history.tsx';
import { RequestPeople } from '#app/ui/desk/request-people.tsx';
import { RequestVisit } from '#app/ui/desk/request-visit.tsx';
import { BookingState, Flags } from '#app/ui/desk/states.tsx';
import { UnmaskedData, UnmaskForm } from '#app/ui/desk/unmask.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { TextArea } from '#app/ui/forms/text-input.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { Bar } from '#app/ui/staff/bar.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'requests' };

export const meta: MetaFunction = (args) =>
  pageTitle(
    args,
    tFor(localeOf(args.params), 'staff-desk')('request.title', { reference: args.params.reference ?? '' }),
  );

const dones = [
  'confirm',
  'needs-fix',
  'note',
  'cancel',
  'assign',
  'unassign',
  'changed',
  'booked',
  'submitted',
] as const;

const Form = z.object({
  what: z.enum(requestActs),
  version: z.coerce.number().int().catch(-1),
  missing: z.string().max(4_000).catch(''),
  body: z.string().max(4_000).catch(''),
  cancelReason: z.string().max(4_000).catch(''),
  teamId: z.string().max(100).catch(''),
  personId: z.string().max(100).catch(''),
  reason: z.enum(unmaskReasons).nullable().catch(null),
  text: z.string().max(4_000).catch(''),
  ...(Object.fromEntries(callerFacts.map((fact) => [fact, z.string().max(300).catch('')])) as Record<
    (typeof callerFacts)[number],
    z.ZodCatch<z.ZodString>
  >),
});

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const page = await loadRequestPage(await context.ctx(), { reference: params.reference ?? '' });
  if (!page.ok) throw refusal(page.problem);
  const asked = new URL(request.url).searchParams.get('done');
  return { page: page.value, done: dones.find((one) => one === asked) ?? null, csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const { typed, answer } = await readForm(request, Form, ctx.app.log);
  const none: RequestAnswer = { done: null, unmasked: null, caller: null };
  if (!answer.ok) {
    return data({ ...none, problem: { code: 'form-invalid' } as Problem, typed }, { status: 422 });
  }
  const acted = await actOnRequest(ctx, { ...answer.value, reference: params.reference ?? '' });
  if (!acted.ok) return data({ ...none, problem: acted.problem, typed }, { status: statusOf[acted.problem.code] });
  const { done } = acted.value;
  if (done) throw redirect(`${new URL(request.url).pathname}?done=${done}`, 303);
  const shown = acted.value.caller === 'wrong' ? typed : { what: typed.what ?? '' };
  return data({ ...acted.value, problem: null, typed: shown }, { headers: { 'cache-control': 'no-store' } });
}

export function headers({ actionHeaders }: { actionHeaders: Headers }) {
  return actionHeaders;
}

export default function RequestRoute() {
  const { page, done, csrf } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(['staff-desk', 'staff-papers']);
  const { locale } = usePlace();
  const { booking, actions } = page;
  const problem = answer?.problem ?? null;
  const typed: Record<string, string> = answer?.typed ?? {};
  const text = problem ? problemText(problem, locale) : '';
  const error = problem ? { text, ...(problem.field ? { field: problem.field } : {}) } : null;
  const errorAt = (field: string) => (error?.field === field ? error.text : undefined);
  const forms = { page, csrf, typed, errorAt };
  return (
    <>
      <p className="s">
        <a className="more" href={`/${locale}/staff/requests`}>
          {t('request.back')}
        </a>
      </p>
      <ErrorSummary errors={error ? [error] : []} />
      <Bar title={t('request.title', { reference: booking.reference })}>
        <p>
          <BookingState status={booking.status} />
        </p>
        <Flags flags={booking.flags} />
      </Bar>
      {done && !answer ? <NoteBox tone="ok" title={t(`request.done.${done}`)} live /> : null}
      {answer?.unmasked ? <UnmaskedData shown={answer.unmasked} /> : null}
      <div className="split">
        <div className="stack">
          <RequestAnswerForms {...forms} />
          <section>
            <h2>{t('request.people')}</h2>
            <RequestPeople people={page.people} />
            {page.mayAssist || actions.unmask ? (
              <p>
                <a className="more" href={`/${locale}/staff/receipts/${booking.reference}`}>
                  {t('staff-papers:receipts.link')}
                </a>
              </p>
            ) : null}
          </section>
          <section className="card">
            <h2>{t('request.visit')}</h2>
            <RequestVisit page={page} />
          </section>
          <section className="card">
            <h2>{t('request.notes')}</h2>
            <Notes notes={page.notes} staff={page.staff} />
            {actions.note ? (
              <PostForm csrf={csrf} hidden={{ what: 'note' }}>
                <TextArea
                  name="body"
                  label={t('request.noteBody')}
                  hint={t('request.noteHint')}
                  value={typed.what === 'note' ? typed.body : ''}
                  error={errorAt('body')}
                  maxLength={2_000}
                />
                <Btn kind="alt">{t('request.noteSave')}</Btn>
              </PostForm>
            ) : null}
          </section>
          <section className="card">
            <h2>{t('request.history')}</h2>
            <RequestHistory events={page.events} staff={page.staff} teams={page.teams} />
          </section>
        </div>
        <aside className="stack">
          <RequestTeamForm {...forms} />
          {page.mayAssist ? <CallerCheck {...forms} result={answer?.caller ?? null} /> : null}
          {actions.unmask ? <UnmaskForm {...forms} /> : null}
        </aside>
      </div>
    </>
  );
}
