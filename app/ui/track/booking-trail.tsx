// What happened, from the ledger, and what comes next.
import { useTranslation } from 'react-i18next';
import type { BookingPage } from '#app/domain/booking/own-page.ts';
import { timelineText } from '#app/i18n/timeline-text.ts';
import { usePlace } from '../frame/place.ts';
import { type Stop, Trail } from '../trail.tsx';

type Next = 'confirmed' | 'team' | 'way' | 'come' | 'captured' | 'accepted';
const home: readonly Next[] = ['confirmed', 'team', 'way', 'captured', 'accepted'];
const counter: readonly Next[] = ['confirmed', 'come', 'captured', 'accepted'];
/** What is still to come in each state, counted from the end. */
const left: Partial<Record<BookingPage['status'], number>> = {
  submitted: 5,
  needs_fix: 5,
  confirmed: 4,
  assigned: 3,
  en_route: 2,
  in_progress: 2,
};

export function BookingTrail({ page }: { page: BookingPage }) {
  const { t } = useTranslation('track');
  const { locale } = usePlace();
  const past = page.timeline.map((entry) => timelineText(entry, locale, page.names));
  const coming = left[page.status] ?? 0;
  const list = page.mode === 'home' ? home.slice(-coming) : counter.slice(-Math.min(coming, coming > 4 ? 4 : 3));
  const next = coming === 0 ? [] : list;
  const stops: Stop[] = [
    ...past.map((text, index): Stop => ({ ...text, state: index === past.length - 1 && next.length ? 'now' : 'past' })),
    ...next.map((code): Stop => ({ title: t(`own.next.${code}`), state: 'next' })),
  ];
  return (
    <section aria-labelledby="progress-title">
      <h2 id="progress-title">{t('own.progress')}</h2>
      <Trail stops={stops} />
    </section>
  );
}
