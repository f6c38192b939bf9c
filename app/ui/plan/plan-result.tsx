// What a plan would change: its figures, every move, each team before and after, who is left out and what would help.
import { useTranslation } from 'react-i18next';
import type { PlanPage } from '#app/domain/plan/plan-page.ts';
import { dayOf } from '#app/i18n/format.ts';
import { usePlace } from '../frame/place.ts';
import { DataTable } from '../staff/data-table.tsx';
import { PlanFigures } from './figures.tsx';
import { usePlanWords } from './plan-words.ts';

export function PlanResult(
  page: Pick<PlanPage, 'moves' | 'kept' | 'before' | 'after' | 'teams' | 'unplaced' | 'told' | 'open'>,
) {
  const { moves, teams, unplaced } = page;
  const { t } = useTranslation('staff-plan');
  const { locale } = usePlace();
  const words = usePlanWords();
  const changed = teams.filter(({ before, after }) => before.load !== after.load || before.visits !== after.visits);
  const both = (before: number, after: number) => t('figures.change', { before, after });
  return (
    <>
      <PlanFigures {...page} />
      {moves.length > 0 ? (
        <section>
          <h2>{t('moves.title', { count: moves.length })}</h2>
          <DataTable
            caption={t('moves.title', { count: moves.length })}
            rows={moves}
            rowKey={({ reference }) => reference}
            columns={[
              { key: 'visit', head: t('moves.visit'), cell: words.visit },
              { key: 'from', head: t('moves.from'), cell: ({ from }) => words.where(from) },
              { key: 'to', head: t('moves.to'), cell: ({ to }) => <b>{words.where(to)}</b> },
              { key: 'window', head: t('moves.window'), cell: words.window },
            ]}
          />
        </section>
      ) : null}
      <section>
        <h2>{unplaced.length > 0 ? t('left.title', { count: unplaced.length }) : t('left.none')}</h2>
        <ol className="unplaced">
          {unplaced.map((visit) => (
            <li key={visit.reference}>
              <h3>
                {words.visit(visit)} {words.window(visit)}
              </h3>
              <p className="why-not">{words.why(visit)}</p>
              {words.help(visit) ? <p>{t('left.help', { help: words.help(visit) ?? '' })}</p> : null}
            </li>
          ))}
        </ol>
      </section>
      {changed.length > 0 ? (
        <section>
          <h2>{t('teams.title')}</h2>
          <DataTable
            caption={t('teams.title')}
            rows={changed}
            rowKey={({ teamId }) => teamId}
            columns={[
              {
                key: 'team',
                head: t('teams.team'),
                cell: ({ name, date }) => [date && dayOf(date, locale), name[locale]].filter(Boolean).join(' · '),
              },
              { key: 'visits', head: t('teams.visits'), cell: (row) => both(row.before.visits, row.after.visits) },
              {
                key: 'load',
                head: t('teams.load'),
                cell: (row) => t('teams.percent', { before: row.before.load, after: row.after.load }),
              },
            ]}
          />
        </section>
      ) : null}
    </>
  );
}
