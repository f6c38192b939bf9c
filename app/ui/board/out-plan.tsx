// The plan for a team that is out: four figures, the lanes that change before and after, and line by line who hears what.
import { useTranslation } from 'react-i18next';
import { clockText } from '#app/domain/calendar/civil-date.ts';
import { type Board, type BoardLane, laneOf } from '#app/domain/schedule/board.ts';
import type { OutPlan } from '#app/domain/schedule/team-out.ts';
import { travelOnBoard } from '#app/domain/schedule/way-table.ts';
import { timeRange } from '#app/i18n/format.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { usePlace } from '../frame/place.ts';
import { NoteBox } from '../note-box.tsx';
import { DataTable } from '../staff/data-table.tsx';
import { Tag } from '../tag.tsx';
import { Lanes } from './lanes.tsx';
import { type ServiceNames, servicesOf, visitWords } from './words.ts';

export function OutPlanView({ plan, board, names }: { plan: OutPlan; board: Board; names: ServiceNames }) {
  const { t } = useTranslation('staff-board');
  const { locale } = usePlace();
  const { moves, calls } = plan;
  const teamOf = (id: string) => board.lanes.find((lane) => lane.team.id === id)?.team.name[locale] ?? '';
  if (moves.length + calls.length === 0) return <NoteBox title={t('out.nothing')} />;
  const figures = [
    { head: t('out.moves'), value: moves.length, small: t('out.movesOf') },
    { head: t('out.calls'), value: calls.length, small: t('out.callsOf') },
    {
      head: t('out.travel'),
      value: plan.travelAfter - plan.travelBefore,
      small: t('out.travelOf', { before: plan.travelBefore, after: plan.travelAfter }),
    },
    { head: t('out.told'), value: 0, small: t('out.toldOf') },
  ];
  return (
    <>
      <dl className="four-up">
        {figures.map(({ head, value, small }) => (
          <div key={head}>
            <dt>{head}</dt>
            <dd>
              {value}
              <small>{small}</small>
            </dd>
          </div>
        ))}
      </dl>
      <NoteBox title={t('out.how')} />
      <section aria-labelledby="pair">
        <h2 id="pair">{t('out.beforeAfter')}</h2>
        <Lanes
          lanes={pairs(plan, board, { before: t('out.before'), after: t('out.after') })}
          axis={board.axis}
          names={names}
          base={`/${locale}/staff/board?${new URLSearchParams({ date: board.date, district: board.district })}&`}
          chosen={null}
          now={null}
          idle
        />
      </section>
      {moves.length > 0 ? (
        <DataTable
          caption={t('out.moves')}
          captionShown
          rows={moves}
          rowKey={({ visit }) => visit.id}
          columns={[
            { key: 'visit', head: t('out.visit'), cell: ({ visit }) => visitWords(visit, names, locale) },
            {
              key: 'to',
              head: t('out.after'),
              cell: ({ teamId, moved }) => (
                <b>
                  {teamOf(teamId)} {clockText(moved.start)}
                </b>
              ),
            },
            {
              key: 'window',
              head: t('out.window'),
              cell: ({ visit }) => timeRange(visit.windowStart, visit.windowEnd),
            },
            { key: 'tell', head: t('out.tell'), cell: () => <Tag tone="ok">{t('out.notTold')}</Tag> },
          ]}
        />
      ) : null}
      {calls.length > 0 ? (
        <DataTable
          caption={t('out.stays')}
          captionShown
          rows={calls}
          rowKey={({ visit }) => visit.id}
          columns={[
            { key: 'visit', head: t('out.visit'), cell: ({ visit }) => servicesOf(visit, names, locale) },
            {
              key: 'window',
              head: t('out.window'),
              cell: ({ visit }) => timeRange(visit.windowStart, visit.windowEnd),
            },
            { key: 'why', head: t('list.risk'), cell: ({ why }) => problemText({ code: why }, locale) },
            { key: 'tell', head: t('out.tell'), cell: () => <Tag tone="warn">{t('out.callFirst')}</Tag> },
          ]}
        />
      ) : null}
    </>
  );
}

/** Two rows for each team that changes: as it is, and as it would be. */
function pairs(plan: OutPlan, board: Board, words: { before: string; after: string }): BoardLane[] {
  const travel = travelOnBoard(board);
  const touched = new Set([plan.teamId, ...plan.moves.map((move) => move.teamId)]);
  const gone = new Set([...plan.moves, ...plan.calls].map(({ visit }) => visit.id));
  return board.lanes
    .filter((lane) => touched.has(lane.team.id))
    .flatMap((lane) => {
      const mine = plan.moves.filter((move) => move.teamId === lane.team.id);
      const shifts = new Map(mine.flatMap(({ moved }) => moved.shifts.map(({ id, start }) => [id, start] as const)));
      const stay = lane.cards
        .filter((card) => !gone.has(card.id))
        .map((card) => ({ ...card, start: shifts.get(card.allocationId ?? '') ?? card.start }));
      const come = mine.map(({ visit, moved }) => ({
        ...visit,
        start: shifts.get(visit.allocationId ?? '') ?? moved.start,
        status: 'assigned' as const,
      }));
      const after = laneOf({ ...lane, visits: [...stay, ...come] }, travel, board.over);
      return [
        titled(lane, 'before', words.before),
        { ...titled(after, 'after', words.after), stamp: `${after.stamp} ${plan.stamp}` },
      ];
    });
}

function titled(lane: BoardLane, key: string, word: string): BoardLane {
  const { zh, en } = lane.team.name;
  return {
    ...lane,
    team: { ...lane.team, id: `${lane.team.id} ${key}`, name: { zh: `${zh} ${word}`, en: `${en} ${word}` } },
  };
}
