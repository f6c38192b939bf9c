// Three dates, never merged: the visit, the last moment to change it, today.
import { useTranslation } from 'react-i18next';
import type { BookingPage } from '#app/domain/booking/own-page.ts';
import { civilDateOf, clockText } from '#app/domain/calendar/civil-date.ts';
import { clockOf, dayOf, fullDay, moment, timeRange, weekday } from '#app/i18n/format.ts';
import { usePlace } from '../frame/place.ts';
import { FlapTime } from '../journey/flap-time.tsx';

export function BookingDates({ page, now }: { page: BookingPage; now: Date }) {
  const { t } = useTranslation('track');
  const { locale } = usePlace();
  const { actions, windowStart, windowEnd } = page;
  const last = civilDateOf(actions.until);
  const at = clockOf(actions.until);
  const open = now <= actions.until;
  const free = actions.change.ok || actions.cancel.ok;
  const isWindow = page.mode === 'window';
  return (
    <section aria-labelledby="dates-title">
      <h2 id="dates-title" className="sr">
        {t('own.threeDates')}
      </h2>
      <ul className="clocks">
        <li className="us">
          <h3>{t(isWindow ? 'own.counter' : 'own.visit')}</h3>
          <FlapTime at={page.date}>{tile(page.date)}</FlapTime>
          <span>
            {dayOf(page.date, locale)}
            <br />
            {isWindow
              ? t('own.counterWindow', { time: clockText(windowStart) })
              : t('own.visitWindow', { window: timeRange(windowStart, windowEnd) })}
          </span>
        </li>
        <li className="you">
          <h3>{t('own.change')}</h3>
          <FlapTime at={last}>{tile(last)}</FlapTime>
          <span>
            {open && free
              ? t('own.changeText', { weekday: weekday(last, locale), at })
              : open
                ? t('own.changeNot')
                : t('own.changeOver', { at: moment(actions.until, locale) })}
          </span>
        </li>
        <li>
          <h3>{t('own.today')}</h3>
          <FlapTime at={page.today}>{tile(page.today)}</FlapTime>
          <span>{fullDay(page.today, locale)}</span>
        </li>
      </ul>
    </section>
  );
}

/** 11/26: the same figures in both languages; the words beside it say the day. */
function tile(date: string): string {
  return `${Number(date.slice(5, 7))}/${Number(date.slice(8, 10))}`;
}
