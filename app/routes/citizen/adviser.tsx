// The adviser: four questions, then the ways in order, the easiest first. People may go on as they like.
import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { type Answers, type Question, questions, readAnswers, unanswered } from '#app/domain/booking/advice.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { loadAdvice } from '#app/services/booking/load-advice.server.ts';
import { AdvisedWays } from '#app/ui/booking/advised-ways.tsx';
import { AdviserQuestions } from '#app/ui/booking/adviser-questions.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { Rows } from '#app/ui/rows.tsx';

export const handle = { section: 'services' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'adviser')('title'));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const answers = readAnswers(Object.fromEntries(query));
  const missing = unanswered(answers);
  const asked = query.has('show');
  if (!asked || missing.length > 0) {
    const page = { answers, missing: asked ? missing : [], advice: null };
    return data(page, { status: page.missing.length > 0 ? 422 : 200 });
  }
  const advice = await loadAdvice(await context.ctx(), { answers: answers as Answers, locale: localeOf(params) });
  if (!advice.ok) throw refusal(advice.problem);
  return data({ answers, missing: [], advice: advice.value });
}

export default function Adviser() {
  const { answers, missing, advice } = useLoaderData<typeof loader>();
  const { t } = useTranslation('adviser');
  const { pathname } = useLocation();
  if (!advice) {
    const errors = missing.map((question: Question) => ({ field: question, text: t(`missing.${question}`) }));
    return (
      <>
        <ErrorSummary errors={errors} />
        <h1>{t('title')}</h1>
        <p className="lede">{t('lede')}</p>
        <AdviserQuestions answers={answers} missing={missing} action={pathname} />
      </>
    );
  }
  const again = `${pathname}?${new URLSearchParams(answers)}`;
  const say = t as (key: string) => string;
  const rows = (Object.keys(questions) as Question[]).map((question) => ({
    label: t(`short.${question}`),
    value: say(`answer.${question}.${answers[question]}`),
    change: `${again}#${question}`,
  }));
  const best = advice.ways[0] ?? 'window';
  return (
    <>
      <p className="s">
        <a className="more" href={again}>
          {t('again')}
        </a>{' '}
        › {t('result')}
      </p>
      <h1>{t(`best.${best}`)}</h1>
      <p className="lede">{t('resultLede')}</p>
      <AdvisedWays ways={advice.ways} service={advice.service} />
      {advice.notOnline.length > 0 ? (
        <details>
          <summary>{t('notOnline')}</summary>
          <ul>
            {advice.notOnline.map((reason) => (
              <li key={reason}>{t(`notOnlineText.${reason}`)}</li>
            ))}
          </ul>
        </details>
      ) : null}
      <section className="card" aria-labelledby="answers-title">
        <h2 id="answers-title">{t('yours')}</h2>
        <Rows rows={rows} />
      </section>
      <p className="s dim">{t('small')}</p>
    </>
  );
}
