// Asks for a new account: who, which roles, where, and why.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { NewAccount } from '#app/domain/access/account.ts';
import { roles } from '#app/domain/access/role.ts';
import { refuse } from '#app/domain/result.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { readForm } from '#app/platform/http/form.server.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { loadPlaces } from '#app/services/access/load-places.server.ts';
import { requestAccountChange } from '#app/services/access/request-account-change.server.ts';
import { ScopeFields } from '#app/ui/access/scope-fields.tsx';
import { Btn, Go } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { TextArea, TextInput } from '#app/ui/forms/text-input.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { Bar } from '#app/ui/staff/bar.tsx';
import '#app/ui/staff/words.ts';

const orNull = z.string().transform((value) => (value === '' ? null : value));
const Form = z.object({
  username: NewAccount.shape.username,
  nameZh: NewAccount.shape.nameZh,
  nameEn: NewAccount.shape.nameEn,
  roles: z.array(z.enum(roles)),
  district: orNull,
  pointId: orNull,
  teamId: orNull,
  reason: z.string().trim().max(500),
});

export const handle = { section: 'accounts' };

export const meta: MetaFunction = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'staff-access')('change.newTitle'));

export async function loader({ context }: LoaderFunctionArgs) {
  const places = await loadPlaces(await context.ctx());
  if (!places.ok) throw refusal(places.problem);
  return { csrf: context.csrf, places: places.value };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const { typed, answer } = await readForm(request, Form, ctx.app.log);
  if (!answer.ok) {
    const { problem } = refuse('form-invalid', undefined, answer.fields[0]);
    return data({ problem, typed }, { status: 422 });
  }
  const { reason, ...account } = answer.value;
  const asked = await requestAccountChange(ctx, { kind: 'new', reason, account });
  if (!asked.ok) return data({ problem: asked.problem, typed }, { status: statusOf[asked.problem.code] });
  return redirect(`/${localeOf(params)}/staff/accounts`);
}

export default function NewAccountPage() {
  const { csrf, places } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('staff-access');
  const { locale } = usePlace();
  const typed: Record<string, string> = answer?.typed ?? {};
  const problem = answer?.problem ?? null;
  const sentence = () => {
    if (problem?.code !== 'form-invalid') return problem ? problemText(problem, locale) : '';
    if (problem.field === 'username') return t('change.usernameWrong');
    return problem.field === 'nameZh' || problem.field === 'nameEn'
      ? t('change.nameMissing')
      : problemText(problem, locale);
  };
  const error = problem ? { ...(problem.field ? { field: problem.field } : {}), text: sentence() } : null;
  const at = (field: string) => (error?.field === field ? error.text : undefined);
  return (
    <>
      <ErrorSummary errors={error ? [error] : []} />
      <Bar title={t('change.newTitle')} />
      <p className="lede">{t('change.waits')}</p>
      <div className="slim">
        <PostForm csrf={csrf}>
          <TextInput
            name="username"
            label={t('change.username')}
            hint={t('change.usernameHint')}
            value={typed.username}
            autoComplete="off"
            spellCheck={false}
            error={at('username')}
          />
          <TextInput
            name="nameZh"
            label={t('change.nameZh')}
            value={typed.nameZh}
            autoComplete="off"
            error={at('nameZh')}
          />
          <TextInput
            name="nameEn"
            label={t('change.nameEn')}
            value={typed.nameEn}
            autoComplete="off"
            error={at('nameEn')}
          />
          <ScopeFields
            places={places}
            typed={{
              roles: (typed.roles ?? '').split(' '),
              district: typed.district ?? null,
              pointId: typed.pointId ?? null,
              teamId: typed.teamId ?? null,
            }}
            error={error}
          />
          <TextArea
            name="reason"
            label={t('change.reason')}
            hint={t('change.reasonHint')}
            value={typed.reason}
            maxLength={500}
            error={at('reason')}
          />
          <Go>
            <Btn>{t('change.ask')}</Btn>
          </Go>
        </PostForm>
      </div>
    </>
  );
}
