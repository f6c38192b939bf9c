// One account: what it may do, and asking for other roles, a reset, or its end.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { requestKinds } from '#app/domain/access/account.ts';
import { roles } from '#app/domain/access/role.ts';
import { refuse } from '#app/domain/result.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { readForm } from '#app/platform/http/form.server.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { loadAccount } from '#app/services/access/load-accounts.server.ts';
import { loadPlaces } from '#app/services/access/load-places.server.ts';
import { requestAccountChange } from '#app/services/access/request-account-change.server.ts';
import { RequestList } from '#app/ui/access/request-list.tsx';
import { ScopeFields } from '#app/ui/access/scope-fields.tsx';
import { Btn, Go } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { Select } from '#app/ui/forms/select.tsx';
import { TextArea } from '#app/ui/forms/text-input.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { Bar } from '#app/ui/staff/bar.tsx';
import '#app/ui/staff/words.ts';

const orNull = z.string().transform((value) => (value === '' ? null : value));
const Form = z.object({
  kind: z.enum(requestKinds).exclude(['new']),
  roles: z.array(z.enum(roles)),
  district: orNull.optional(),
  pointId: orNull.optional(),
  teamId: orNull.optional(),
  reason: z.string().trim().max(500),
});
const resets = ['reset-password', 'reset-authenticator', 'leaver'] as const;

export const handle = { section: 'accounts' };

export const meta: MetaFunction = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'staff-access')('accounts.page'));

export async function loader({ params, context }: LoaderFunctionArgs) {
  const ctx = await context.ctx();
  const loaded = await loadAccount(ctx, { staffId: params.staffId ?? '' });
  if (!loaded.ok) throw refusal(loaded.problem);
  const places = await loadPlaces(ctx);
  if (!places.ok) throw refusal(places.problem);
  return { csrf: context.csrf, ...loaded.value, places: places.value };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const { typed, answer } = await readForm(request, Form, ctx.app.log);
  if (!answer.ok) {
    const { problem } = refuse('form-invalid', undefined, answer.fields[0]);
    return data({ problem, typed, asked: false }, { status: 422 });
  }
  const { kind, reason, roles: wanted, district = null, pointId = null, teamId = null } = answer.value;
  const staffId = params.staffId ?? '';
  const scope = { roles: wanted, district, pointId, teamId };
  const asked = await requestAccountChange(
    ctx,
    kind === 'roles' ? { kind, reason, staffId, scope } : { kind, reason, staffId },
  );
  if (!asked.ok) return data({ problem: asked.problem, typed, asked: false }, { status: statusOf[asked.problem.code] });
  return data({ problem: null, typed: {}, asked: true });
}

export default function AccountPage() {
  const { csrf, account, requests, places } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('staff-access');
  const { locale } = usePlace();
  const typed: Record<string, string> = answer?.typed ?? {};
  const problem = answer?.problem ?? null;
  const text = problem && (problem.field === 'kind' ? t('change.chooseWhich') : problemText(problem, locale));
  const prefix = typed.kind === 'roles' ? 'scope' : 'reset';
  const field = problem?.field === 'reason' ? `${prefix}-reason` : problem?.field;
  const error = text ? { ...(field ? { field } : {}), text } : null;
  const at = (name: string) => (error?.field === name ? error.text : undefined);
  const scope =
    typed.kind === 'roles'
      ? {
          roles: (typed.roles ?? '').split(' '),
          district: typed.district ?? null,
          pointId: typed.pointId ?? null,
          teamId: typed.teamId ?? null,
        }
      : account;
  const reason = (form: 'scope' | 'reset') => (
    <TextArea
      name="reason"
      id={`${form}-reason`}
      label={t('change.reason')}
      hint={t('change.reasonHint')}
      value={prefix === form ? typed.reason : ''}
      maxLength={500}
      error={at(`${form}-reason`)}
    />
  );
  return (
    <>
      <ErrorSummary errors={error ? [error] : []} />
      <Bar title={t('change.title', { name: account.name[locale] })}>
        <p>
          <a href={`/${locale}/staff/accounts`}>{t('change.back')}</a>
        </p>
      </Bar>
      {answer?.asked ? <NoteBox tone="ok" title={t('change.asked')} live /> : null}
      {account.status === 'left' ? <NoteBox title={t('accounts.left')} /> : null}
      {account.status === 'active' ? (
        <div className="split">
          <section className="card">
            <h2>{t('kind.roles')}</h2>
            <p className="dim">{t('change.waits')}</p>
            <PostForm csrf={csrf} hidden={{ kind: 'roles' }} label={t('kind.roles')}>
              <ScopeFields places={places} typed={scope} error={error} />
              {reason('scope')}
              <Go>
                <Btn>{t('change.ask')}</Btn>
              </Go>
            </PostForm>
          </section>
          <section className="card">
            <h2>{t('change.actions')}</h2>
            <PostForm csrf={csrf} label={t('change.actions')}>
              <Select
                name="kind"
                label={t('change.which')}
                value={resets.find((kind) => kind === typed.kind) ?? ''}
                options={resets.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
                error={at('kind')}
              />
              {reason('reset')}
              <Btn kind="alt">{t('change.ask')}</Btn>
            </PostForm>
          </section>
        </div>
      ) : null}
      {requests.length > 0 ? (
        <section>
          <h2>{t('change.history')}</h2>
          <RequestList
            requests={requests.map((request) => ({ ...request, confirmable: false }))}
            csrf={csrf}
            label={t('change.history')}
          />
        </section>
      ) : null}
    </>
  );
}
