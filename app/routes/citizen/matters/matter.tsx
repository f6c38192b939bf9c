// The own page of a report: who works on it and by when, the written answer, and a rating nobody has to give.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ratingLevels } from '#app/domain/matter/rating.ts';
import { moment, plainDate } from '#app/i18n/format.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { codeFirst } from '#app/platform/http/code-first.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { switched, switchIn } from '#app/platform/http/switches.ts';
import { fieldOf } from '#app/platform/http/typed.ts';
import { loadOwnMatter, rateMatter } from '#app/services/matter/report-matter.server.ts';
import { Btn } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { FieldGroup } from '#app/ui/forms/field.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { Tag } from '#app/ui/tag.tsx';

export const handle = { section: 'track' };
export const meta: MetaFunction = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'matter')('own.title', { reference: args.params.ref ?? '' }));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const matter = await loadOwnMatter(await context.ctx(), { reference: params.ref ?? '' });
  if (!matter.ok) throw codeFirst(matter.problem, params);
  return { matter: matter.value, done: new URL(request.url).searchParams.get('done'), csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { pathname } = new URL(request.url);
  const form = await request.formData();
  const to = switchIn(form.get('switch'));
  if (to) return switched(to, pathname, localeOf(params), context.secure);
  const input = { reference: params.ref ?? '', level: fieldOf(form, 'level') ?? '' };
  const rated = await rateMatter(await context.ctx(), input);
  if (rated.ok) return redirect(`${pathname}?done=rated`, 303);
  if (rated.problem.code === 'not-found') throw codeFirst(rated.problem, params);
  return data({ problem: rated.problem }, { status: statusOf[rated.problem.code] });
}

export default function OwnMatter() {
  const { matter, done, csrf } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(['matter', 'rating']);
  const { locale, to } = usePlace();
  const { reference, status, tier, dueOn, text, steps, rating } = matter;
  const wrong = answer && problemText(answer.problem, locale);
  const due = plainDate(dueOn, locale);
  const open = matter.answer === null;
  return (
    <>
      <ErrorSummary errors={wrong ? [{ field: 'level', text: wrong }] : []} />
      {done === 'reported' && open ? <NoteBox tone="ok" live title={t('own.done', { date: due })} /> : null}
      <div className="head2">
        <h1>{t('own.title', { reference })}</h1>
        <p>
          <Tag tone={open ? 'note' : 'ok'}>{t(`own.status.${status as 'reported'}`)}</Tag>
        </p>
      </div>
      {open ? <p className="lede">{t('own.waits', { date: due })}</p> : null}
      <div className="split">
        <div>
          {matter.answer ? (
            <section className="card" aria-labelledby="answer">
              <h2 id="answer">{t('own.answer')}</h2>
              {matter.decision ? (
                <p>
                  <b>{t(`own.decisions.${matter.decision as 'not-now'}`)}</b>
                </p>
              ) : null}
              <p className="typed">{matter.answer}</p>
              {matter.doneBy ? <p>{t('own.until', { date: plainDate(matter.doneBy, locale) })}</p> : null}
            </section>
          ) : null}
          <section aria-labelledby="trail">
            <h2 id="trail">{t('own.trail')}</h2>
            <ol>
              {steps.map((step) => (
                <li key={`${step.kind} ${step.at.getTime()}`}>
                  <b>{t(`own.steps.${step.kind as 'reported'}`)}</b>
                  <br />
                  <span className="dim s">
                    {t(`own.tier.${step.tier}`)} · {moment(step.at, locale)}
                  </span>
                </li>
              ))}
            </ol>
            {open ? (
              <p>
                <b>{t(`own.tier.${tier}`)}</b> {t('own.now')}
              </p>
            ) : null}
          </section>
          {open ? null : rating === null ? (
            <section className="card" aria-labelledby="rate">
              <h2 id="rate">{t('own.rate')}</h2>
              <p className="dim">{t('own.rateLede')}</p>
              <PostForm csrf={csrf}>
                <FieldGroup name="level" id="level-group" label={t('own.rate')} error={wrong ?? undefined}>
                  {ratingLevels.map((level, index) => (
                    <label className="check" key={level}>
                      <input type="radio" name="level" id={index === 0 ? 'level' : `level-${level}`} value={level} />
                      <span>{t(`rating:levels.${level}`)}</span>
                    </label>
                  ))}
                </FieldGroup>
                <Btn name="do" value="rate">
                  {t('rating:send')}
                </Btn>
              </PostForm>
            </section>
          ) : (
            <NoteBox tone="ok" title={t('own.rated', { level: t(`rating:levels.${rating as 5}`) })} />
          )}
        </div>
        <aside className="stack">
          <section className="card" aria-labelledby="you">
            <h2 id="you">{t('own.you')}</h2>
            <p>
              <b>{t(`report.categories.${matter.category}`)}</b>
              {matter.service ? `，${matter.service[locale]}`.replace('，', locale === 'zh' ? '，' : ', ') : null}
            </p>
            <p className="typed">{text}</p>
            {matter.booking ? (
              <p>
                <a href={to(`bookings/${matter.booking}`)}>{t('own.about', { reference: matter.booking })}</a>
              </p>
            ) : null}
          </section>
        </aside>
      </div>
    </>
  );
}
