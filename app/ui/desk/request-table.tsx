// Requests as a table that turns into cards on a phone. No names: a list shows references only.
import { useTranslation } from 'react-i18next';
import { listed, moment, windowOf } from '#app/i18n/format.ts';
import { usePlace } from '../frame/place.ts';
import { DataTable } from '../staff/data-table.tsx';
import { Tag } from '../tag.tsx';
import { BookingState, Flags } from './states.tsx';

export type RequestLine = {
  id: string;
  reference: string;
  status: string;
  mode: string;
  date: string;
  windowStart: number;
  windowEnd: number;
  flags: readonly string[];
  people: number;
  services: readonly { zh: string; en: string }[];
  point: { zh: string; en: string } | null;
  contactConfirmed: boolean;
  dueAt: Date | null;
  late: boolean;
};

export function RequestTable({ rows }: { rows: readonly RequestLine[] }) {
  const { t } = useTranslation(['staff-desk', 'staff-states']);
  const { locale } = usePlace();
  return (
    <DataTable
      caption={t('requests.caption')}
      rows={rows}
      rowKey={(row) => row.id}
      empty={t('requests.none')}
      columns={[
        {
          key: 'reference',
          head: t('requests.reference'),
          cell: (row) => (
            <a className="mono" href={`/${locale}/staff/requests/${row.reference}`}>
              {row.reference}
            </a>
          ),
        },
        { key: 'state', head: t('requests.state'), cell: (row) => <BookingState status={row.status} /> },
        {
          key: 'due',
          head: t('requests.due'),
          cell: (row) =>
            row.dueAt === null ? (
              '—'
            ) : (
              <>
                {moment(row.dueAt, locale)} {row.late ? <Tag tone="bad">{t('requests.late')}</Tag> : null}
              </>
            ),
        },
        {
          key: 'when',
          head: t('requests.when'),
          cell: (row) => windowOf(row.date, row.windowStart, row.windowEnd, locale),
        },
        {
          key: 'what',
          head: t('requests.what'),
          cell: (row) => (
            <>
              {listed(
                row.services.map((service) => service[locale]),
                locale,
              )}
              <br />
              <span className="dim s">
                {t(row.mode === 'window' ? 'staff-states:mode.window' : 'staff-states:mode.home')} ·{' '}
                {t('unit.people', { count: row.people })}
              </span>
            </>
          ),
        },
        { key: 'where', head: t('requests.where'), cell: (row) => row.point?.[locale] ?? '—' },
        {
          key: 'flags',
          head: t('requests.flags'),
          cell: (row) => (
            <>
              <Flags flags={row.flags} />
              {row.contactConfirmed ? null : <span className="dim s">{t('requests.unconfirmed')}</span>}
              {row.contactConfirmed && row.flags.length === 0 ? '—' : null}
            </>
          ),
        },
      ]}
    />
  );
}
