// Verify a receipt: typed number and code, or those of the QR code just followed. Masked facts, never a name.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { readVerifyToken } from '#app/domain/receipt/receipt-code.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { carried, carry } from '#app/platform/http/carried.server.ts';
import { readCookie } from '#app/platform/http/cookies.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { switched, switchIn } from '#app/platform/http/switches.ts';
import { fieldOf } from '#app/platform/http/typed.ts';
import { type Verdict, verifyReceipt } from '#app/services/receipt/verify-receipt.server.ts';
import { usePageFaults } from '#app/ui/booking/page-faults.ts';
import { Btn, Go } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { TextInput } from '#app/ui/forms/text-input.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { VerifyAnswer } from '#app/ui/receipt/verify-answer.tsx';

export const handle = { section: 'track', formId: 'verify' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'receipt')('check.title'));

type Typed = { number: string; code: string };
const none: Verdict = { faults: [], asked: false, receipt: null };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await context.ctx();
  const token = readVerifyToken(readCookie(request.headers.get('cookie'), context.secure, 'receipt'));
  const answer = token ? await verifyReceipt(ctx, { ...token, network: context.network }) : null;
  if (answer && !answer.ok) throw refusal(answer.problem);
  const kept = carried<Typed>(ctx, 'verify', new URL(request.url).searchParams.get('kept'));
  const page = { csrf: context.csrf, typed: kept ?? { number: '', code: '' }, verdict: answer?.value ?? none };
  return data(page, { headers: { 'Cache-Control': 'no-store' } });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const form = await request.formData();
  const typed: Typed = {
    number: (fieldOf(form, 'number') ?? '').slice(0, 60),
    code: (fieldOf(form, 'code') ?? '').slice(0, 60),
  };
  const to = switchIn(form.get('switch'));
  const { pathname } = new URL(request.url);
  if (to) return switched(to, `${pathname}?kept=${carry(ctx, 'verify', typed)}`, localeOf(params), context.secure);
  const answer = await verifyReceipt(ctx, { ...typed, network: context.network });
  if (!answer.ok) {
    if (answer.problem.code !== 'too-many-requests') throw refusal(answer.problem);
    return data({ typed, verdict: none, problem: answer.problem }, { status: statusOf[answer.problem.code] });
  }
  const status = answer.value.faults.length > 0 ? 422 : 200;
  return data({ typed, verdict: answer.value, problem: null }, { status });
}

export default function Verify() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { typed, verdict } = answered ?? loaded;
  const faults = usePageFaults(verdict.faults);
  const { t } = useTranslation('receipt');
  const { locale } = usePlace();
  const refused = answered?.problem ? [{ text: problemText(answered.problem, locale) }] : [];
  return (
    <>
      <ErrorSummary errors={[...faults.errors, ...refused]} />
      <div className="slim">
        <h1>{t('check.title')}</h1>
        {verdict.asked ? <VerifyAnswer receipt={verdict.receipt} /> : <p className="lede">{t('check.lede')}</p>}
        {verdict.asked ? <h2>{t('check.again')}</h2> : null}
        <PostForm csrf={loaded.csrf} id="verify">
          <TextInput
            name="number"
            label={t('check.number')}
            hint={t('check.numberHint')}
            value={verdict.receipt ? '' : typed.number}
            error={faults.of('number')}
            autoComplete="off"
            spellCheck={false}
            maxLength={20}
          />
          <TextInput
            name="code"
            label={t('check.code')}
            hint={t('check.codeHint')}
            value={verdict.receipt ? '' : typed.code}
            error={faults.of('code')}
            autoComplete="off"
            spellCheck={false}
            maxLength={20}
          />
          <Go>
            <Btn>{t('check.go')}</Btn>
          </Go>
        </PostForm>
        <p className="s dim">{t('check.noNames')}</p>
      </div>
    </>
  );
}
