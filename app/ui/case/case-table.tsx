// Cases as a table that turns into cards on a phone. No names: a list shows references only.
import { useTranslation } from 'react-i18next';
import type { Pace } from '#app/domain/case/clocks.ts';
import type { Stage } from '#app/domain/case/stage.ts';
import { shortDay } from '#app/i18n/format.ts';
import { usePlace } from '../frame/place.ts';
import { DataTable } from '../staff/data-table.tsx';
import { Tag } from '../tag.tsx';
import { ExpediteTag, ItemTag, PaceTag } from './case-tags.tsx';

type Named = { zh: string; en: string };
export type CaseTableRow = {
  id: string;
  reference: string;
  service: Named;
  status: string;
  stage: Stage | null;
  promisedOn: string | null;
  provisional: boolean;
  neededBy: string | null;
  missesNeed: boolean;
  pace: Pace | null;
  expedite: string | null;
  point: Named | null;
};

export function CaseTable({ rows }: { rows: readonly CaseTableRow[] }) {
  const { t } = useTranslation('staff-cases');
  const { locale } = usePlace();
  return (
    <DataTable
      caption={t('list.caption')}
      rows={rows}
      rowKey={(row) => row.id}
      empty={t('list.none')}
      columns={[
        {
          key: 'what',
          head: t('list.what'),
          cell: (row) => (
            <a href={`/${locale}/staff/cases/${row.id}`}>
              {t('list.open', { service: row.service[locale], reference: row.reference })}
            </a>
          ),
        },
        {
          key: 'state',
          head: t('list.state'),
          cell: (row) => (
            <span className="cluster">
              <ItemTag status={row.status} />
              <ExpediteTag status={row.expedite} />
            </span>
          ),
        },
        { key: 'stage', head: t('list.stage'), cell: (row) => (row.stage ? t(`stage.${row.stage}`) : '—') },
        {
          key: 'promised',
          head: t('list.promised'),
          cell: (row) => (
            <>
              {row.promisedOn ? `${row.provisional ? '≈ ' : ''}${shortDay(row.promisedOn, locale)} ` : '—'}
              <PaceTag pace={row.pace} />
            </>
          ),
        },
        {
          key: 'needed',
          head: t('list.needed'),
          cell: (row) => (
            <>
              {row.neededBy ? shortDay(row.neededBy, locale) : '—'}{' '}
              {row.missesNeed ? <Tag tone="bad">{t('list.misses')}</Tag> : null}
            </>
          ),
        },
        { key: 'where', head: t('list.where'), cell: (row) => row.point?.[locale] ?? '—' },
      ]}
    />
  );
}
