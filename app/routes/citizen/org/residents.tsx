// A community worker begins a booking for a resident who agreed; the booking itself is the ordinary journey.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { orgFirst } from '#app/platform/http/org-first.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { switchedWithForm } from '#app/platform/http/switches.ts';
import { typedOf } from '#app/platform/http/typed.ts';
import { beginForResident } from '#app/services/organisation/book-for-resident.server.ts';
import { loadOrgHome } from '#app/services/organisation/load-home.server.ts';
import { Btn, Go } from '#app/ui/btn.tsx';
import { CheckLine } from '#app/ui/forms/check-line.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { RadioCards } from '#app/ui/forms/tiles.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { OrgCrumb } from '#app/ui/org/org-crumb.tsx';
import { useOrgFaults } from '#app/ui/org/org-faults.ts';

export const handle = { section: 'org', formId: 'org-residents' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'org')('residents.title'));

const ways = ['written', 'told', 'guardian'] as const;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const home = await loadOrgHome(await context.ctx(), { district: params.district ?? '' });
  if (!home.ok) throw orgFirst(home.problem, params);
  return { allowed: home.value.kind === 'community' && home.value.status === 'verified', csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const locale = localeOf(params);
  const district = params.district ?? '';
  const form = await request.formData();
  const typed = typedOf(form);
  const turned = switchedWithForm(request, form, locale, context.secure);
  if (turned) return turned === 'arrived' ? data({ typed, faults: null, problem: null }) : turned;
  const begun = await beginForResident(ctx, { district, locale, typed });
  if (begun.ok && begun.value.draftId !== null) {
    return redirect(`/${locale}/${district}/book/${begun.value.draftId}/who`, 303);
  }
  if (begun.ok) return data({ typed, faults: begun.value.faults, problem: null }, { status: 422 });
  if (begun.problem.code !== 'quota-reached') throw orgFirst(begun.problem, params);
  return data({ typed, faults: null, problem: begun.problem }, { status: statusOf[begun.problem.code] });
}

export default function Residents() {
  const { allowed, csrf } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const faults = useOrgFaults(answered?.faults);
  const { t } = useTranslation('org');
  const { locale } = usePlace();
  const refused = answered?.problem ? [{ text: problemText(answered.problem, locale) }] : [];
  return (
    <div className="slim">
      <OrgCrumb />
      <ErrorSummary errors={[...faults.errors, ...refused]} />
      <h1>{t('residents.title')}</h1>
      <p className="lede">{t('residents.lede')}</p>
      {allowed ? (
        <PostForm csrf={csrf} id="org-residents">
          <RadioCards
            name="how"
            label={t('residents.how')}
            tiles={ways.map((value) => ({ value, label: t(`residents.ways.${value}`) }))}
            value={answered?.typed.how}
            error={faults.of('how')}
          />
          <CheckLine name="agreed" checked={answered?.typed.agreed === 'yes'} error={faults.of('agreed')}>
            {t('residents.agreed')}
          </CheckLine>
          <Go>
            <Btn>{t('residents.go')}</Btn>
          </Go>
        </PostForm>
      ) : (
        <p>{t('residents.only')}</p>
      )}
    </div>
  );
}
