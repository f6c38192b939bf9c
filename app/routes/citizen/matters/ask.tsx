// Asking a question (咨询) without an account; what was asked in this browser stands below it.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { questionCategories } from '#app/domain/matter/question.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { answerTold } from '#app/platform/http/said.server.ts';
import { switched, switchIn } from '#app/platform/http/switches.ts';
import { typedOf } from '#app/platform/http/typed.ts';
import { askQuestion, loadAsk } from '#app/services/matter/ask-question.server.ts';
import { usePageFaults } from '#app/ui/booking/page-faults.ts';
import { Btn, Go } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { SayFields } from '#app/ui/matter/say-fields.tsx';

export const handle = { section: 'help', formId: 'ask' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'matter')('ask.title'));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const page = await loadAsk(await context.ctx(), { district: params.district ?? '' });
  if (!page.ok) throw refusal(page.problem);
  const service = new URL(request.url).searchParams.get('service') ?? '';
  return { page: page.value, service, csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const locale = localeOf(params);
  const district = params.district ?? '';
  const { pathname } = new URL(request.url);
  const form = await request.formData();
  const to = switchIn(form.get('switch'));
  if (to) return switched(to, pathname, locale, context.secure);
  const typed = typedOf(form);
  const asked = await askQuestion(ctx, { district, locale, typed, network: context.network });
  return answerTold(ctx, asked, typed, pathname, 'asked');
}

export default function Ask() {
  const { page, service, csrf } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const faults = usePageFaults(answer?.faults);
  const { t } = useTranslation('matter');
  const { locale, to } = usePlace();
  const refused = answer?.problem ? [{ text: problemText(answer.problem, locale) }] : [];
  return (
    <>
      <ErrorSummary errors={[...faults.errors, ...refused]} />
      <div className="split">
        <div className="slim">
          <h1>{t('ask.title')}</h1>
          <p className="lede">{t('ask.lede', { days: page.days })}</p>
          <p>
            <a className="more" href={to('answers')}>
              {t('ask.answersLink')}
            </a>
          </p>
          <PostForm csrf={csrf} id="ask">
            <SayFields
              {...page}
              typed={answer?.typed ?? { service }}
              faults={faults}
              points={undefined}
              category={{
                label: t('ask.category'),
                options: questionCategories.map((value) => ({ value, label: t(`ask.categories.${value}`) })),
              }}
              text={{ label: t('ask.text'), hint: t('ask.textHint') }}
            />
            <Go>
              <Btn name="do" value="ask">
                {t('ask.send')}
              </Btn>
            </Go>
          </PostForm>
          <p className="s dim">{t('ask.urgent')}</p>
        </div>
        <aside className="stack">
          {page.own.length > 0 ? (
            <section className="card" aria-labelledby="own-title">
              <h2 id="own-title">{t('ask.own')}</h2>
              <ul>
                {page.own.map(({ reference, text }) => (
                  <li key={reference}>
                    <a href={to(`ask/${reference}`)}>{reference}</a> {[...text].slice(0, 40).join('')}
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          <section className="card">
            <p>
              <a className="more" href={to('matters')}>
                {t('report.link')}
              </a>
            </p>
          </section>
        </aside>
      </div>
    </>
  );
}
