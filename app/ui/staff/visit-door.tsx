// Where the team is going and how both sides know each other at the door.
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { minutes, shortDay, timeRange } from '#app/i18n/format.ts';
import { usePlace } from '../frame/place.ts';

export type VisitDoorProps = {
  visit: {
    booking: { date: string; windowStart: number; windowEnd: number; serviceMinutes: number; attempt: number };
    place: Bilingual;
    door: { detail: string; howToFind: string; lift: string } | null;
    needs: Record<string, unknown> | null;
    booker: string;
    contact: string;
    words: { officers: Bilingual; answer: Bilingual; digits: string } | null;
  };
};

const needs = ['wheelchair', 'signLanguage', 'smsOnly', 'bedside', 'noFingerprints', 'cannotDecide'] as const;

export function VisitDoor({ visit }: VisitDoorProps) {
  const { t } = useTranslation('staff-field');
  const { locale } = usePlace();
  const { booking, door, words } = visit;
  const wanted = needs.filter((need) => visit.needs?.[need] === true);
  const interpreter = typeof visit.needs?.interpreter === 'string' ? visit.needs.interpreter : null;
  const window = `${shortDay(booking.date, locale)} ${timeRange(booking.windowStart, booking.windowEnd)}`;
  return (
    <section className="card" aria-labelledby="where">
      <h2 id="where">{visit.place[locale]}</h2>
      <p>
        {t('visit.promised', { window, minutes: minutes(booking.serviceMinutes, locale) })}
        {booking.attempt > 1 ? ` · ${t('visit.attempt', { count: booking.attempt })}` : null}
      </p>
      {door?.detail ? <p>{t('visit.door', { detail: door.detail })}</p> : null}
      {door?.howToFind ? <p>{t('visit.find', { text: door.howToFind })}</p> : null}
      {door?.detail ? <p>{t(`visit.lift.${door.lift as 'yes' | 'no' | 'unknown'}`)}</p> : null}
      <p>
        {visit.contact
          ? t('visit.contact', { name: visit.booker, contact: visit.contact })
          : t('visit.noContact', { name: visit.booker })}
      </p>
      {wanted.length > 0 || interpreter ? (
        <ul aria-label={t('visit.needs')}>
          {wanted.map((need) => (
            <li key={need}>
              <b>{t(`visit.need.${need}`)}</b>
            </li>
          ))}
          {interpreter ? <li>{t('visit.need.interpreter', { language: interpreter })}</li> : null}
        </ul>
      ) : null}
      {words ? (
        <>
          <p>
            <b>
              {t('visit.words', {
                officers: words.officers[locale],
                answer: words.answer[locale],
                digits: words.digits,
              })}
            </b>
          </p>
          <p className="s dim">{t('visit.wordsHint')}</p>
        </>
      ) : null}
    </section>
  );
}
