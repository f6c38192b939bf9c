// One case: its three clocks, the steps these hands may take, the notice, papers that follow, pauses and history.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { pauseReasons } from '#app/domain/case/clocks.ts';
import { itemSteps } from '#app/domain/case/item-table.ts';
import type { Problem } from '#app/domain/result.ts';
import { moment, plainDate } from '#app/i18n/format.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { readForm } from '#app/platform/http/form.server.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { actOnCase, caseActs } from '#app/services/case/act-on-case.server.ts';
import { loadCase } from '#app/services/case/load-case.server.ts';
import { CaseClocks, CasePauses } from '#app/ui/case/case-clocks.tsx';
import { ClockForms, NoticePart, StepForms } from '#app/ui/case/case-forms.tsx';
import { CaseStages } from '#app/ui/case/case-stages.tsx';
import { ItemTag } from '#app/ui/case/case-tags.tsx';
import { RequestHistory } from '#app/ui/desk/request-history.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { Rows } from '#app/ui/rows.tsx';
import { Bar } from '#app/ui/staff/bar.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'cases' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, args.data ? `${args.data.page.service[localeOf(args.params)]} ${args.data.page.item.reference}` : '');

const Form = z.object({
  what: z.enum(caseActs),
  version: z.coerce.number().int().catch(-1),
  step: z.enum(itemSteps).nullable().catch(null),
  reason: z.string().max(40).catch(''),
  missing: z.array(z.string().max(60)),
  pauseReason: z.enum(pauseReasons).nullable().catch(null),
  materials: z.array(z.string().max(60)),
  lines: z.string().max(2_000).catch(''),
});

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const page = await loadCase(await context.ctx(), { itemId: params.itemId ?? '' });
  if (!page.ok) throw refusal(page.problem);
  const asked = new URL(request.url).searchParams.get('done');
  return { page: page.value, done: caseActs.find((one) => one === asked) ?? null, csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const { typed, answer } = await readForm(request, Form, ctx.app.log);
  if (!answer.ok) return data({ problem: { code: 'form-invalid' } as Problem, typed }, { status: 422 });
  const acted = await actOnCase(ctx, { ...answer.value, itemId: params.itemId ?? '' });
  if (!acted.ok) {
    if (acted.problem.code === 'not-found') throw refusal(acted.problem);
    return data({ problem: acted.problem, typed }, { status: statusOf[acted.problem.code] });
  }
  throw redirect(`${new URL(request.url).pathname}?done=${answer.value.what}`, 303);
}

export default function CaseRoute() {
  const { page, done, csrf } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('staff-cases');
  const { locale } = usePlace();
  const { item, deferral } = page;
  const problem = answer?.problem ?? null;
  const typed: Record<string, string> = answer?.typed ?? {};
  const text = problem ? problemText(problem, locale) : '';
  const errorAt = (field: string) => (problem?.field === field ? text : undefined);
  const at = problem?.field && typed.step ? `${problem.field}-${typed.step}` : problem?.field;
  const forms = { csrf, version: item.version, typed, errorAt };
  const nameOf = (code: string) => page.papers.find((paper) => paper.code === code)?.name[locale] ?? code;
  return (
    <>
      <p className="s">
        <a className="more" href={`/${locale}/staff/cases`}>
          {t('one.back')}
        </a>
      </p>
      <ErrorSummary errors={problem ? [{ text, ...(at ? { field: at } : {}) }] : []} />
      <Bar title={t('one.title', { service: page.service[locale], reference: item.reference })}>
        <p>
          <ItemTag status={item.status} />
        </p>
      </Bar>
      {done && !answer ? <NoteBox tone="ok" title={t(`one.done.${done}`)} live /> : null}
      <div className="split">
        <div className="stack">
          <CaseClocks face={page} />
          <section className="card" aria-labelledby="steps">
            <h2 id="steps">{t('one.steps')}</h2>
            <StepForms {...forms} steps={page.steps} papers={page.papers} />
          </section>
          <NoticePart {...forms} notice={page.notice} tell={page.may.tell} papers={page.papers} />
          {deferral ? (
            <section className="card" aria-labelledby="deferral">
              <h2 id="deferral">{t('one.deferral')}</h2>
              <ul>
                {deferral.materials.map((code) => (
                  <li key={code}>{nameOf(code)}</li>
                ))}
              </ul>
              <p>{t('one.deferralDue', { date: plainDate(deferral.dueOn, locale) })}</p>
              <p className="s dim">
                {deferral.signedAt
                  ? t('one.deferralSigned', { at: moment(deferral.signedAt, locale) })
                  : t('one.deferralUnsigned')}
              </p>
            </section>
          ) : null}
          <section className="card">
            <h2>{t('one.history')}</h2>
            <RequestHistory events={page.events} staff={page.staff} teams={[]} />
          </section>
        </div>
        <aside className="stack">
          <section className="card" aria-labelledby="who">
            <h2 id="who">{t('one.who')}</h2>
            <Rows
              stacked
              rows={[
                { label: page.person.name, value: page.person.number ?? '—' },
                { label: page.variant[locale], value: page.point?.[locale] ?? '—' },
              ]}
            />
            {page.may.request ? (
              <p>
                <a className="more" href={`/${locale}/staff/requests/${item.reference}`}>
                  {t('one.request')}
                </a>
              </p>
            ) : null}
          </section>
          <CaseStages stage={page.stage} three={page.threeStages} />
          <section className="card" aria-labelledby="pauses">
            <h2 id="pauses">{t('one.pauses')}</h2>
            <CasePauses pauses={page.pauses} />
            <ClockForms {...forms} may={page.may} />
          </section>
        </aside>
      </div>
    </>
  );
}
