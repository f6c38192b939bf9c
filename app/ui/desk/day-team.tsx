// One team's day: how long it is at doors, and its visits in order, each with a plain form to give it to another team.
import { useTranslation } from 'react-i18next';
import { clockText } from '#app/domain/calendar/civil-date.ts';
import { listed, minutes, timeRange } from '#app/i18n/format.ts';
import { Btn } from '../btn.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { Select } from '../forms/select.tsx';
import { usePlace } from '../frame/place.ts';
import { DataTable } from '../staff/data-table.tsx';
import { Tag } from '../tag.tsx';
import { BookingState, Flags } from './states.tsx';

type Named = { zh: string; en: string };
export type DayVisitLine = {
  visitId: string;
  bookingId: string;
  version: number;
  reference: string;
  status: string;
  mode: string;
  host: Named | null;
  windowStart: number;
  windowEnd: number;
  plannedStart: number;
  serviceMinutes: number;
  number: number;
  people: number;
  flags: readonly string[];
  teamId: string | null;
  place: Named | null;
  services: readonly Named[];
  unassigned: boolean;
};
type Team = { id: string; kind: 'mobile' | 'window'; name: Named };
type Choice = { value: string; label: string; window: boolean };

export function DayTeamCard(props: {
  day: {
    team: Team | null;
    hours: { start: number; end: number } | null;
    visits: readonly DayVisitLine[];
    minutes: number;
  };
  teams: readonly Choice[];
  csrf: string;
  mayAssign: boolean;
  /** the day, for the sheet on paper */
  sheetOf: string;
  refusedOf: (bookingId: string) => { text: string; teamId: string } | null;
}) {
  const { t } = useTranslation('staff-desk');
  const { locale } = usePlace();
  const { team, hours, visits } = props.day;
  const name = team?.name[locale] ?? t('day.noTeam');
  const id = `team-${team?.id ?? 'none'}-title`;
  return (
    <section className="day-team" aria-labelledby={id}>
      <div className="bar">
        <h2 id={id}>
          {name} {team?.kind === 'window' ? <small className="dim">{t('day.windowTeam')}</small> : null}
        </h2>
        <p className="dim">
          {t('unit.visits', { count: visits.length })} ·{' '}
          {t('day.load', { minutes: minutes(props.day.minutes, locale) })}
          {hours ? ` · ${t('day.shift', { hours: timeRange(hours.start, hours.end) })}` : ` · ${t('day.off')}`}
        </p>
        <p className="printed">{props.sheetOf}</p>
      </div>
      <DataTable
        caption={t('day.sheet', { team: name })}
        rows={visits}
        rowKey={(visit) => visit.visitId}
        columns={[
          {
            key: 'when',
            head: t('day.when'),
            cell: (visit) => (
              <span id={visit.mode === 'session' ? undefined : `v-${visit.reference}`}>
                <b>{timeRange(visit.windowStart, visit.windowEnd)}</b>
                <br />
                <span className="dim s">{t('day.planned', { at: clockText(visit.plannedStart) })}</span>
              </span>
            ),
          },
          {
            key: 'ref',
            head: t('requests.reference'),
            cell: (visit) => (
              <>
                <a
                  className="mono"
                  href={`/${locale}/staff/${visit.mode === 'session' ? 'sessions' : 'requests'}/${visit.reference}`}
                >
                  {visit.reference}
                </a>
                {visit.host ? (
                  <>
                    <br />
                    {visit.host[locale]}
                  </>
                ) : null}
              </>
            ),
          },
          { key: 'place', head: t('day.where'), cell: (visit) => visit.place?.[locale] ?? '—' },
          {
            key: 'what',
            head: t('requests.what'),
            cell: (visit) => (
              <>
                {listed(
                  visit.services.map((service) => service[locale]),
                  locale,
                )}
                <br />
                <span className="dim s">
                  {t('unit.people', { count: visit.people })} · {minutes(visit.serviceMinutes, locale)}
                </span>
              </>
            ),
          },
          {
            key: 'state',
            head: t('requests.state'),
            cell: (visit) => (
              <span className="cluster">
                {visit.unassigned ? (
                  <Tag tone="warn">{t('day.unassigned')}</Tag>
                ) : (
                  <BookingState status={visit.status} />
                )}
                <Flags flags={visit.flags} />
              </span>
            ),
          },
          ...(props.mayAssign
            ? [
                {
                  key: 'move',
                  head: t('assign.choose'),
                  cell: (visit: DayVisitLine) => <MoveForm visit={visit} {...props} />,
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}

function MoveForm(props: {
  visit: DayVisitLine;
  teams: readonly Choice[];
  csrf: string;
  refusedOf: (bookingId: string) => { text: string; teamId: string } | null;
}) {
  const { t } = useTranslation('staff-desk');
  const { visit, teams } = props;
  if (visit.mode === 'session') return null;
  if (visit.status !== 'confirmed' && visit.status !== 'assigned') return null;
  const refused = props.refusedOf(visit.bookingId);
  const choices = teams.filter((team) => team.window === (visit.mode === 'window'));
  return (
    <PostForm
      csrf={props.csrf}
      label={t('day.move', { reference: visit.reference })}
      hidden={{ what: 'assign', bookingId: visit.bookingId, version: String(visit.version) }}
    >
      <div className="give no-print">
        <Select
          name="teamId"
          id={`team-${visit.reference}`}
          label={<span className="sr">{t('day.move', { reference: visit.reference })}</span>}
          options={choices}
          value={refused?.teamId || visit.teamId}
          error={refused?.text}
        />
        <Btn kind="alt">{t(visit.unassigned ? 'assign.save' : 'assign.move')}</Btn>
      </div>
    </PostForm>
  );
}
