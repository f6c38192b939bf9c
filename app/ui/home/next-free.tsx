// The next free times of a district on the departure board.
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { addDays, civilDateOf, clockText, instantAt } from '#app/domain/calendar/civil-date.ts';
import { listed, moment, shortDay } from '#app/i18n/format.ts';
import { usePlace } from '../frame/place.ts';
import { DepartureBoard } from '../journey/departure-board.tsx';

type Free = {
  date: string;
  start: number;
  mode: 'home' | 'window';
  places: readonly Bilingual[];
  service: Bilingual;
  left: number;
};

export function NextFree({ free, lookedUpAt }: { free: readonly Free[]; lookedUpAt: Date }) {
  const { t } = useTranslation('home');
  const { locale, to } = usePlace();
  const today = civilDateOf(lookedUpAt);
  const near: Record<string, string> = { [today]: t('board.today'), [addDays(today, 1)]: t('board.tomorrow') };
  return (
    <DepartureBoard
      title={t('board.title')}
      updated={t('board.updated', { at: moment(lookedUpAt, locale) })}
      departures={free.map((time) => ({
        at: instantAt(time.date, time.start).toISOString(),
        clock: clockText(time.start),
        day: [near[time.date], shortDay(time.date, locale)].filter(Boolean).join(' '),
        place: t(`board.${time.mode}`, {
          place: listed(
            time.places.map((place) => place[locale]),
            locale,
          ),
        }),
        what: time.service[locale],
        left: t('board.left', { count: time.left }),
        href: to(time.mode === 'home' ? 'book?mode=home' : 'points'),
      }))}
    />
  );
}
