// The reference is lost: a code to the contact shows all bookings that were made with it.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { carried, carry } from '#app/platform/http/carried.server.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { switched, switchIn } from '#app/platform/http/switches.ts';
import { fieldOf } from '#app/platform/http/typed.ts';
import { askCode } from '#app/services/booking/ask-code.server.ts';
import { usePageFaults } from '#app/ui/booking/page-faults.ts';
import { Btn, Go } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { TextInput } from '#app/ui/forms/text-input.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { FindAside } from '#app/ui/track/find-aside.tsx';

export const handle = { section: 'track', formId: 'lost' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'track')('lost.title'));

type Typed = { contact: string };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const kept = carried<Typed>(await context.ctx(), 'lost', new URL(request.url).searchParams.get('kept'));
  return { typed: kept ?? { contact: '' }, csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const locale = localeOf(params);
  const { pathname } = new URL(request.url);
  const form = await request.formData();
  const typed: Typed = { contact: (fieldOf(form, 'contact') ?? '').slice(0, 300) };
  const to = switchIn(form.get('switch'));
  if (to) return switched(to, `${pathname}?kept=${carry(ctx, 'lost', typed)}`, locale, context.secure);
  const district = params.district ?? '';
  const answer = await askCode(ctx, { ...typed, reference: null, locale, district, network: context.network });
  if (!answer.ok) {
    const { problem } = answer;
    if (problem.code !== 'code-too-soon' && problem.code !== 'too-many-requests') throw refusal(problem);
    return data({ typed, faults: null, problem }, { status: statusOf[problem.code] });
  }
  const { faults, asked } = answer.value;
  if (faults) return data({ typed, faults, problem: null }, { status: 422 });
  return redirect(pathname.replace(/lost$/, `code?asked=${carry(ctx, 'code', asked)}`), 303);
}

export default function Lost() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const faults = usePageFaults(answered?.faults);
  const { t } = useTranslation('track');
  const { locale, to } = usePlace();
  const refused = answered?.problem ? [{ text: problemText(answered.problem, locale) }] : [];
  return (
    <>
      <ErrorSummary errors={[...faults.errors, ...refused]} />
      <div className="split">
        <div className="slim">
          <h1>{t('lost.title')}</h1>
          <p className="lede">{t('lost.lede')}</p>
          <PostForm csrf={loaded.csrf} id="lost">
            <TextInput
              name="contact"
              label={t('find.contact')}
              hint={t('find.contactHint')}
              value={(answered?.typed ?? loaded.typed).contact}
              error={faults.of('contact')}
              autoComplete="username"
              inputMode="email"
              spellCheck={false}
              maxLength={254}
            />
            <Go>
              <Btn>{t('find.send')}</Btn>
              <Btn kind="alt" href={to('track')}>
                {t('lost.have')}
              </Btn>
            </Go>
          </PostForm>
          <p className="s dim">{t('find.same')}</p>
        </div>
        <FindAside />
      </div>
    </>
  );
}
