// What the check of the chain has found: whole, or each kind of damage with the entry where it shows.
import { useTranslation } from 'react-i18next';
import { moment, number } from '#app/i18n/format.ts';
import { usePlace } from '../frame/place.ts';
import { NoteBox } from '../note-box.tsx';

type Kind = keyof typeof import('#app/i18n/en/staff-ledger.ts')['staffLedger']['findings'];

export function LedgerVerdictNote({
  verdict,
}: {
  verdict: {
    count: number;
    head: string;
    findings: readonly { kind: Kind; at: { seq: string } | null }[];
    anchors: number;
    waiting: number;
    at: Date;
  };
}) {
  const { t } = useTranslation('staff-ledger');
  const { locale } = usePlace();
  const { findings, count, anchors } = verdict;
  if (findings.length > 0) {
    return (
      <NoteBox tone="bad" live title={t('broken', { count: findings.length })}>
        <ul>
          {findings.slice(0, 50).map(({ kind, at }) => (
            <li key={`${kind} ${at?.seq}`}>{t(`findings.${kind}`, { seq: at?.seq ?? '' })}</li>
          ))}
        </ul>
        <p>{t('brokenText')}</p>
      </NoteBox>
    );
  }
  return (
    <NoteBox tone="ok" live title={t('whole')}>
      <p>{t('wholeText', { all: number(count, locale), at: moment(verdict.at, locale) })}</p>
      <p>{anchors > 0 ? t('anchors', { count: anchors }) : t('noAnchors')}</p>
      {verdict.waiting > 0 ? <p>{t('waiting', { count: verdict.waiting })}</p> : null}
      <p>
        {t('headNow')}: <span className="mono">{verdict.head}</span>
      </p>
    </NoteBox>
  );
}
