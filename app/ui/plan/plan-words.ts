// How the planner's pages name a visit, a change that would help, and what was imagined.
import { useTranslation } from 'react-i18next';
import { clockText } from '#app/domain/calendar/civil-date.ts';
import type { PlanPage, ShownUnplaced, ShownVisit } from '#app/domain/plan/plan-page.ts';
import { dayOf, listed, timeRange } from '#app/i18n/format.ts';
import { usePlace } from '../frame/place.ts';

export function usePlanWords() {
  const { t } = useTranslation('staff-plan');
  const { locale } = usePlace();
  return {
    visit({ reference, services, place }: ShownVisit): string {
      const what = listed(
        services.map((name) => name[locale]),
        locale,
      );
      return [reference, what, place?.[locale]].filter(Boolean).join(' · ');
    },
    window: ({ windowStart, windowEnd }: ShownVisit) => timeRange(windowStart, windowEnd),
    where: (at: PlanPage['moves'][number]['from']) =>
      at
        ? t(at.date ? 'moves.atDay' : 'moves.at', {
            day: at.date ? dayOf(at.date, locale) : '',
            team: at.team[locale],
            at: clockText(at.start),
          })
        : t('moves.none'),
    why: ({ reason }: ShownUnplaced) =>
      reason.fault ? t(`left.faults.${reason.fault}`) : t(`left.codes.${reason.code}`),
    help({ reason: { change }, team, other }: ShownUnplaced): string | null {
      if (!change) return null;
      const minutes = 'minutes' in change ? change.minutes : 0;
      return t(`left.changes.${change.kind}`, { team: team?.[locale] ?? '', other: other ?? '', minutes });
    },
  };
}
