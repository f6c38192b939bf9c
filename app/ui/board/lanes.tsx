// The lanes of a day under one axis, with the present minute; what is under the hand is drawn by the carrying itself.
import type { HTMLAttributes, ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { clockText } from '#app/domain/calendar/civil-date.ts';
import type { BoardLane } from '#app/domain/schedule/board.ts';
import { Lane } from './lane.tsx';
import { type Axis, placed } from './position.ts';
import type { ServiceNames } from './words.ts';

export function Lanes(props: {
  lanes: readonly BoardLane[];
  axis: Axis;
  names: ServiceNames;
  base: string;
  chosen: string | null;
  /** the present minute when the board shows today */
  now: number | null;
  /** a picture only: its cards are repeated and cannot be found by their reference */
  idle?: boolean;
  box?: Ref<HTMLDivElement>;
  hands?: Pick<HTMLAttributes<HTMLElement>, 'onPointerDown' | 'onKeyDown' | 'onClickCapture'>;
  children?: ReactNode;
}) {
  const { t } = useTranslation('staff-board');
  const { lanes, axis, now } = props;
  const hours = Array.from({ length: (axis.to - axis.from) / 60 - 1 }, (_, i) => axis.from + (i + 1) * 60);
  return (
    <section className={`lanes span-${(axis.to - axis.from) / 60}`} aria-label={t('lanes')} ref={props.box}>
      <div className="lane-row axis" aria-hidden="true">
        <div className="lane-head">
          <b>
            {t('teams', { count: lanes.length })} <span>{t('load')}</span>
          </b>
        </div>
        <div className="lane hours">
          {hours.map((hour) => (
            <span key={hour} className={placed(axis, hour, hour)}>
              {clockText(hour)}
            </span>
          ))}
        </div>
      </div>
      <ul className="lane-body" {...props.hands}>
        {lanes.map((lane) => (
          <Lane
            key={lane.team.id}
            lane={lane}
            axis={axis}
            names={props.names}
            base={props.base}
            idle={props.idle ?? false}
            chosen={lane.cards.some((card) => card.reference === props.chosen) ? props.chosen : null}
          />
        ))}
      </ul>
      {now !== null && now > axis.from && now < axis.to ? (
        <div className="over-lanes" aria-hidden="true">
          <span className={`now ${placed(axis, now, now)}`} />
        </div>
      ) : null}
      {props.children}
    </section>
  );
}

export function LanesKey() {
  const { t } = useTranslation('staff-board');
  const cards = ['planned', 'kept', 'fin', 'run', 'tight', 'bad', 'lock'] as const;
  const words = {
    planned: 'planned',
    kept: 'kept',
    fin: 'done',
    run: 'running',
    tight: 'tight',
    bad: 'bad',
    lock: 'locked',
  };
  return (
    <ul className="key lanes-only" aria-hidden="true">
      {cards.map((card) => (
        <li key={card}>
          <span className={`v ${card}`} /> {t(`key.${words[card] as 'planned'}`)}
        </li>
      ))}
      <li>
        <span className="pw" /> {t('key.window')}
      </li>
      <li>
        <span className="trip">12′</span> {t('key.trip')}
      </li>
    </ul>
  );
}
