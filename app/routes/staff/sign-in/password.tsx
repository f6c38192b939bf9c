// A step of signing in for new accounts and after a reset: a password of one's own.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import '#app/styles/staff.css';
import '#app/ui/staff/words.ts';
import { refuse } from '#app/domain/result.ts';
import { tFor } from '#app/i18n/setup.ts';
import { backOf } from '#app/platform/http/back.ts';
import { readForm } from '#app/platform/http/form.server.ts';
import { staffCookies } from '#app/platform/http/staff-cookie.server.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { changePassword } from '#app/services/access/change-password.server.ts';
import { PasswordFields, usePasswordError } from '#app/ui/access/password-fields.tsx';
import { signInPath, stepPath } from '#app/ui/access/sign-in-steps.ts';
import { Btn, Go } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { SiteFrame } from '#app/ui/frame/site-frame.tsx';

const Form = z.object({ password: z.string().max(600), repeated: z.string().max(600) });

export const meta: MetaFunction = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'staff-access')('password.page'));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor } = await context.ctx();
  const locale = localeOf(params);
  if (actor.kind === 'staff') return redirect(`/${locale}/staff/me`);
  if (actor.kind !== 'half-signed') return redirect(signInPath(locale, backOf(request)));
  if (actor.stage !== 'change-password') return redirect(stepPath(locale, actor.stage, backOf(request)));
  return data({ csrf: context.csrf });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const { answer } = await readForm(request, Form, ctx.app.log);
  if (!answer.ok) {
    return data({ problem: refuse('password-weak', { reason: 'short' }, 'password').problem }, { status: 422 });
  }
  const changed = await changePassword(ctx, { current: null, ...answer.value });
  if (!changed.ok) {
    if (changed.problem.code === 'sign-in-first') return redirect(signInPath(localeOf(params), backOf(request)));
    return data({ problem: changed.problem }, { status: statusOf[changed.problem.code] });
  }
  const to = stepPath(localeOf(params), changed.value.stage, backOf(request));
  return redirect(to, { headers: staffCookies(ctx.app, changed.value) });
}

export default function Password() {
  const { csrf } = useLoaderData<typeof loader>();
  const error = usePasswordError(useActionData<typeof action>()?.problem);
  const { t } = useTranslation('staff-access');
  return (
    <SiteFrame>
      <div className="slim">
        <ErrorSummary errors={error ? [error] : []} />
        <h1>{t('password.titleStep')}</h1>
        <PostForm csrf={csrf}>
          <PasswordFields current={false} error={error} />
          <Go>
            <Btn>{t('password.button')}</Btn>
          </Go>
        </PostForm>
      </div>
    </SiteFrame>
  );
}
