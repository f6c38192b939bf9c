// Asks the planner: the whole day, only what has no team, or "what if". The answer has a page of its own.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { DayChange } from '#app/domain/plan/what-if-day.ts';
import { dayOf } from '#app/i18n/format.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { readForm } from '#app/platform/http/form.server.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { askPlan } from '#app/services/plan/ask-plan.server.ts';
import { loadPlanStart } from '#app/services/plan/load-plan-start.server.ts';
import { Btn, Go } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { Select } from '#app/ui/forms/select.tsx';
import { TextInput } from '#app/ui/forms/text-input.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { Bar } from '#app/ui/staff/bar.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'board' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'staff-plan')('title'));

const Form = z.object({
  scope: z.enum(['day', 'fallen', 'week']),
  date: z.string().max(10),
  district: z.string().max(40),
  kind: z.string().max(20).optional(),
  teamId: z.string().max(80).optional(),
  kit: z.string().max(40).optional(),
});
const changes = ['team-less', 'team-more', 'kit-less', 'kit-more'] as const;
const kits = ['identity', 'exit-entry', 'documents'] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const page = await loadPlanStart(await context.ctx(), { date: query.get('date'), district: query.get('district') });
  if (!page.ok) throw refusal(page.problem);
  return { ...page.value, csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const { typed, answer } = await readForm(request, Form, ctx.app.log);
  if (!answer.ok) return data({ problem: { code: 'form-invalid' as const }, typed }, { status: 422 });
  const { kind, teamId, kit, ...asked } = answer.value;
  const change = kind === undefined ? null : DayChange.safeParse({ kind, teamId, kit: kit || undefined });
  if (change && (!change.success || !teamId))
    return data({ problem: { code: 'plan-what-if' as const }, typed }, { status: 422 });
  const done = await askPlan(ctx, { ...asked, change: change?.data ?? null });
  if (!done.ok) return data({ problem: done.problem, typed }, { status: statusOf[done.problem.code] });
  return redirect(`/${localeOf(params)}/staff/plan/${done.value.id}`, 303);
}

export default function AskPlan() {
  const { csrf, date, district, districts, teams, suggestion, week } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('staff-plan');
  const { locale } = usePlace();
  const typed: Record<string, string> = answer?.typed ?? {};
  const asked = { date, district };
  return (
    <>
      <ErrorSummary errors={answer ? [{ text: problemText(answer.problem, locale) }] : []} />
      <Bar title={t('title')}>
        <a className="more" href={`/${locale}/staff/board?${new URLSearchParams(asked)}`}>
          {t('run.back')}
        </a>
      </Bar>
      <p className="lede">{t('ask.lede')}</p>
      <form method="get" className="cluster">
        <TextInput name="date" type="date" label={t('ask.day')} value={date} />
        {districts.length > 1 ? (
          <Select
            name="district"
            label={t('ask.district')}
            ask={null}
            value={district}
            options={districts.map(({ id, name }) => ({ value: id, label: name[locale] }))}
          />
        ) : null}
        <Btn kind="alt">{t('ask.open')}</Btn>
      </form>
      {suggestion ? (
        <NoteBox icon="clock" title={t('ask.suggestion')}>
          <p>
            <a className="more" href={`/${locale}/staff/plan/${suggestion}`}>
              {t('ask.suggestionLink')}
            </a>
          </p>
        </NoteBox>
      ) : null}
      <div className="two-up">
        {(['day', 'fallen'] as const).map((scope) => (
          <section key={scope} className="card">
            <h2>{t(scope === 'day' ? 'ask.whole' : 'ask.fallen')}</h2>
            <p>{t(scope === 'day' ? 'ask.wholeText' : 'ask.fallenText')}</p>
            <PostForm csrf={csrf} hidden={{ ...asked, scope }}>
              <Go>
                <Btn {...(scope === 'day' ? {} : { kind: 'alt' as const })}>
                  {t(scope === 'day' ? 'ask.whole' : 'ask.fallen')}
                </Btn>
              </Go>
            </PostForm>
          </section>
        ))}
      </div>
      <section className="card slim">
        <h2>
          {t('ask.week')} <small>{t('ask.weekOf', { monday: dayOf(week.monday, locale) })}</small>
        </h2>
        <p>{week.open > 0 ? t('ask.weekText', { count: week.open }) : t('ask.weekNone')}</p>
        {week.suggestion ? (
          <p>
            {t('ask.weekSuggestion')}{' '}
            <a className="more" href={`/${locale}/staff/plan/${week.suggestion}`}>
              {t('ask.suggestionLink')}
            </a>
          </p>
        ) : null}
        {week.open > 0 ? (
          <PostForm csrf={csrf} hidden={{ ...asked, scope: 'week' }}>
            <Go>
              <Btn kind="alt">{t('ask.week')}</Btn>
            </Go>
          </PostForm>
        ) : null}
      </section>
      <section className="card slim">
        <h2>{t('ask.what')}</h2>
        <p>{t('ask.whatText')}</p>
        <PostForm csrf={csrf} hidden={{ ...asked, scope: 'day' }} label={t('ask.what')}>
          <Select
            name="kind"
            label={t('ask.change')}
            value={typed.kind}
            options={changes.map((kind) => ({ value: kind, label: t(`ask.changes.${kind}`) }))}
          />
          <Select
            name="teamId"
            label={t('ask.team')}
            value={typed.teamId}
            options={teams.map(({ id, name }) => ({ value: id, label: name[locale] }))}
          />
          <Select
            name="kit"
            label={t('ask.kit')}
            hint={t('ask.kitHint')}
            optional
            value={typed.kit}
            options={kits.map((kind) => ({ value: kind, label: t(`ask.kits.${kind}`) }))}
          />
          <Go>
            <Btn kind="alt">{t('ask.try')}</Btn>
          </Go>
        </PostForm>
      </section>
    </>
  );
}
