// First step of signing in: user name and password. In the demo the sample accounts stand beside it.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import '#app/styles/staff.css';
import '#app/ui/staff/words.ts';
import { refuse } from '#app/domain/result.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { backOf } from '#app/platform/http/back.ts';
import { readCookie } from '#app/platform/http/cookies.ts';
import { readForm } from '#app/platform/http/form.server.ts';
import { staffCookies } from '#app/platform/http/staff-cookie.server.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { loadDemoAccounts } from '#app/services/access/load-demo-accounts.server.ts';
import { signIn } from '#app/services/access/sign-in.server.ts';
import { DemoAccounts } from '#app/ui/access/demo-accounts.tsx';
import { stepPath } from '#app/ui/access/sign-in-steps.ts';
import { Btn, Go } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { TextInput } from '#app/ui/forms/text-input.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { SiteFrame } from '#app/ui/frame/site-frame.tsx';

const Form = z.object({ username: z.string().trim().min(1).max(80), password: z.string().min(1).max(600) });

export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'staff-access')('signIn.page'));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const ctx = await context.ctx();
  const locale = localeOf(params);
  if (ctx.actor.kind === 'staff') return redirect(stepPath(locale, 'full', backOf(request)));
  if (ctx.actor.kind === 'half-signed' && !new URL(request.url).searchParams.has('again')) {
    return redirect(stepPath(locale, ctx.actor.stage, backOf(request)));
  }
  const demo = context.demo ? await loadDemoAccounts(ctx) : null;
  return data({ csrf: context.csrf, demo: demo?.ok ? demo.value : null });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const { typed, answer } = await readForm(request, Form, ctx.app.log);
  const username = typed.username ?? '';
  if (!answer.ok) return data({ problem: refuse('form-invalid').problem, username }, { status: 422 });
  const device = readCookie(request.headers.get('cookie'), context.secure, 'device');
  const signed = await signIn(ctx, { ...answer.value, network: context.network, device });
  if (!signed.ok) return data({ problem: signed.problem, username }, { status: statusOf[signed.problem.code] });
  const to = stepPath(localeOf(params), signed.value.stage, backOf(request));
  return redirect(to, { headers: staffCookies(ctx.app, signed.value) });
}

export default function Start() {
  const { csrf, demo } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('staff-access');
  const { locale } = usePlace();
  const problem = answer?.problem;
  const text = problem && (problem.code === 'form-invalid' ? t('signIn.notFilled') : problemText(problem, locale));
  return (
    <SiteFrame>
      <div className="split">
        <div className="slim">
          <ErrorSummary errors={text ? [{ field: 'username', text }] : []} />
          <h1>{t('signIn.title')}</h1>
          <p className="lede">{t('signIn.lede')}</p>
          <PostForm csrf={csrf}>
            <TextInput
              name="username"
              label={t('signIn.username')}
              value={answer?.username}
              autoComplete="username"
              spellCheck={false}
              error={text}
            />
            <TextInput name="password" type="password" label={t('signIn.password')} autoComplete="current-password" />
            <Go>
              <Btn>{t('signIn.button')}</Btn>
            </Go>
          </PostForm>
        </div>
        <aside className="stack">
          <section className="card">
            <h2>{t('signIn.lost')}</h2>
            <p>{t('signIn.lostText')}</p>
          </section>
          <section className="card">
            <p>
              {t('signIn.citizens')} <a href={`/${locale}`}>{t('signIn.citizensLink')}</a>
            </p>
          </section>
        </aside>
      </div>
      {demo ? <DemoAccounts {...demo} /> : null}
    </SiteFrame>
  );
}
