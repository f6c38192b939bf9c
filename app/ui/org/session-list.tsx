// The sessions of an organisation: what waits for an answer says until when.
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { SessionStatus } from '#app/domain/session/step.ts';
import { dayOf, listed, moment } from '#app/i18n/format.ts';
import { usePlace } from '../frame/place.ts';
import { DataTable } from '../staff/data-table.tsx';
import { Tag } from '../tag.tsx';

type Brief = {
  reference: string;
  status: SessionStatus;
  people: number;
  services: Bilingual[];
  first: string | null;
  dueSide: 'staff' | 'organisation' | null;
  dueAt: Date | null;
};

export function SessionList({ sessions }: { sessions: readonly Brief[] }) {
  const { t } = useTranslation('session');
  const { t: o } = useTranslation('org');
  const { locale, to } = usePlace();
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{o('home.sessions')}</h2>
      <DataTable
        caption={o('home.sessions')}
        rows={sessions}
        rowKey={({ reference }) => reference}
        empty={o('home.noneText')}
        columns={[
          {
            key: 'reference',
            head: o('home.sessions'),
            cell: (row) => <a href={to(`org/sessions/${row.reference}`)}>{row.reference}</a>,
          },
          {
            key: 'what',
            head: t('page.documents'),
            cell: (row) =>
              [
                t('page.people', { count: row.people }),
                listed(
                  row.services.map((name) => name[locale]),
                  locale,
                ),
              ].join(' · '),
          },
          { key: 'first', head: t('page.date'), cell: (row) => (row.first ? dayOf(row.first, locale) : '—') },
          {
            key: 'status',
            head: t('page.state'),
            cell: (row) => (
              <>
                <Tag tone={row.dueSide === 'organisation' ? 'warn' : undefined}>{t(`statuses.${row.status}`)}</Tag>
                {row.dueSide === 'organisation' && row.dueAt ? ` ${moment(row.dueAt, locale)}` : null}
              </>
            ),
          },
        ]}
      />
    </section>
  );
}
