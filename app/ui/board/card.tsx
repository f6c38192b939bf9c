// One visit on a lane: a link to the plain form, which the hand and the keyboard can also pick up.
import { useTranslation } from 'react-i18next';
import { clockText } from '#app/domain/calendar/civil-date.ts';
import type { Card } from '#app/domain/schedule/board.ts';
import { timeRange } from '#app/i18n/format.ts';
import { usePlace } from '../frame/place.ts';
import { type Axis, placed } from './position.ts';
import { type ServiceNames, servicesOf, useSign } from './words.ts';

export function isOver(card: Pick<Card, 'visitStatus'>): boolean {
  return ['done', 'failed', 'cancelled'].includes(card.visitStatus);
}

function stateClass(card: Card): string {
  const { visitStatus, late, conflict, tight, locked, status } = card;
  const state = isOver(card)
    ? 'fin'
    : visitStatus !== 'planned'
      ? 'run'
      : late > 0 || conflict
        ? 'bad'
        : tight
          ? 'tight'
          : status === 'confirmed'
            ? 'kept'
            : '';
  return [state, locked ? 'lock' : ''].filter(Boolean).join(' ');
}

export function VisitCard(props: {
  card: Card;
  axis: Axis;
  names: ServiceNames;
  href: string;
  chosen: boolean;
  idle: boolean;
}) {
  const { card, axis, names, href, chosen } = props;
  const { t } = useTranslation('staff-board');
  const { locale } = usePlace();
  const sign = useSign();
  const end = card.start + card.need.minutes;
  const words = useCardWords()(card);
  const classes = ['v', placed(axis, card.start, end), stateClass(card), chosen ? 'sel' : ''].filter(Boolean).join(' ');
  const running = ['en_route', 'on_site'].includes(card.visitStatus);
  return (
    <a
      className={classes}
      href={href}
      id={props.idle || card.mode === 'session' ? undefined : `v-${card.reference}`}
      data-visit={card.id}
      draggable={false}
    >
      <b aria-hidden="true">
        {clockText(card.start)} {sign(card)}
      </b>
      <span aria-hidden="true">
        {card.place?.[locale]}
        {card.people > 1 ? ` ${t('people', { count: card.people })}` : ''}
        {isOver(card) ? ' ✓' : ''}
      </span>
      <span className="sr">
        {clockText(card.start)} {servicesOf(card, names, locale)} {card.place?.[locale]} {words}{' '}
        {t('card.promised', { window: timeRange(card.windowStart, card.windowEnd) })}{' '}
        {running ? t('card.running') : null}
      </span>
      {card.late > 0 || card.conflict ? <i aria-hidden="true">!</i> : card.tight ? <i aria-hidden="true">±</i> : null}
    </a>
  );
}

/** What is special about a card, in words: late, conflict, tight, locked, not assigned. */
export function useCardWords(): (card: Card) => string {
  const { t } = useTranslation('staff-board');
  const { locale } = usePlace();
  return (card) =>
    [
      card.late > 0 ? t('card.late', { count: card.late }) : null,
      card.conflict ? t('card.conflict') : null,
      card.tight ? t('card.tight') : null,
      card.locked ? t('card.locked') : null,
      isOver(card) ? t('card.done') : null,
      card.status === 'confirmed' ? t('card.kept') : null,
    ]
      .filter(Boolean)
      .join(locale === 'zh' ? '，' : ', ');
}
