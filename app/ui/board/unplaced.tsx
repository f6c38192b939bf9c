// What has no place on the board: why not, what would help, one action each. A drawer at the foot of the window.
import { useTranslation } from 'react-i18next';
import { clockText } from '#app/domain/calendar/civil-date.ts';
import type { BoardLane, Unplaced } from '#app/domain/schedule/board.ts';
import { timeRange } from '#app/i18n/format.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { Btn } from '../btn.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { usePlace } from '../frame/place.ts';
import { Tag } from '../tag.tsx';
import { type ServiceNames, servicesOf } from './words.ts';

export function UnplacedList(props: {
  unplaced: readonly Unplaced[];
  lanes: readonly BoardLane[];
  names: ServiceNames;
  csrf: string;
  mayMove: boolean;
}) {
  const { t } = useTranslation('staff-board');
  const { unplaced } = props;
  if (unplaced.length === 0) {
    return (
      <p className="drawer empty-drawer" id="unplaced">
        {t('unplaced.none')}
      </p>
    );
  }
  const sorted = [...unplaced].sort(
    (a, b) => a.kind.localeCompare(b.kind) * -1 || a.visit.windowStart - b.visit.windowStart,
  );
  return (
    <details className="drawer" id="unplaced" open>
      <summary>
        <h2>{t('unplaced.title', { count: unplaced.length })}</h2>
      </summary>
      <ol className="unplaced" aria-label={t('unplaced.title', { count: unplaced.length })}>
        {sorted.map((one) => (
          <Line key={one.visit.id} one={one} {...props} />
        ))}
      </ol>
    </details>
  );
}

function Line(props: {
  one: Unplaced;
  lanes: readonly BoardLane[];
  names: ServiceNames;
  csrf: string;
  mayMove: boolean;
}) {
  const { t } = useTranslation('staff-board');
  const { locale } = usePlace();
  const { visit, kind, why, help } = props.one;
  const team = props.lanes.find((lane) => lane.team.id === help?.teamId)?.team.name[locale] ?? '';
  const start = help ? clockText(help.start) : '';
  return (
    <li>
      <h3>
        {servicesOf(visit, props.names, locale)} {visit.place?.[locale]}
      </h3>
      <p>
        <Tag {...(kind === 'out' ? { tone: 'bad' as const } : {})}>
          {t('unplaced.promised', { window: timeRange(visit.windowStart, visit.windowEnd) })}
        </Tag>{' '}
        <a className="mono" href={`/${locale}/staff/requests/${visit.reference}`}>
          {visit.reference}
        </a>
      </p>
      <p className={kind === 'out' ? 'why-not' : undefined}>
        {kind === 'kept'
          ? t('unplaced.kept')
          : why && !help
            ? t('unplaced.why', { why: problemText({ code: why }, locale) })
            : t('unplaced.out')}
      </p>
      {kind === 'out' ? <p>{help ? t('unplaced.help', { team, start }) : t('unplaced.noHelp')}</p> : null}
      {help && props.mayMove ? (
        <PostForm
          csrf={props.csrf}
          hidden={{
            what: 'move',
            visitId: visit.id,
            version: String(visit.version),
            teamId: help.teamId,
            start: String(help.start),
          }}
        >
          <Btn kind="alt">
            {kind === 'kept' ? t('unplaced.assign', { team }) : t('unplaced.place', { team, start })}
            <span className="sr"> {visit.reference}</span>
          </Btn>
        </PostForm>
      ) : (
        <a className="more" href={`/${locale}/staff/requests/${visit.reference}/time`}>
          {t('unplaced.call')}
          <span className="sr"> {visit.reference}</span>
        </a>
      )}
    </li>
  );
}
