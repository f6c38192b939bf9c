// Borrowing between units: what is asked, agreed and lent, and the form that asks.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { dayRange } from '#app/i18n/format.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { typedOf } from '#app/platform/http/typed.ts';
import { askLoan, loadLoanPage, stepLoan } from '#app/services/resource/loans.server.ts';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { errorsOf, type FormAnswer } from '#app/ui/resource/form-answer.ts';
import { LoanForm } from '#app/ui/resource/loan-form.tsx';
import { ResourceHead } from '#app/ui/resource/resource-head.tsx';
import { Take } from '#app/ui/resource/team-roster.tsx';
import { DataTable } from '#app/ui/staff/data-table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'resources' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'staff-pool')('loans.page'));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const district = new URL(request.url).searchParams.get('district');
  const loaded = await loadLoanPage(await context.ctx(), { district });
  if (!loaded.ok) throw refusal(loaded.problem);
  return { csrf: context.csrf, ...loaded.value };
}

const steps = ['agreed', 'declined', 'withdrawn', 'ended'] as const;

export async function action({ request, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const typed = typedOf(await request.formData());
  const text = (name: string) => typed[name] ?? '';
  const step = steps.find((one) => one === text('what'));
  const loanId = text('loanId');
  if (step && !/^[0-9a-f-]{36}$/.test(loanId)) throw refusal({ code: 'not-found' });
  const done = step
    ? await stepLoan(ctx, { loanId, step })
    : await askLoan(ctx, {
        district: text('district'),
        thing: text('thing'),
        toPoint: text('toPoint'),
        toTeam: text('toTeam'),
        from: text('from'),
        until: text('until'),
        reason: text('reason'),
      });
  const what = step ?? 'loan';
  if (done.ok) return data<FormAnswer>({ what, problem: null, typed: {} });
  if (['not-found', 'not-allowed', 'sign-in-first'].includes(done.problem.code)) throw refusal(done.problem);
  return data<FormAnswer>({ what, problem: done.problem, typed }, { status: statusOf[done.problem.code] });
}

const tones = { asked: 'warn', agreed: 'ok', declined: 'bad' } as const;

export default function LoansPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('staff-pool');
  const { locale } = usePlace();
  const { csrf, loans, district, mayLend } = page;
  return (
    <>
      <ErrorSummary errors={errorsOf(answer, locale)} />
      <ResourceHead page="loans" title={t('loans.page')} district={district} districts={page.districts} />
      {answer && !answer.problem ? <NoteBox tone="ok" title={t(`loans.done.${answer.what as 'loan'}`)} live /> : null}
      <div className={mayLend ? 'two-up wide' : undefined}>
        <DataTable
          caption={t('loans.page')}
          rows={loans}
          rowKey={(row) => row.id}
          empty={t('loans.none')}
          columns={[
            { key: 'what', head: t('loans.what'), cell: (row) => row.name[locale] },
            { key: 'from', head: t('loans.lender'), cell: (row) => row.fromName[locale] },
            { key: 'to', head: t('loans.borrower'), cell: (row) => row.toName[locale] },
            { key: 'days', head: t('loans.days'), cell: (row) => dayRange(row.from, row.until, locale) },
            { key: 'reason', head: t('loans.reason'), cell: (row) => row.reason },
            {
              key: 'state',
              head: t('loans.state'),
              cell: (row) => (
                <>
                  <Tag tone={row.status in tones ? tones[row.status as 'asked'] : undefined}>
                    {t(`loans.status.${row.status}`)}
                  </Tag>
                  {row.steps.length > 0 ? (
                    <div className="cluster">
                      {row.steps.map((step) => (
                        <Take key={step} csrf={csrf} hidden={{ what: step, loanId: row.id }}>
                          {t(`loans.step.${step}`)}
                        </Take>
                      ))}
                    </div>
                  ) : null}
                </>
              ),
            },
          ]}
        />
        {mayLend ? <LoanForm {...page} answer={answer} /> : null}
      </div>
    </>
  );
}
