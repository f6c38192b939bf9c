// All accounts, and the changes that wait for a second person.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { refuse } from '#app/domain/result.ts';
import { moment } from '#app/i18n/format.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { readForm } from '#app/platform/http/form.server.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { decideAccountRequest } from '#app/services/access/decide-account-request.server.ts';
import { loadAccounts } from '#app/services/access/load-accounts.server.ts';
import { RequestList } from '#app/ui/access/request-list.tsx';
import { Btn } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { Bar } from '#app/ui/staff/bar.tsx';
import { DataTable } from '#app/ui/staff/data-table.tsx';
import '#app/ui/staff/words.ts';

const Form = z.object({ requestId: z.uuid(), decision: z.enum(['confirmed', 'declined']) });

export const handle = { section: 'accounts' };

export const meta: MetaFunction = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'staff-access')('accounts.page'));

export async function loader({ context }: LoaderFunctionArgs) {
  const loaded = await loadAccounts(await context.ctx());
  if (!loaded.ok) throw refusal(loaded.problem);
  return { csrf: context.csrf, ...loaded.value };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const { answer } = await readForm(request, Form, ctx.app.log);
  if (!answer.ok) return data({ problem: refuse('form-invalid').problem, done: null }, { status: 422 });
  const decided = await decideAccountRequest(ctx, answer.value);
  if (!decided.ok) return data({ problem: decided.problem, done: null }, { status: statusOf[decided.problem.code] });
  const done = { decision: answer.value.decision, firstPassword: decided.value.firstPassword };
  return data({ problem: null, done });
}

export default function Accounts() {
  const { csrf, accounts, requests } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(['staff-access', 'staff-frame']);
  const { locale } = usePlace();
  const base = `/${locale}/staff`;
  const open = requests.filter((request) => request.decidedAt === null);
  const decided = requests.filter((request) => request.decidedAt !== null).slice(0, 10);
  return (
    <>
      <ErrorSummary errors={answer?.problem ? [{ text: problemText(answer.problem, locale) }] : []} />
      <Bar title={t('accounts.title')}>
        <p className="cluster">
          <Btn href={`${base}/accounts/new`}>{t('accounts.fresh')}</Btn>
          <Btn kind="alt" href={`${base}/deputies`}>
            {t('accounts.deputies')}
          </Btn>
        </p>
      </Bar>
      {answer?.done ? <Done {...answer.done} /> : null}
      <section>
        <h2>{t('accounts.open')}</h2>
        {open.length === 0 ? (
          <p className="dim">{t('accounts.none')}</p>
        ) : (
          <RequestList requests={open} csrf={csrf} label={t('accounts.open')} />
        )}
      </section>
      <section>
        <h2>{t('accounts.list')}</h2>
        <DataTable
          caption={t('accounts.list')}
          rows={accounts}
          rowKey={(account) => account.id}
          columns={[
            {
              key: 'name',
              head: t('accounts.name'),
              cell: (account) => (
                <a href={`${base}/accounts/${encodeURIComponent(account.id)}`}>{account.name[locale]}</a>
              ),
            },
            { key: 'username', head: t('accounts.username'), cell: (a) => <span className="mono">{a.username}</span> },
            {
              key: 'roles',
              head: t('accounts.roles'),
              cell: (account) => account.roles.map((role) => t(`staff-frame:roles.${role}`)).join(' · '),
            },
            {
              key: 'where',
              head: t('accounts.where'),
              cell: (account) =>
                account.where.map((place) => place[locale]).join(' · ') || t('staff-frame:allDistricts'),
            },
            {
              key: 'state',
              head: t('accounts.state'),
              cell: (account) =>
                account.status === 'left'
                  ? t('accounts.left')
                  : t(account.enrolled ? 'accounts.active' : 'accounts.notEnrolled'),
            },
            {
              key: 'last',
              head: t('accounts.lastSignIn'),
              cell: (a) => (a.lastSignInAt ? moment(a.lastSignInAt, locale) : t('accounts.never')),
            },
          ]}
        />
      </section>
      {decided.length > 0 ? (
        <section>
          <h2>{t('accounts.decided')}</h2>
          <RequestList requests={decided} csrf={csrf} label={t('accounts.decided')} />
        </section>
      ) : null}
    </>
  );
}

function Done({ decision, firstPassword }: { decision: 'confirmed' | 'declined'; firstPassword: string | null }) {
  const { t } = useTranslation('staff-access');
  return (
    <>
      <NoteBox tone="ok" title={t(`done.${decision}`)} live />
      {firstPassword ? (
        <NoteBox tone="warn" title={t('firstPassword.title')}>
          <p>
            <b className="mono">{firstPassword}</b>
          </p>
          <p>{t('firstPassword.text')}</p>
        </NoteBox>
      ) : null}
    </>
  );
}
