// A step of signing in: setting up an authenticator, and then its recovery codes.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import '#app/styles/journey.css';
import '#app/styles/staff.css';
import '#app/ui/staff/words.ts';
import { refuse } from '#app/domain/result.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { qrRows } from '#app/paper/qr.server.ts';
import { backOf } from '#app/platform/http/back.ts';
import { readForm } from '#app/platform/http/form.server.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { staffCookies } from '#app/platform/http/staff-cookie.server.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { confirmEnrolment, loadEnrolment } from '#app/services/access/enrol.server.ts';
import { RecoveryCodes } from '#app/ui/access/recovery-codes.tsx';
import { signInPath, stepPath } from '#app/ui/access/sign-in-steps.ts';
import { Btn, Go } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { CodeField } from '#app/ui/forms/text-input.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { SiteFrame } from '#app/ui/frame/site-frame.tsx';
import { Qr } from '#app/ui/journey/qr.tsx';

const Form = z.object({ code: z.string().trim().min(1).max(40) });

export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'staff-access')('enrol.page'));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const ctx = await context.ctx();
  const locale = localeOf(params);
  if (ctx.actor.kind === 'staff') return data({ csrf: '', setup: null });
  if (ctx.actor.kind !== 'half-signed') return redirect(signInPath(locale, backOf(request)));
  if (ctx.actor.stage !== 'enrol') return redirect(stepPath(locale, ctx.actor.stage, backOf(request)));
  const shown = await loadEnrolment(ctx);
  if (!shown.ok) throw refusal(shown.problem);
  const { username, secret, address } = shown.value;
  return data({ csrf: context.csrf, setup: { username, secret, rows: qrRows(address) } });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const { answer } = await readForm(request, Form, ctx.app.log);
  if (!answer.ok) return data({ problem: refuse('form-invalid').problem, codes: null, on: '' }, { status: 422 });
  const enrolled = await confirmEnrolment(ctx, answer.value);
  if (!enrolled.ok) {
    if (enrolled.problem.code === 'sign-in-first') return redirect(signInPath(localeOf(params), backOf(request)));
    return data({ problem: enrolled.problem, codes: null, on: '' }, { status: statusOf[enrolled.problem.code] });
  }
  const on = stepPath(localeOf(params), 'full', backOf(request));
  const shown = { problem: null, codes: enrolled.value.recoveryCodes, on };
  return data(shown, { headers: staffCookies(ctx.app, enrolled.value) });
}

export function headers({ actionHeaders }: { actionHeaders: Headers }) {
  return actionHeaders;
}

export default function Authenticator() {
  const { csrf, setup } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('staff-access');
  const { locale } = usePlace();
  if (answer?.codes) {
    return (
      <SiteFrame>
        <RecoveryCodes codes={answer.codes} on={answer.on} />
      </SiteFrame>
    );
  }
  const problem = answer?.problem;
  const text = problem && (problem.code === 'form-invalid' ? t('code.notFilled') : problemText(problem, locale));
  return (
    <SiteFrame>
      <div className="slim">
        <ErrorSummary errors={text ? [{ field: 'code', text }] : []} />
        <h1>{t('enrol.title')}</h1>
        <p className="lede">{t('enrol.lede')}</p>
        {setup ? (
          <>
            <Qr rows={setup.rows} label={t('enrol.qr')} />
            <p>
              {t('enrol.account')} <b className="mono">{setup.username}</b>
            </p>
            <p>
              {t('enrol.byHand')} <b className="mono">{setup.secret}</b>
            </p>
          </>
        ) : null}
        <PostForm csrf={csrf}>
          <CodeField name="code" label={t('enrol.label')} error={text ?? undefined} />
          <Go>
            <Btn>{t('enrol.button')}</Btn>
          </Go>
        </PostForm>
      </div>
    </SiteFrame>
  );
}
