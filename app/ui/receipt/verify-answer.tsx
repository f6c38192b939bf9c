// The answer to "is this receipt genuine": its standing first, then what it says, masked and without a name.
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { ReceiptState, VoidReason } from '#app/domain/receipt/receipt.ts';
import { moment, plainDate } from '#app/i18n/format.ts';
import { useFace, usePlace } from '../frame/place.ts';
import { NoteBox } from '../note-box.tsx';
import { type Row, Rows } from '../rows.tsx';

type Verified = {
  standing: 'valid' | 'replaced' | 'void';
  number: string;
  version: number;
  newest: number;
  issuedAt: Date;
  voidedAt: Date | null;
  voidReason: VoidReason | null;
  bureau: Bilingual;
  mode: string;
  documentNumber: string | null;
  items: { service: Bilingual; state: ReceiptState; acceptedOn: string | null; promisedOn: string | null }[];
};

export function VerifyAnswer({ receipt }: { receipt: Verified | null }) {
  const { t } = useTranslation('receipt');
  const { locale } = usePlace();
  const phone = useFace()?.hotline.shown ?? '';
  if (!receipt) {
    return (
      <NoteBox tone="warn" live title={t('check.unknown')}>
        <p>{t('check.unknownText', { phone })}</p>
      </NoteBox>
    );
  }
  const { standing, version, newest, voidedAt, voidReason } = receipt;
  const facts: Row[] = [
    { label: t('number'), value: receipt.number },
    { label: t('version'), value: t('versionOf', { version, at: moment(receipt.issuedAt, locale) }) },
    { label: t('summary.host'), value: receipt.bureau[locale] },
    { label: t('documentNumber'), value: receipt.documentNumber ?? t('none') },
    ...receipt.items.map((item) => ({
      label: item.service[locale],
      value: t(`states.${item.state}`),
      small: [
        item.acceptedOn ? `${t('acceptedOn')} ${plainDate(item.acceptedOn, locale)}` : null,
        item.promisedOn ? `${t('promised')} ${plainDate(item.promisedOn, locale)}` : null,
      ]
        .filter(Boolean)
        .join(locale === 'zh' ? '，' : ', '),
    })),
  ];
  return (
    <>
      {standing === 'valid' ? (
        <NoteBox tone="ok" live title={t('check.valid')}>
          <p>{t('check.validText')}</p>
        </NoteBox>
      ) : null}
      {standing === 'replaced' ? (
        <NoteBox tone="warn" live title={t('check.replaced')}>
          <p>{t('check.replacedText', { version, newest })}</p>
        </NoteBox>
      ) : null}
      {standing === 'void' && voidedAt && voidReason ? (
        <NoteBox tone="bad" live title={t('check.void')}>
          <p>{t('check.voidText', { at: moment(voidedAt, locale), reason: t(`voidReasons.${voidReason}`) })}</p>
        </NoteBox>
      ) : null}
      <section aria-labelledby="facts">
        <h2 id="facts">{t('check.facts')}</h2>
        <Rows rows={facts} />
      </section>
    </>
  );
}
