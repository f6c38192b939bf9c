// One team's lane: how full it is, its cards, the ways between them, breaks and closures. Drawn again only when its day
// has changed.
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardLane } from '#app/domain/schedule/board.ts';
import { usePlace } from '../frame/place.ts';
import { VisitCard } from './card.tsx';
import { type Axis, placed } from './position.ts';
import type { ServiceNames } from './words.ts';

type LaneProps = {
  lane: BoardLane;
  axis: Axis;
  names: ServiceNames;
  /** address of the board with `visit=` left to be added */
  base: string;
  /** the chosen visit's reference when it lies here */
  chosen: string | null;
  idle: boolean;
};

export const Lane = memo(
  function Lane({ lane, axis, names, base, chosen, idle }: LaneProps) {
    const { team, day, cards, trips, blocks } = lane;
    const { locale } = usePlace();
    return (
      <li className="lane-row" data-team={team.id}>
        <LaneHead lane={lane} name={team.name[locale]} />
        <div className="lane">
          {day.hours ? (
            <>
              {day.hours.start > axis.from ? (
                <Block axis={axis} start={axis.from} end={day.hours.start} kind="off" />
              ) : null}
              {day.hours.end < axis.to ? <Block axis={axis} start={day.hours.end} end={axis.to} kind="off" /> : null}
            </>
          ) : (
            <Block axis={axis} start={axis.from} end={axis.to} kind="off" />
          )}
          {blocks.map((block) => (
            <Block key={`${block.kind} ${block.start}`} axis={axis} {...block} />
          ))}
          {cards.map((card) => (
            <span key={card.id} className={`pw ${placed(axis, card.windowStart, card.windowEnd)}`} aria-hidden="true" />
          ))}
          {trips.map((trip) => (
            <Trip key={trip.start} axis={axis} {...trip} />
          ))}
          {cards.map((card) => (
            <VisitCard
              key={card.id}
              card={card}
              axis={axis}
              names={names}
              href={`${base}visit=${card.reference}#move`}
              chosen={card.reference === chosen}
              idle={idle}
            />
          ))}
        </div>
      </li>
    );
  },
  (before, after) =>
    before.lane.stamp === after.lane.stamp &&
    before.chosen === after.chosen &&
    before.base === after.base &&
    before.axis.from === after.axis.from &&
    before.axis.to === after.axis.to,
);

function LaneHead({ lane, name }: { lane: BoardLane; name: string }) {
  const { t } = useTranslation('staff-board');
  const { load, day } = lane;
  return (
    <div className="lane-head">
      <b>
        {name} <span>{day.hours ? `${load}%` : t('off')}</span>
      </b>
      <small>
        {t('crew', { count: day.team.officers })} {t('kits', { count: day.team.kits.length })}
        <svg
          className={load > 100 ? 'load over' : 'load'}
          viewBox="0 0 100 4"
          preserveAspectRatio="none"
          role="img"
          aria-label={t('loadOf', { percent: load })}
        >
          <rect width={Math.min(100, load)} height="4" />
        </svg>
      </small>
    </div>
  );
}

function Block(props: { axis: Axis; start: number; end: number; kind: BoardLane['blocks'][number]['kind'] }) {
  const { t } = useTranslation('staff-board');
  if (props.end <= props.axis.from || props.start >= props.axis.to) return null;
  return (
    <span className={`away ${props.kind} ${placed(props.axis, props.start, props.end)}`}>
      {props.kind === 'off' ? <span className="sr">{t('block.off')}</span> : t(`block.${props.kind}`)}
    </span>
  );
}

function Trip({ axis, start, minutes, short }: { axis: Axis; start: number; minutes: number; short: number }) {
  const { t } = useTranslation('staff-board');
  const room = Math.max(5, minutes - short);
  return (
    <span className={`trip ${placed(axis, start, start + room)}${short > 0 ? ' bad' : ''}`}>
      <span aria-hidden="true">{short > 0 ? t('tripShort', { count: short }) : t('trip', { count: minutes })}</span>
      <span className="sr">
        {short > 0 ? t('tripShortWords', { count: short }) : t('tripWords', { count: minutes })}
      </span>
    </span>
  );
}
