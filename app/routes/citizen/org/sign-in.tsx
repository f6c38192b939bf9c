// A contact asks for the code that signs it in. What follows is the same whether or not the contact is known.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { carry } from '#app/platform/http/carried.server.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { fieldOf } from '#app/platform/http/typed.ts';
import { askOrgCode } from '#app/services/organisation/sign-in.server.ts';
import { Btn, Go } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { TextInput } from '#app/ui/forms/text-input.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { useOrgFaults } from '#app/ui/org/org-faults.ts';

export const handle = { section: 'org' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'org')('signIn.title'));

export async function loader({ context }: LoaderFunctionArgs) {
  return { csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const locale = localeOf(params);
  const contact = (fieldOf(await request.formData(), 'contact') ?? '').slice(0, 300);
  const asked = { contact, district: params.district ?? '', locale, network: context.network };
  const answer = await askOrgCode(ctx, asked);
  if (!answer.ok) {
    return data({ contact, faults: null, problem: answer.problem }, { status: statusOf[answer.problem.code] });
  }
  if (answer.value.faults) return data({ contact, faults: answer.value.faults, problem: null }, { status: 422 });
  return redirect(`/${locale}/${params.district}/org/code?asked=${carry(ctx, 'code', answer.value.asked)}`, 303);
}

export default function SignIn() {
  const { csrf } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const faults = useOrgFaults(answered?.faults);
  const { t } = useTranslation('org');
  const { locale, to } = usePlace();
  const refused = answered?.problem ? [{ text: problemText(answered.problem, locale) }] : [];
  return (
    <div className="slim">
      <ErrorSummary errors={[...faults.errors, ...refused]} />
      <h1>{t('signIn.title')}</h1>
      <p className="lede">{t('signIn.lede')}</p>
      <PostForm csrf={csrf}>
        <TextInput
          name="contact"
          label={t('signIn.contact')}
          value={answered?.contact}
          error={faults.of('contact')}
          maxLength={254}
          inputMode="email"
          autoComplete="username"
          spellCheck={false}
        />
        <Go>
          <Btn>{t('signIn.go')}</Btn>
          <Btn kind="alt" href={to('org/register')}>
            {t('signIn.register')}
          </Btn>
        </Go>
      </PostForm>
      <p className="s dim">{t('signIn.same')}</p>
    </div>
  );
}
