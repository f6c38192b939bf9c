// What is closed, in the order of days: its scope, reason, what became of the visits, and opening again.
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { usePlace } from '../frame/place.ts';
import { DataTable } from '../staff/data-table.tsx';
import { Tag } from '../tag.tsx';
import { whenOf } from './consequences.tsx';
import { Take } from './team-roster.tsx';

type Line = {
  id: string;
  from: string;
  until: string;
  start: number;
  end: number;
  name: Bilingual | null;
  reason: Bilingual;
  moved: number;
  waiting: number;
  lifted: boolean;
  past: boolean;
};

export function ClosureTable({ csrf, rows, may }: { csrf: string; rows: readonly Line[]; may: boolean }) {
  const { t } = useTranslation('staff-closures');
  const { locale } = usePlace();
  return (
    <DataTable
      caption={t('list')}
      rows={rows}
      rowKey={(row) => row.id}
      empty={t('none')}
      columns={[
        { key: 'when', head: t('when'), cell: (row) => whenOf(row, locale, t('allDay')) },
        { key: 'scope', head: t('scope'), cell: (row) => row.name?.[locale] ?? t('wholeDistrict') },
        { key: 'reason', head: t('reason'), cell: (row) => row.reason[locale] },
        {
          key: 'done',
          head: t('became'),
          cell: (row) => (
            <>
              {t('movedCount', { count: row.moved })}{' '}
              {row.waiting > 0 ? <Tag tone="warn">{t('waitingCount', { count: row.waiting })}</Tag> : null}
            </>
          ),
        },
        {
          key: 'lift',
          head: t('state'),
          cell: (row) =>
            row.lifted ? (
              <Tag>{t('liftedTag')}</Tag>
            ) : row.past || !may ? (
              t(row.past ? 'over' : 'inForce')
            ) : (
              <Take csrf={csrf} hidden={{ what: 'lift', closureId: row.id }}>
                {t('lift')}
              </Take>
            ),
        },
      ]}
    />
  );
}
