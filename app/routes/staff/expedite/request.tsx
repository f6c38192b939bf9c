// One request to expedite: statement, evidence, dates; the ruling with the reason the applicant reads.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { refusalCodes } from '#app/domain/case/expedite.ts';
import { type Problem, refuse } from '#app/domain/result.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { readForm } from '#app/platform/http/form.server.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { loadExpediteView } from '#app/services/case/load-expedite.server.ts';
import { askMore, ruleExpedite } from '#app/services/case/rule-expedite.server.ts';
import { ExpediteTag } from '#app/ui/case/case-tags.tsx';
import { DayStrip } from '#app/ui/case/day-strip.tsx';
import { ExpediteFacts } from '#app/ui/case/expedite-facts.tsx';
import { RulingForms } from '#app/ui/case/ruling-forms.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { Bar } from '#app/ui/staff/bar.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'expedite' };

export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'staff-cases')('queue.title'));

const Form = z.object({
  what: z.enum(['rule', 'more']),
  version: z.coerce.number().int().catch(-1),
  ruling: z.enum(['approve', 'refuse']).nullable().catch(null),
  promisedOn: z.string().max(20).catch(''),
  reasonCode: z.enum(refusalCodes).nullable().catch(null),
  reason: z.string().max(2_000).catch(''),
});

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const page = await loadExpediteView(await context.ctx(), { requestId: params.requestId ?? '' });
  if (!page.ok) throw refusal(page.problem);
  const asked = new URL(request.url).searchParams.get('done');
  const done = (['rule', 'more'] as const).find((one) => one === asked) ?? null;
  return data({ page: page.value, done, csrf: context.csrf }, { headers: { 'cache-control': 'no-store' } });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const { typed, answer } = await readForm(request, Form, ctx.app.log);
  if (!answer.ok) return data({ problem: { code: 'form-invalid' } as Problem, typed }, { status: 422 });
  const requestId = params.requestId ?? '';
  const { what, ruling, ...rest } = answer.value;
  const done =
    what === 'more'
      ? await askMore(ctx, { requestId })
      : ruling === null
        ? refuse('form-invalid', undefined, 'ruling')
        : await ruleExpedite(ctx, { requestId, ruling, ...rest });
  if (done.ok) throw redirect(`${new URL(request.url).pathname}?done=${what}`, 303);
  if (done.problem.code === 'not-found') throw refusal(done.problem);
  return data({ problem: done.problem, typed }, { status: statusOf[done.problem.code] });
}

export default function ExpediteRequest() {
  const { page, done, csrf } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('staff-cases');
  const { locale } = usePlace();
  const problem = answer?.problem ?? null;
  const text = problem && (problem.field === 'ruling' ? t('queue.chooseRuling') : problemText(problem, locale));
  const errorAt = (field: string) => (text !== null && problem?.field === field ? { error: text } : {});
  return (
    <>
      <p className="s">
        <a className="more" href={`/${locale}/staff/expedite`}>
          {t('queue.back')}
        </a>
      </p>
      <ErrorSummary errors={text ? [{ text, ...(problem?.field ? { field: problem.field } : {}) }] : []} />
      <Bar
        title={t('one.title', {
          service: t('queue.items', { count: page.items, service: page.service[locale] }),
          reference: page.reference,
        })}
      >
        <p>
          <ExpediteTag status={page.status} />
        </p>
      </Bar>
      {done && !answer ? <NoteBox tone="ok" title={t(`queue.done.${done}`)} live /> : null}
      <section className="card" aria-label={t('one.clocks')}>
        <ExpediteFacts page={page} />
        <DayStrip days={page.strip} />
      </section>
      <RulingForms page={page} csrf={csrf} typed={answer?.typed ?? {}} errorAt={errorAt} />
    </>
  );
}
