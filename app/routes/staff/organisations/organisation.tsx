// One organisation: what it told, what is doubtful, who speaks for it, and the clerk's decision.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { type Result, refuse } from '#app/domain/result.ts';
import { moment } from '#app/i18n/format.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { readForm } from '#app/platform/http/form.server.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { actOnOrganisation, loadOrganisationPage } from '#app/services/organisation/decide-organisation.server.ts';
import { answerWindowRequest, joinOwnWindow } from '#app/services/organisation/own-windows.server.ts';
import { Btn, Go } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { TextArea } from '#app/ui/forms/text-input.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { Rows } from '#app/ui/rows.tsx';
import { Bar } from '#app/ui/staff/bar.tsx';
import { DataTable } from '#app/ui/staff/data-table.tsx';
import { OwnWindows } from '#app/ui/staff/own-windows.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'organisations' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'staff-orgs')('title'));

const Form = z.object({
  version: z.coerce.number().int().default(0),
  decision: z.enum(['verified', 'refused', 'closed', 'join', 'agree', 'keep']),
  reason: z.string().max(2000).default(''),
  windowId: z.string().default(''),
  requestId: z.string().default(''),
});

/** The one service that is asked: about the account, a window that is joined, or a date that is left out. */
function decide(ctx: Ctx, id: string, form: z.infer<typeof Form>): Promise<Result<null>> {
  const { decision, windowId, requestId, reason } = form;
  if (decision === 'join') return joinOwnWindow(ctx, { id, windowId });
  if (decision === 'agree' || decision === 'keep') {
    return answerWindowRequest(ctx, { id, requestId, agree: decision === 'agree', reason });
  }
  return actOnOrganisation(ctx, { id, version: form.version, decision, reason });
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const answer = await loadOrganisationPage(await context.ctx(), { id: params.id ?? '' });
  if (!answer.ok) throw refusal(answer.problem);
  return { ...answer.value, done: new URL(request.url).searchParams.has('done'), csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const { typed, answer } = await readForm(request, Form, ctx.app.log);
  const decided = answer.ok
    ? await decide(ctx, params.id ?? '', answer.value)
    : refuse('form-invalid', undefined, 'reason');
  if (decided.ok) return redirect(`/${localeOf(params)}/staff/organisations/${params.id}?done`, 303);
  const { problem } = decided;
  if (problem.code === 'not-found' || problem.code === 'not-allowed' || problem.code === 'sign-in-first') {
    throw refusal(problem);
  }
  return data({ problem, typed }, { status: statusOf[problem.code] });
}

const doubts = ['USCC_CHECK', 'USCC_ORGANISATION_CHECK', 'USCC_PREFIX'] as const;

export default function OrganisationPage() {
  const page = useLoaderData<typeof loader>();
  const { organisation, contacts, same, mayDecide, done, csrf } = page;
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('staff-orgs');
  const { t: o } = useTranslation('org');
  const { locale } = usePlace();
  const text = answer ? problemText(answer.problem, locale) : undefined;
  const open = organisation.status === 'applied' || organisation.status === 'refused';
  return (
    <>
      <ErrorSummary errors={text ? [{ field: answer?.problem.field ?? '', text }] : []} />
      <Bar title={locale === 'en' ? (organisation.nameEn ?? organisation.nameZh) : organisation.nameZh} />
      {done && !answer ? <NoteBox tone="ok" live title={t('decided')} /> : null}
      {doubts
        .filter((code) => organisation.codeDoubts.includes(code))
        .map((code) => (
          <NoteBox key={code} tone="warn" title={t('doubt')}>
            <p>{t(`doubts.${code}`)}</p>
          </NoteBox>
        ))}
      {same.length > 0 ? (
        <NoteBox tone="warn" title={t('same')}>
          <ul>
            {same.map((other) => (
              <li key={other.id}>
                <a href={`/${locale}/staff/organisations/${other.id}`}>{other.name[locale]}</a>,{' '}
                {o(`statuses.${other.status}`)}
              </li>
            ))}
          </ul>
        </NoteBox>
      ) : null}
      <Rows
        rows={[
          { label: t('state'), value: o(`statuses.${organisation.status}`), small: organisation.reason ?? undefined },
          { label: t('kind'), value: o(`kinds.${organisation.kind}`) },
          { label: t('name'), value: organisation.nameZh, small: organisation.nameEn ?? undefined },
          { label: t('code'), value: organisation.creditCode },
          { label: t('address'), value: organisation.place[locale], small: organisation.address },
          { label: t('applied'), value: moment(organisation.appliedAt, locale) },
        ]}
      />
      <h2>{t('contacts')}</h2>
      <DataTable
        caption={t('contacts')}
        rows={contacts}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', head: o('contacts.name'), cell: (row) => row.name },
          { key: 'contact', head: t('contact'), cell: (row) => row.contact },
          { key: 'role', head: t('role'), cell: (row) => o(`roles.${row.role as 'lead'}`) },
          { key: 'status', head: t('status'), cell: (row) => o(`contactStatuses.${row.status as 'active'}`) },
        ]}
      />
      <OwnWindows {...page} />
      {mayDecide && organisation.status !== 'closed' ? (
        <PostForm csrf={csrf} hidden={{ version: String(organisation.version) }} label={t('decide')}>
          <h2>{t('decide')}</h2>
          <TextArea
            name="reason"
            label={t('reason')}
            hint={t('reasonHint')}
            value={answer?.typed.reason}
            error={answer?.problem.field === 'reason' ? text : undefined}
            maxLength={300}
          />
          <Go>
            {open ? (
              <Btn name="decision" value="verified">
                {t('verify')}
              </Btn>
            ) : null}
            {organisation.status === 'applied' ? (
              <Btn kind="alt" name="decision" value="refused">
                {t('refuse')}
              </Btn>
            ) : null}
            {organisation.status === 'applied' ? null : (
              <Btn kind="stop" name="decision" value="closed">
                {t('close')}
              </Btn>
            )}
          </Go>
        </PostForm>
      ) : null}
    </>
  );
}
