// One unresolved matter: what the citizen says, its three levels, the conference, the decision and what comes after.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { refuse } from '#app/domain/result.ts';
import { moment, plainDate } from '#app/i18n/format.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { typedOf } from '#app/platform/http/typed.ts';
import { loadMatterPage } from '#app/services/matter/load-matters.server.ts';
import { type MatterWork, matterWorks, workMatter } from '#app/services/matter/work-matters.server.ts';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { ConferenceCard } from '#app/ui/matter/conference-card.tsx';
import { MatterForms } from '#app/ui/matter/matter-forms.tsx';
import { NoteBox } from '#app/ui/note-box.tsx';
import { errorsOf, type FormAnswer } from '#app/ui/resource/form-answer.ts';
import { Rows } from '#app/ui/rows.tsx';
import { Bar } from '#app/ui/staff/bar.tsx';
import { Tag } from '#app/ui/tag.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'matters' };
export const meta: MetaFunction = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'staff-matters')('matters.title'));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const page = await loadMatterPage(await context.ctx(), { reference: params.reference ?? '' });
  if (!page.ok) throw refusal(page.problem);
  return { matter: page.value, saved: new URL(request.url).searchParams.has('saved'), csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const typed = typedOf(await request.formData());
  const { what = '' } = typed;
  if (!Object.hasOwn(matterWorks, what)) throw refusal(refuse('form-invalid').problem);
  const input = { reference: params.reference ?? '', version: Number(typed.version), typed };
  const done = await workMatter(ctx, what as MatterWork, input);
  if (done.ok) return redirect(`${new URL(request.url).pathname}?saved`, 303);
  if (['not-found', 'not-allowed', 'sign-in-first'].includes(done.problem.code)) throw refusal(done.problem);
  const form = typed.unitId ? `${what}-${typed.unitId}` : what;
  return data<FormAnswer>({ what: form, problem: done.problem, typed }, { status: statusOf[done.problem.code] });
}

export default function Matter() {
  const { matter, saved, csrf } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(['staff-matters', 'matter']);
  const { locale } = usePlace();
  const { reference, status, left, text, steps, tries } = matter;
  return (
    <>
      <ErrorSummary errors={errorsOf(answer, locale)} />
      <p className="s">
        <a className="more" href={`/${locale}/staff/matters`}>
          {t('matters.title')}
        </a>
      </p>
      <Bar title={t('matters.page', { reference })}>
        <p>
          <Tag tone="note">{t(`matter:own.status.${status as 'reported'}`)}</Tag>{' '}
          {left === null ? null : left < 0 ? (
            <Tag tone="bad">{t('matters.over')}</Tag>
          ) : (
            <Tag tone="warn">{left === 0 ? t('matters.today') : t('matters.left', { count: left })}</Tag>
          )}
        </p>
      </Bar>
      {saved && !answer ? <NoteBox tone="ok" title={t('matters.saved')} live /> : null}
      <ol className="tiers" aria-label={t('matter:own.tiers')}>
        {matter.tiers.map(({ tier, from, now }) => (
          <li key={tier} aria-current={now ? 'step' : undefined}>
            <b>{t(`matter:own.tier.${tier}`)}</b>
            {from ? t('matters.from', { at: moment(from, locale) }) : t('matters.notYet')}
          </li>
        ))}
      </ol>
      {left !== null && matter.tier !== 'city' ? (
        <p className="dim">{t('matters.auto', { date: plainDate(matter.dueOn, locale) })}</p>
      ) : null}
      <div className="two-up">
        <div className="stack">
          <section className="card" aria-labelledby="said">
            <h2 id="said">{t('matters.said')}</h2>
            <p className="typed">{text}</p>
            <Rows
              rows={[
                { label: t('matters.category'), value: t(`matter:report.categories.${matter.category}`) },
                ...(matter.service ? [{ label: t('matters.service'), value: matter.service[locale] }] : []),
                { label: t('matters.point'), value: matter.point?.[locale] ?? '—' },
                ...(matter.bookingReference
                  ? [
                      {
                        label: t('matters.about'),
                        value: (
                          <a href={`/${locale}/staff/requests/${matter.bookingReference}`}>{matter.bookingReference}</a>
                        ),
                      },
                    ]
                  : []),
                { label: t('matters.to'), value: matter.to ?? t('matters.toNobody') },
                ...(tries > 0 ? [{ label: t('matters.tries'), value: t('matters.triesTimes', { count: tries }) }] : []),
                ...(matter.owner ? [{ label: t('matters.owner'), value: matter.owner }] : []),
              ]}
            />
          </section>
          {matter.conferences.map((conference) => (
            <ConferenceCard
              key={conference.id}
              conference={conference}
              version={matter.version}
              csrf={csrf}
              answer={answer}
            />
          ))}
          <section className="card" aria-labelledby="steps">
            <h2 id="steps">{t('matters.steps')}</h2>
            <ul className="say">
              {steps.map((step) => (
                <li key={step.id}>
                  <header>
                    <b>{t(`matter:own.steps.${step.kind as 'reported'}`)}</b>
                    <span>{step.by?.[locale] ?? (step.kind === 'escalated' ? t('matters.byItself') : null)}</span>
                    <span className="s dim">{moment(step.at, locale)}</span>
                  </header>
                  {step.note ? <p className="typed">{step.note}</p> : null}
                </li>
              ))}
            </ul>
          </section>
        </div>
        <MatterForms matter={matter} csrf={csrf} answer={answer} />
      </div>
    </>
  );
}
