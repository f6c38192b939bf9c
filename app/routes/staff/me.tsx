// One's own account: password, recovery codes, signing out everywhere.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { refuse } from '#app/domain/result.ts';
import { tFor } from '#app/i18n/setup.ts';
import { readForm } from '#app/platform/http/form.server.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { staffCookies } from '#app/platform/http/staff-cookie.server.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { changePassword } from '#app/services/access/change-password.server.ts';
import { loadSelf, renewRecoveryCodes } from '#app/services/access/load-self.server.ts';
import { PasswordFields, usePasswordError } from '#app/ui/access/password-fields.tsx';
import { RecoveryCodes } from '#app/ui/access/recovery-codes.tsx';
import { Btn, Go } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { TextInput } from '#app/ui/forms/text-input.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { Rows } from '#app/ui/rows.tsx';
import { Bar } from '#app/ui/staff/bar.tsx';
import '#app/ui/staff/words.ts';

const Form = z.object({
  what: z.enum(['password', 'recovery']),
  current: z.string().max(600),
  password: z.string().max(600).optional(),
  repeated: z.string().max(600).optional(),
});

export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'staff-access')('me.page'));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const self = await loadSelf(await context.ctx(), { locale: localeOf(params) });
  if (!self.ok) throw refusal(self.problem);
  const { username, name, roles, district, recoveryLeft, face } = self.value;
  const saved = new URL(request.url).searchParams.has('saved');
  return { csrf: context.csrf, saved, username, name, roles, district: face?.district ?? district, recoveryLeft };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const { answer } = await readForm(request, Form, ctx.app.log);
  const nothing = { codes: null as string[] | null };
  if (!answer.ok)
    return data({ ...nothing, problem: refuse('form-invalid', undefined, 'password').problem }, { status: 422 });
  const { what, current, password = '', repeated = '' } = answer.value;
  if (what === 'recovery') {
    const codes = await renewRecoveryCodes(ctx, { current });
    if (codes.ok) return data({ ...nothing, problem: null, codes: codes.value });
    return data({ ...nothing, problem: codes.problem }, { status: statusOf[codes.problem.code] });
  }
  const changed = await changePassword(ctx, { current, password, repeated });
  if (!changed.ok) return data({ ...nothing, problem: changed.problem }, { status: statusOf[changed.problem.code] });
  // A new session has begun: the page is loaded anew, with its token.
  return redirect(`/${localeOf(params)}/staff/me?saved=1`, { headers: staffCookies(ctx.app, changed.value) });
}

export default function Me() {
  const { csrf, saved, username, name, roles, district, recoveryLeft } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const error = usePasswordError(answer?.problem ?? undefined);
  const { t } = useTranslation(['staff-access', 'staff-frame']);
  const { locale } = usePlace();
  const here = `/${locale}/staff/me`;
  if (answer?.codes) return <RecoveryCodes codes={answer.codes} on={here} />;
  return (
    <>
      <ErrorSummary errors={error ? [error] : []} />
      <Bar title={t('me.title')} />
      {saved && !answer ? <NoteBox tone="ok" title={t('me.saved')} live /> : null}
      <Rows
        rows={[
          { label: t('me.name'), value: name },
          { label: t('me.username'), value: <span className="mono">{username}</span> },
          { label: t('me.roles'), value: roles.map((role) => t(`staff-frame:roles.${role}`)).join(' · ') },
          { label: t('me.district'), value: district ?? t('staff-frame:allDistricts') },
          { label: t('me.recovery'), value: t('recovery.left', { count: recoveryLeft }) },
        ]}
      />
      <div className="split">
        <section className="card">
          <h2>{t('password.title')}</h2>
          <p className="dim">{t('password.ends')}</p>
          <PostForm csrf={csrf} hidden={{ what: 'password' }}>
            <PasswordFields current error={error} />
            <Go>
              <Btn>{t('password.button')}</Btn>
            </Go>
          </PostForm>
        </section>
        <div className="stack">
          <section className="card">
            <h2>{t('recovery.renew')}</h2>
            <p className="dim">{t('recovery.renewText')}</p>
            <PostForm csrf={csrf} hidden={{ what: 'recovery' }}>
              <TextInput
                name="current"
                id="recovery-current"
                type="password"
                label={t('password.current')}
                autoComplete="current-password"
              />
              <Btn kind="alt">{t('recovery.renew')}</Btn>
            </PostForm>
          </section>
          <section className="card">
            <p className="dim">{t('me.everywhereText')}</p>
            <PostForm csrf={csrf} action={`/${locale}/staff/sign-out`} hidden={{ everywhere: 'yes' }}>
              <Btn kind="alt">{t('me.everywhere')}</Btn>
            </PostForm>
          </section>
          {roles.some((role) => role === 'supervisor' || role === 'security-admin') ? (
            <section className="card">
              <p>
                <a href={`/${locale}/staff/deputies`}>{t('deputy.title')}</a>
              </p>
            </section>
          ) : null}
        </div>
      </div>
    </>
  );
}
