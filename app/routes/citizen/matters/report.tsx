// Reporting what could not be done (办不成事), from a booking (`?booking=`) or without one.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { matterCategories, tiers } from '#app/domain/matter/matter.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { answerTold } from '#app/platform/http/said.server.ts';
import { switched, switchIn } from '#app/platform/http/switches.ts';
import { typedOf } from '#app/platform/http/typed.ts';
import { loadReport, reportMatter } from '#app/services/matter/report-matter.server.ts';
import { usePageFaults } from '#app/ui/booking/page-faults.ts';
import { Btn, Go } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { TextInput } from '#app/ui/forms/text-input.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { SayFields } from '#app/ui/matter/say-fields.tsx';

export const handle = { section: 'track', formId: 'report' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'matter')('report.title'));

const bookingIn = (request: Request) => {
  const asked = new URL(request.url).searchParams.get('booking');
  return asked && /^[\w-]{8,9}$/.test(asked) ? asked : null;
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const booking = bookingIn(request);
  const page = await loadReport(await context.ctx(), { district: params.district ?? '', booking });
  if (!page.ok) throw refusal(page.problem);
  return { page: page.value, about: booking !== null && page.value.booking !== null, csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const locale = localeOf(params);
  const district = params.district ?? '';
  const { pathname, search } = new URL(request.url);
  const form = await request.formData();
  const to = switchIn(form.get('switch'));
  if (to) return switched(to, pathname + search, locale, context.secure);
  const typed = typedOf(form);
  const booking = bookingIn(request);
  const said = await reportMatter(ctx, { district, locale, typed, network: context.network, booking });
  return answerTold(ctx, said, typed, pathname, 'reported');
}

export default function Report() {
  const { page, about, csrf } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const faults = usePageFaults(answer?.faults);
  const { t } = useTranslation('matter');
  const { locale, to } = usePlace();
  const refused = answer?.problem ? [{ text: problemText(answer.problem, locale) }] : [];
  const typed: Record<string, string> = answer?.typed ?? (page.booking ? { reply: 'booking' } : {});
  return (
    <>
      <ErrorSummary errors={[...faults.errors, ...refused]} />
      <div className="split">
        <div className="slim">
          <h1>{t('report.title')}</h1>
          <p className="lede">{t('report.lede')}</p>
          {about && page.booking ? (
            <p>
              <b>{t('report.about', { reference: page.booking.reference })}</b>
            </p>
          ) : null}
          <PostForm csrf={csrf} id="report">
            <SayFields
              {...page}
              typed={typed}
              faults={faults}
              points={about ? undefined : page.points}
              category={{
                label: t('report.category'),
                options: matterCategories.map((value) => ({ value, label: t(`report.categories.${value}`) })),
              }}
              text={{ label: t('report.text'), hint: t('report.textHint') }}
            />
            <TextInput
              name="tries"
              label={t('report.tries')}
              value={typed.tries}
              error={faults.of('tries')}
              inputMode="numeric"
              maxLength={3}
              optional
            />
            <Go>
              <Btn name="do" value="report">
                {t('report.send')}
              </Btn>
            </Go>
          </PostForm>
        </div>
        <aside className="stack">
          <section className="card" aria-labelledby="how">
            <h2 id="how">{t('report.how')}</h2>
            <ol>
              {tiers.map((tier) => (
                <li key={tier}>{t(`report.steps.${tier}`, { count: page.tierDays[tier] })}</li>
              ))}
            </ol>
            <p>
              <a className="more" href={to('track')}>
                {t('report.open')}
              </a>
            </p>
          </section>
        </aside>
      </div>
    </>
  );
}
