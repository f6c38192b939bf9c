// Second step of signing in: the authenticator's code, or a recovery code.
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
import { readForm } from '#app/platform/http/form.server.ts';
import { staffCookies } from '#app/platform/http/staff-cookie.server.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { enterSecondFactor } from '#app/services/access/enter-second-factor.server.ts';
import { loadDemoAccounts } from '#app/services/access/load-demo-accounts.server.ts';
import { DemoAccounts } from '#app/ui/access/demo-accounts.tsx';
import { signInPath, stepPath } from '#app/ui/access/sign-in-steps.ts';
import { Btn, Go } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { TextInput } from '#app/ui/forms/text-input.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { SiteFrame } from '#app/ui/frame/site-frame.tsx';

const Form = z.object({ code: z.string().trim().min(1).max(40) });

export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'staff-access')('code.page'));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const ctx = await context.ctx();
  const locale = localeOf(params);
  const { actor } = ctx;
  if (actor.kind === 'staff') return redirect(stepPath(locale, 'full', backOf(request)));
  if (actor.kind !== 'half-signed') return redirect(signInPath(locale, backOf(request)));
  if (actor.stage !== 'second-factor') return redirect(stepPath(locale, actor.stage, backOf(request)));
  const demo = context.demo ? await loadDemoAccounts(ctx) : null;
  return data({ csrf: context.csrf, demo: demo?.ok ? demo.value : null });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const { answer } = await readForm(request, Form, ctx.app.log);
  if (!answer.ok) return data({ problem: refuse('form-invalid').problem }, { status: 422 });
  const passed = await enterSecondFactor(ctx, answer.value);
  if (!passed.ok) {
    if (passed.problem.code === 'sign-in-first') return redirect(signInPath(localeOf(params), backOf(request)));
    return data({ problem: passed.problem }, { status: statusOf[passed.problem.code] });
  }
  const to = stepPath(localeOf(params), passed.value.stage, backOf(request));
  return redirect(to, { headers: staffCookies(ctx.app, passed.value) });
}

export default function Code() {
  const { csrf, demo } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const { t } = useTranslation('staff-access');
  const { locale } = usePlace();
  const text = problem && (problem.code === 'form-invalid' ? t('code.notFilled') : problemText(problem, locale));
  return (
    <SiteFrame>
      <div className="split">
        <div className="slim">
          <ErrorSummary errors={text ? [{ field: 'code', text }] : []} />
          <h1>{t('code.title')}</h1>
          <PostForm csrf={csrf}>
            <TextInput
              name="code"
              label={t('code.label')}
              hint={t('code.hint')}
              autoComplete="one-time-code"
              spellCheck={false}
              maxLength={40}
              error={text}
            />
            <Go>
              <Btn>{t('code.button')}</Btn>{' '}
              <Btn kind="alt" href={`/${locale}/staff/sign-in?again=1`}>
                {t('code.other')}
              </Btn>
            </Go>
          </PostForm>
        </div>
        <aside className="stack">
          <section className="card">
            <h2>{t('code.lost')}</h2>
            <p>{t('code.lostText')}</p>
          </section>
        </aside>
      </div>
      {demo ? <DemoAccounts {...demo} /> : null}
    </SiteFrame>
  );
}
