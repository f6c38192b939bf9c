// The dates of one item in words: what we promise or expect, what the applicant needs, what the law allows.
import { useTranslation } from 'react-i18next';
import { fullDay, plainDate } from '#app/i18n/format.ts';
import { useFace, usePlace } from '../frame/place.ts';

export type CaseDatesFace = {
  expected: boolean;
  normal: string | null;
  promised: string | null;
  law: string | null;
  provisional: boolean;
  late: boolean;
  neededBy: string | null;
  pause: 'applicant' | 'other-unit' | 'payment' | null;
};

export function CaseDates({ dates }: { dates: CaseDatesFace }) {
  const { t } = useTranslation('cases');
  const { locale } = usePlace();
  const phone = useFace()?.hotline.shown ?? '';
  const { promised, normal, law, neededBy, pause } = dates;
  const day = promised ? fullDay(promised, locale) : '';
  const lines = [
    promised === null
      ? null
      : dates.late
        ? t('own.late', { date: day, phone })
        : t(dates.expected ? 'own.expected' : 'own.promised', { date: day }),
    promised && normal && promised !== normal ? t('own.was', { date: plainDate(normal, locale) }) : null,
    dates.provisional ? t('own.about') : null,
    pause ? t(`own.paused.${pause}`) : null,
    neededBy ? t('own.needed', { date: fullDay(neededBy, locale) }) : null,
    law ? t('own.law', { date: plainDate(law, locale) }) : null,
  ].filter((line) => line !== null);
  return lines.length > 0 ? (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  ) : null;
}
