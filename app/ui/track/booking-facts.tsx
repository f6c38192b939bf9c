// The booking as its owner reads it: reference, number, time and place. The way to the door stands only here.
import { useTranslation } from 'react-i18next';
import type { BookingPage } from '#app/domain/booking/own-page.ts';
import { clockText } from '#app/domain/calendar/civil-date.ts';
import { dayOf, minutes, windowOf } from '#app/i18n/format.ts';
import { useFace, usePlace } from '../frame/place.ts';
import { type Row, Rows } from '../rows.tsx';

export function BookingFacts({ page }: { page: BookingPage }) {
  const { t } = useTranslation('track');
  const { locale, to } = usePlace();
  const flight = useFace()?.flightWords === true && page.mode === 'home';
  const path = `bookings/${page.reference}`;
  const length = t('own.length', { minutes: minutes(page.minutes, locale) });
  const window =
    page.mode === 'home'
      ? windowOf(page.date, page.windowStart, page.windowEnd, locale)
      : `${dayOf(page.date, locale)} ${clockText(page.windowStart)}`;
  const rows: Row[] = [
    { label: t('own.reference'), value: <b>{page.reference}</b> },
    { label: t(flight ? 'own.flight' : 'own.number'), value: page.number },
    { label: t('own.window'), value: window, small: length },
    { label: t('own.place'), value: page.place },
    ...(page.door
      ? [{ label: t('own.door'), value: doorLine(page.door), small: t('own.doorOnly') } satisfies Row]
      : []),
    contactRow(page),
  ];
  function contactRow({ contact }: BookingPage): Row {
    if (contact.kind === 'none') return { label: t('own.contact'), value: t('own.contactNone') };
    const small = t(contact.confirmed ? 'own.confirmed' : 'own.unconfirmed');
    return { label: t('own.contact'), value: contact.shown, small };
  }
  return (
    <section className="card" aria-labelledby="facts-title">
      <h2 id="facts-title">{t('own.facts')}</h2>
      <Rows rows={rows} stacked />
      <p className="no-print">
        <a className="more" href={to(`${path}/pass`)}>
          {t('own.pass')}
        </a>
        <br />
        <a className="more" href={to(`${path}/calendar.ics`)}>
          {t('own.calendar')}
        </a>
      </p>
    </section>
  );
}

function doorLine({ detail, howToFind }: { detail: string; howToFind: string }) {
  return howToFind ? (
    <>
      {detail}
      <br />
      {howToFind}
    </>
  ) : (
    detail
  );
}
