// The day before and after a plan, in four figures.
import { useTranslation } from 'react-i18next';
import type { PlanPage } from '#app/domain/plan/plan-page.ts';

export function PlanFigures(page: Pick<PlanPage, 'moves' | 'kept' | 'before' | 'after' | 'told' | 'open'>) {
  const { moves, kept, before, after, told, open } = page;
  const { t } = useTranslation('staff-plan');
  if (!before || !after) return null;
  const figures = [
    { name: t('figures.changes'), value: String(moves.length), more: t('figures.kept', { count: kept }) },
    {
      name: t('figures.told'),
      value: String(told),
      more: open > 0 ? t('figures.toldWeek', { count: open }) : t('figures.toldText'),
    },
    {
      name: t('figures.travel'),
      value: t('figures.minutes', { count: after.travel - before.travel }),
      more: t('figures.change', { before: before.travel, after: after.travel }),
    },
    {
      name: t('figures.unplaced'),
      value: t('figures.change', { before: before.unplaced, after: after.unplaced }),
      more: t('figures.conflicts', { before: before.conflicts, after: after.conflicts }),
    },
  ];
  return (
    <dl className="four-up tight" aria-label={t('figures.label')}>
      {figures.map(({ name, value, more }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value}
            <small>{more}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}
