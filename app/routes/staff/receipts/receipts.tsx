// Receipts of a booking on the desk and on the team's phone: printed, made void with a reason, written again.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { may } from '#app/domain/access/permission.ts';
import { voidReasons } from '#app/domain/receipt/receipt.ts';
import { tFor } from '#app/i18n/setup.ts';
import { qrRows } from '#app/paper/qr.server.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { typedOf } from '#app/platform/http/typed.ts';
import { actOnReceipt } from '#app/services/receipt/act-on-receipt.server.ts';
import { loadReceiptPapers } from '#app/services/receipt/receipt-papers.server.ts';
import '#app/styles/journey.css';
import { Btn } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { Select } from '#app/ui/forms/select.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { ReceiptPages } from '#app/ui/receipt/receipt-pages.tsx';
import { errorsOf, type FormAnswer, formFace } from '#app/ui/resource/form-answer.ts';
import { Bar } from '#app/ui/staff/bar.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'requests' };
export const meta: MetaFunction = (args) =>
  pageTitle(args, `${tFor(localeOf(args.params), 'receipt')('page.title')} ${args.params.reference ?? ''}`);

export async function loader({ params, context }: LoaderFunctionArgs) {
  const ctx = await context.ctx();
  const answer = await loadReceiptPapers(ctx, { door: 'desk', reference: params.reference ?? '' });
  if (!answer.ok) throw refusal(answer.problem);
  const { reference, papers } = answer.value;
  const sheets = papers.map((paper) => ({ paper, rows: qrRows(paper.verifyAddress) }));
  const page = { csrf: context.csrf, reference, sheets, mayVoid: may(ctx.actor, 'receipt.void') };
  return data(page, { headers: { 'Cache-Control': 'no-store' } });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const typed = typedOf(await request.formData());
  const { what = '', number = '', reason = '' } = typed;
  const done = await actOnReceipt(ctx, { what, number, reason });
  if (done.ok) return data<FormAnswer>({ what, problem: null, typed: {} });
  if (['not-found', 'not-allowed', 'sign-in-first'].includes(done.problem.code)) throw refusal(done.problem);
  return data<FormAnswer>(
    { what: `${what}-${number}`, problem: done.problem, typed },
    { status: statusOf[done.problem.code] },
  );
}

export default function StaffReceipts() {
  const { csrf, reference, sheets, mayVoid } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(['staff-papers', 'receipt']);
  const { locale } = usePlace();
  return (
    <>
      <ErrorSummary errors={errorsOf(answer, locale)} />
      <Bar title={`${t('receipt:page.title')} ${reference}`} />
      {answer && !answer.problem ? <NoteBox tone="ok" live title={t('receipts.done')} /> : null}
      <ReceiptPages
        sheets={sheets}
        base={`/${locale}/staff/receipts/${reference}`}
        after={({ number, standing }) => {
          if (!mayVoid) return null;
          const f = formFace(answer, `void-${number}`, locale);
          return (
            <details className="no-print" open={answer?.what === `void-${number}`}>
              <summary>{t('receipts.change', { number })}</summary>
              {standing === 'valid' ? (
                <PostForm csrf={csrf} hidden={{ what: 'void', number }} label={t('receipts.void', { number })}>
                  <Select
                    {...f('reason')}
                    label={t('receipts.reason')}
                    options={voidReasons.map((reason) => ({
                      value: reason,
                      label: t(`receipt:voidReasons.${reason}`),
                    }))}
                  />
                  <p>
                    <Btn kind="stop">{t('receipts.void', { number })}</Btn>
                  </p>
                </PostForm>
              ) : null}
              <PostForm csrf={csrf} hidden={{ what: 'again', number }} label={t('receipts.again', { number })}>
                <p className="dim">{t('receipts.againHint')}</p>
                <p>
                  <Btn kind="alt">{t('receipts.again', { number })}</Btn>
                </p>
              </PostForm>
            </details>
          );
        }}
      />
    </>
  );
}
