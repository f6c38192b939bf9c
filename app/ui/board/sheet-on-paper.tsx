// One team's day on paper: who, what, where and when, with room to tick and sign.
import { useTranslation } from 'react-i18next';
import { clockText } from '#app/domain/calendar/civil-date.ts';
import type { DaySheet } from '#app/domain/ledger/letter-facts.ts';
import { listed, timeRange } from '#app/i18n/format.ts';
import { usePlace } from '../frame/place.ts';
import { DataTable } from '../staff/data-table.tsx';
import { Tag } from '../tag.tsx';

export function SheetOnPaper({ sheet, day }: { sheet: DaySheet; day: string }) {
  const { t } = useTranslation('staff-sheets');
  const { locale } = usePlace();
  const { team, hours, officers, lines } = sheet;
  const name = team?.[locale] ?? t('print.noTeam');
  const id = `sheet-${sheet.teamId}`;
  return (
    <section className="day-team" aria-labelledby={id}>
      <div className="bar">
        <h2 id={id}>{name}</h2>
        <p className="dim">
          {t('print.visits', { count: lines.length })}
          {team ? ` · ${hours ? t('print.hours', { hours: timeRange(hours.start, hours.end) }) : t('print.off')}` : ''}
          {hours && officers != null ? ` · ${t('print.officers', { count: officers })}` : ''}
        </p>
        <p className="printed">{day}</p>
      </div>
      <DataTable
        caption={t('print.sheet', { team: name })}
        rows={lines}
        rowKey={(line) => `${line.reference} ${line.plannedStart}`}
        empty={t('print.empty')}
        columns={[
          { key: 'planned', head: t('print.planned'), cell: (line) => <b>{clockText(line.plannedStart)}</b> },
          {
            key: 'promised',
            head: t('print.promised'),
            cell: (line) => (
              <>
                {timeRange(line.windowStart, line.windowEnd)}{' '}
                {line.kept ? <Tag tone="warn">{t('print.kept')}</Tag> : null}
              </>
            ),
          },
          {
            key: 'who',
            head: t('print.who'),
            cell: (line) =>
              line.session
                ? t('print.session', { host: line.session.host[locale], count: line.session.people })
                : listed(line.people, locale),
          },
          {
            key: 'what',
            head: t('print.what'),
            cell: (line) => (
              <>
                {listed(
                  line.services.map((service) => service[locale]),
                  locale,
                )}{' '}
                <span className="dim s">{t('print.minutes', { count: line.minutes })}</span>
              </>
            ),
          },
          { key: 'where', head: t('print.where'), cell: (line) => line.place[locale] },
          { key: 'ref', head: t('print.reference'), cell: (line) => <span className="mono">{line.reference}</span> },
          { key: 'done', head: t('print.done'), cell: () => <span aria-hidden="true">☐</span> },
        ]}
      />
    </section>
  );
}
