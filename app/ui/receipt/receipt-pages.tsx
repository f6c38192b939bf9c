// All receipts of a booking, with their PDFs; the same on the owner's page and on the desk.

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReceiptPaper } from '#app/domain/receipt/paper-facts.ts';
import { Btn } from '../btn.tsx';
import { ReceiptSheet } from './receipt-sheet.tsx';

export type Sheet = { paper: ReceiptPaper & { id: string }; rows: boolean[][] };

/** `base` is the address the files lie under; `after` stands under a sheet, for what staff may do. */
export function ReceiptPages(props: {
  sheets: readonly Sheet[];
  base: string;
  after?: (paper: Sheet['paper']) => ReactNode;
}) {
  const { t } = useTranslation('receipt');
  const { sheets, base, after } = props;
  if (sheets.length === 0) return <p className="card">{t('page.empty')}</p>;
  const valid = sheets.filter(({ paper }) => paper.standing === 'valid').length;
  return (
    <>
      <p className="no-print">
        {t('page.lede')} {t('page.print')}
      </p>
      {sheets.length > 1 ? (
        <div className="cluster no-print acts">
          <Btn href={`${base}/all.pdf`}>{t('page.all')}</Btn>
          {valid > 1 ? (
            <Btn kind="alt" href={`${base}/summary.pdf`}>
              {t('page.summary')}
            </Btn>
          ) : null}
        </div>
      ) : null}
      {sheets.map(({ paper, rows }) => (
        <div key={paper.id} className="sheet-of">
          <ReceiptSheet paper={paper} rows={rows} />
          <div className="cluster no-print acts">
            <Btn kind="alt" href={`${base}/${paper.number}.pdf`}>
              {t('page.pdf')}
              <span className="sr"> {paper.number}</span>
            </Btn>
          </div>
          {after?.(paper)}
        </div>
      ))}
    </>
  );
}
