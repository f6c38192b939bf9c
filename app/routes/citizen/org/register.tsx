// An organisation applies: what stands on the licence and one person who can be reached.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { checkCreditCode } from '#app/domain/identity/credit-code.ts';
import { organisationKinds } from '#app/domain/organisation/organisation.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { carry } from '#app/platform/http/carried.server.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { switchedWithForm } from '#app/platform/http/switches.ts';
import { typedOf } from '#app/platform/http/typed.ts';
import { loadCommunityChoices } from '#app/services/organisation/load-home.server.ts';
import { registerOrganisation } from '#app/services/organisation/register.server.ts';
import { Btn, Go } from '#app/ui/btn.tsx';
import { CheckLine } from '#app/ui/forms/check-line.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { Select } from '#app/ui/forms/select.tsx';
import { TextInput } from '#app/ui/forms/text-input.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { useOrgFaults } from '#app/ui/org/org-faults.ts';

export const handle = { section: 'org', formId: 'org-register' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'org')('register.title'));

export async function loader({ params, context }: LoaderFunctionArgs) {
  const answer = await loadCommunityChoices(await context.ctx(), { district: params.district ?? '' });
  if (!answer.ok) throw refusal(answer.problem);
  return { communities: answer.value, csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const locale = localeOf(params);
  const form = await request.formData();
  const typed = typedOf(form);
  const turned = switchedWithForm(request, form, locale, context.secure);
  if (turned) return turned === 'arrived' ? data({ typed, faults: null, problem: null }) : turned;
  const asked = { typed, district: params.district ?? '', locale, network: context.network };
  const answer = await registerOrganisation(ctx, asked);
  if (!answer.ok) {
    return data({ typed, faults: null, problem: answer.problem }, { status: statusOf[answer.problem.code] });
  }
  if (answer.value.faults) return data({ typed, faults: answer.value.faults, problem: null }, { status: 422 });
  return redirect(`/${locale}/${params.district}/org/code?asked=${carry(ctx, 'code', answer.value.asked)}`, 303);
}

export default function Register() {
  const { communities, csrf } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const typed = answered?.typed ?? {};
  const faults = useOrgFaults(answered?.faults);
  const { t } = useTranslation('org');
  const { locale } = usePlace();
  const refused = answered?.problem ? [{ text: problemText(answered.problem, locale) }] : [];
  const code = checkCreditCode(typed.creditCode ?? '');
  const field = (name: string) => ({ name, value: typed[name], error: faults.of(name) });
  return (
    <div className="slim">
      <ErrorSummary errors={[...faults.errors, ...refused]} />
      <h1>{t('register.title')}</h1>
      <p className="lede">{t('register.lede')}</p>
      <PostForm csrf={csrf} id="org-register">
        <h2>{t('register.organisation')}</h2>
        <Select
          {...field('kind')}
          label={t('register.kind')}
          options={organisationKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
        <TextInput
          {...field('creditCode')}
          label={t('register.creditCode')}
          hint={t('register.creditCodeHint')}
          maxLength={40}
          spellCheck={false}
          autoComplete="off"
        />
        {code.ok && code.severity === 'warn' ? (
          <CheckLine name="sure" value={code.value} checked={typed.sure === code.value}>
            {t('register.sure', { code: code.value })}
          </CheckLine>
        ) : null}
        <TextInput {...field('nameZh')} label={t('register.nameZh')} maxLength={80} autoComplete="organization" />
        <TextInput {...field('nameEn')} label={t('register.nameEn')} maxLength={120} lang="en" optional />
        <Select
          {...field('communityId')}
          label={t('register.community')}
          hint={t('register.communityHint')}
          options={communities.map(({ id, name }) => ({ value: id, label: name[locale] }))}
        />
        <TextInput {...field('address')} label={t('register.address')} maxLength={120} autoComplete="street-address" />
        <h2>{t('register.person')}</h2>
        <p className="dim">{t('register.personText')}</p>
        <TextInput {...field('contactName')} label={t('register.contactName')} maxLength={50} autoComplete="name" />
        <TextInput
          {...field('contact')}
          label={t('register.contact')}
          hint={t('register.contactHint')}
          maxLength={254}
          inputMode="email"
          autoComplete="username"
          spellCheck={false}
        />
        <Go>
          <Btn>{t('register.go')}</Btn>
        </Go>
      </PostForm>
    </div>
  );
}
