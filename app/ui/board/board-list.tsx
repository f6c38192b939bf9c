// The board as lists: all visits in one table that can be sorted, and closed lists by team for small screens.
import { useTranslation } from 'react-i18next';
import { clockText } from '#app/domain/calendar/civil-date.ts';
import type { BoardLane, Card } from '#app/domain/schedule/board.ts';
import { timeRange } from '#app/i18n/format.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { usePlace } from '../frame/place.ts';
import { Seg } from '../staff/bar.tsx';
import { DataTable } from '../staff/data-table.tsx';
import { Tag } from '../tag.tsx';
import { useCardWords } from './card.tsx';
import { type ServiceNames, servicesOf, useBoardLink } from './words.ts';

export const sorts = ['time', 'team', 'place', 'risk'] as const;
export type Sort = (typeof sorts)[number];
type Line = { card: Card; lane: BoardLane };

export function BoardTable({ lanes, names, sort }: { lanes: readonly BoardLane[]; names: ServiceNames; sort: Sort }) {
  const { t } = useTranslation('staff-board');
  const { locale } = usePlace();
  const to = useBoardLink();
  const risk = ({ late, conflict, tight }: Card) => (conflict ? 10_000 : late * 10 + (tight ? 1 : 0));
  const keys: Record<Sort, (a: Line, b: Line) => number> = {
    time: (a, b) => a.card.start - b.card.start,
    team: (a, b) => a.lane.team.id.localeCompare(b.lane.team.id) || a.card.start - b.card.start,
    place: (a, b) => (a.card.place?.[locale] ?? '').localeCompare(b.card.place?.[locale] ?? '', locale),
    risk: (a, b) => risk(b.card) - risk(a.card) || a.card.start - b.card.start,
  };
  const lines = lanes.flatMap((lane) => lane.cards.map((card) => ({ card, lane }))).sort(keys[sort]);
  return (
    <section className="list-view">
      <div className="bar">
        <Seg
          label={t('list.sort')}
          items={sorts.map((key) => ({ text: t(`list.${key}`), href: to({ sort: key }), current: key === sort }))}
        />
      </div>
      <DataTable
        caption={t('list.caption')}
        rows={lines}
        rowKey={({ card }) => card.id}
        empty={t('list.none')}
        columns={[
          {
            key: 'when',
            head: t('list.when'),
            cell: ({ card }) => <a href={`${to({ visit: card.reference })}#move`}>{clockText(card.start)}</a>,
          },
          { key: 'window', head: t('list.promised'), cell: ({ card }) => timeRange(card.windowStart, card.windowEnd) },
          { key: 'visit', head: t('list.visit'), cell: ({ card }) => servicesOf(card, names, locale) },
          { key: 'place', head: t('list.place'), cell: ({ card }) => card.place?.[locale] ?? '—' },
          { key: 'team', head: t('list.team'), cell: ({ lane }) => lane.team.name[locale] },
          { key: 'state', head: t('list.state'), cell: ({ card }) => <Risk card={card} /> },
        ]}
      />
    </section>
  );
}

/** What a dispatcher should look at, in words; on time where there is nothing. */
function Risk({ card }: { card: Card }) {
  const { t } = useTranslation('staff-board');
  const { locale } = usePlace();
  const words = useCardWords()(card);
  if (card.conflict) return <Tag tone="bad">{problemText({ code: card.conflict }, locale)}</Tag>;
  if (card.late > 0) return <Tag tone="bad">{words}</Tag>;
  if (card.tight) return <Tag tone="warn">{words}</Tag>;
  return words ? <Tag>{words}</Tag> : <Tag tone="ok">{t('list.ok')}</Tag>;
}

export function ByTeam({ lanes, names }: { lanes: readonly BoardLane[]; names: ServiceNames }) {
  const { t } = useTranslation('staff-board');
  const { locale } = usePlace();
  const to = useBoardLink();
  const words = useCardWords();
  return (
    <section className="byteam-box" aria-labelledby="byteam">
      <h2 id="byteam">{t('list.byTeam')}</h2>
      <div className="byteam">
        {lanes.map((lane) => (
          <details key={lane.team.id}>
            <summary>
              {lane.team.name[locale]} <b>{lane.cards.length}</b> {lane.day.hours ? `${lane.load}%` : t('off')}
            </summary>
            <ul>
              {lane.cards.map((card) => (
                <li key={card.id}>
                  <a href={`${to({ visit: card.reference })}#move`}>
                    {clockText(card.start)} {servicesOf(card, names, locale)}
                  </a>{' '}
                  <span className="dim">
                    {card.place?.[locale]} {words(card)}
                  </span>
                </li>
              ))}
            </ul>
          </details>
        ))}
      </div>
    </section>
  );
}
