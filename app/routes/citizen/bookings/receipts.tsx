// The receipts of an own booking: a sheet a person, to print or to keep as PDF.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { tFor } from '#app/i18n/setup.ts';
import { qrRows } from '#app/paper/qr.server.ts';
import { codeFirst } from '#app/platform/http/code-first.ts';
import { loadReceiptPapers } from '#app/services/receipt/receipt-papers.server.ts';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { ReceiptPages } from '#app/ui/receipt/receipt-pages.tsx';
import { Crumb } from '#app/ui/track/crumb.tsx';

export const handle = { section: 'track' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'receipt')('page.title'));

export async function loader({ params, context }: LoaderFunctionArgs) {
  const answer = await loadReceiptPapers(await context.ctx(), { door: 'own', reference: params.ref ?? '' });
  if (!answer.ok) throw codeFirst(answer.problem, params);
  const { reference, papers } = answer.value;
  return { reference, sheets: papers.map((paper) => ({ paper, rows: qrRows(paper.verifyAddress) })) };
}

export default function Receipts() {
  const { reference, sheets } = useLoaderData<typeof loader>();
  const { t } = useTranslation('receipt');
  const { to } = usePlace();
  return (
    <>
      <Crumb reference={reference} deep />
      <h1 className="no-print">{t('page.title')}</h1>
      <ReceiptPages sheets={sheets} base={to(`bookings/${reference}/receipts`)} />
    </>
  );
}
