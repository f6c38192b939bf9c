// Batches as lines: number, how, how many, where it stands, and with whom.
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { DeliveryStatus, DeliveryWay } from '#app/domain/delivery/chain.ts';
import { usePlace } from '../frame/place.ts';
import { DataTable } from '../staff/data-table.tsx';
import { Tag } from '../tag.tsx';

type Row = {
  id: string;
  number: string;
  reference: string;
  way: DeliveryWay;
  status: DeliveryStatus;
  attempt: number;
  count: number;
  holder: Bilingual;
  offered: Bilingual | null;
  mine: boolean;
  closedAt: Date | null;
};

const tones = {
  packed: 'note',
  stopped: 'bad',
  out: 'note',
  failed: 'warn',
  posted: 'note',
  done: 'ok',
  returned: 'note',
} as const;

export function DeliveryState({ status, attempt }: { status: DeliveryStatus; attempt: number }) {
  const { t } = useTranslation('staff-papers');
  return (
    <>
      <Tag tone={tones[status]}>{t(`deliveries.status.${status}`)}</Tag>{' '}
      {attempt > 1 ? <Tag tone="warn">{t('deliveries.attempt', { count: attempt })}</Tag> : null}
    </>
  );
}

export function DeliveryTable({ rows, empty }: { rows: readonly Row[]; empty: string }) {
  const { t } = useTranslation('staff-papers');
  const { locale } = usePlace();
  return (
    <DataTable
      caption={t('deliveries.batches')}
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          key: 'number',
          head: t('deliveries.number'),
          cell: ({ id, number }) => <a href={`/${locale}/staff/deliveries/${id}`}>{number}</a>,
        },
        { key: 'booking', head: t('deliveries.booking'), cell: ({ reference }) => reference },
        { key: 'way', head: t('deliveries.way'), cell: ({ way }) => t(`deliveries.ways.${way}`) },
        { key: 'items', head: t('deliveries.items'), num: true, cell: ({ count }) => count },
        {
          key: 'state',
          head: t('deliveries.state'),
          cell: ({ status, attempt }) => <DeliveryState status={status} attempt={attempt} />,
        },
        {
          key: 'holder',
          head: t('deliveries.holder'),
          cell: ({ holder, offered, mine, closedAt }) => (
            <>
              {holder[locale]}
              {offered ? <small className="under">{t('deliveries.offered', { name: offered[locale] })}</small> : null}
              {mine && closedAt === null ? <small className="under">{t('deliveries.mine')}</small> : null}
            </>
          ),
        },
      ]}
    />
  );
}
