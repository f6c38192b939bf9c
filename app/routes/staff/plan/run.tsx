// One plan: how far the search is, then what it would change, and one button that makes it the day.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { dayOf, moment } from '#app/i18n/format.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { readForm } from '#app/platform/http/form.server.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { applyPlan } from '#app/services/plan/apply-plan.server.ts';
import { stopPlan } from '#app/services/plan/ask-plan.server.ts';
import { loadPlan } from '#app/services/plan/load-plan.server.ts';
import { Btn, Go } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { PlanResult } from '#app/ui/plan/plan-result.tsx';
import { Bar } from '#app/ui/staff/bar.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'board', hydrate: true };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'staff-plan')('run.whole'));

const Form = z.object({ what: z.enum(['stop', 'apply']) });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const page = await loadPlan(await context.ctx(), { id: params.id ?? '' });
  if (!page.ok) throw refusal(page.problem);
  return { ...page.value, csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const { answer } = await readForm(request, Form, ctx.app.log);
  const id = params.id ?? '';
  const apply = answer.ok && answer.value.what === 'apply';
  const done = apply ? await applyPlan(ctx, { id }) : await stopPlan(ctx, { id });
  if (!done.ok) return data({ problem: done.problem }, { status: statusOf[done.problem.code] });
  return redirect(`/${localeOf(params)}/staff/plan/${id}`, 303);
}

const lookAgainMs = 700;

export default function PlanRun() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('staff-plan');
  const { here, locale } = usePlace();
  const { status, scope, change, csrf, date, district } = page;
  const searching = status === 'asked' || status === 'running';
  useLookAgain(searching);
  const title = change
    ? t('run.what', { change: t(`ask.changes.${change.kind}`) })
    : t(scope === 'day' ? 'run.whole' : scope === 'week' ? 'run.week' : 'run.fallen');
  const where = new URLSearchParams({ date, district });
  const made = t(page.byClock ? 'run.byClock' : 'run.by', { at: moment(page.at, locale) });
  const share = Math.round((page.progress?.share ?? 0) * 100);
  const count = page.progress?.unplaced ?? 0;
  return (
    <>
      <ErrorSummary errors={answer ? [{ text: problemText(answer.problem, locale) }] : []} />
      <Bar
        title={
          <>
            {title}{' '}
            <small>{scope === 'week' ? t('ask.weekOf', { monday: dayOf(date, locale) }) : dayOf(date, locale)}</small>
          </>
        }
      >
        <a className="more" href={`/${locale}/staff/board?${where}`}>
          {t('run.back')}
        </a>
      </Bar>
      {searching ? (
        <section className="card slim">
          <p role="status">{status === 'asked' ? t('run.waiting') : t('run.running', { percent: share, count })}</p>
          <progress max={100} value={share} aria-label={t('run.share')} />
          <PostForm csrf={csrf} hidden={{ what: 'stop' }}>
            <Go>
              <Btn kind="alt">{t('run.stop')}</Btn>
              <a className="more" href={here}>
                {t('run.reload')}
              </a>
            </Go>
          </PostForm>
        </section>
      ) : null}
      {status === 'failed' ? (
        <NoteBox tone="warn" title={t('run.failed')}>
          <p>{t(change ? 'run.failedWhat' : 'run.failedText')}</p>
        </NoteBox>
      ) : null}
      {status === 'applied' ? (
        <NoteBox tone="ok" title={t('run.applied')} live>
          <p>{t(scope === 'week' ? 'run.weekApplied' : 'run.appliedText')}</p>
        </NoteBox>
      ) : null}
      {page.clash ? (
        <NoteBox tone="warn" title={t('run.clash')}>
          <p>{t('run.clashText')}</p>
        </NoteBox>
      ) : null}
      {status === 'ready' || status === 'applied' ? (
        <>
          <p className="dim">{[status === 'ready' ? t('run.ready') : null, made].filter(Boolean).join(' · ')}</p>
          <PlanResult {...page} />
        </>
      ) : null}
      {status === 'ready' ? (
        <div className="apply">
          {page.moves.length === 0 ? <p>{t('run.same')}</p> : null}
          {change ? <p>{t('run.imagined')}</p> : null}
          {page.mayApply && page.moves.length > 0 && !page.clash ? (
            <PostForm csrf={csrf} hidden={{ what: 'apply' }}>
              <p>
                {scope === 'week'
                  ? `${t('run.weekTold', { count: page.told })} ${t('run.weekFinal')}`
                  : `${t('run.told')} ${t('run.undo')}`}
              </p>
              <Go>
                <Btn>{t('run.apply', { count: page.moves.length })}</Btn>
              </Go>
            </PostForm>
          ) : null}
        </div>
      ) : null}
      {searching ? null : (
        <p>
          <a className="more" href={`/${locale}/staff/plan?${where}`}>
            {t('run.again')}
          </a>
        </p>
      )}
    </>
  );
}

/** While the search runs the page looks again by itself; without scripts there is a link. */
function useLookAgain(searching: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!searching) return;
    const timer = setInterval(revalidate, lookAgainMs);
    return () => clearInterval(timer);
  }, [searching, revalidate]);
}
