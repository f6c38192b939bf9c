// The days and windows of the time page, with a word for each window, and the closed days named.
import { useTranslation } from 'react-i18next';
import { clockText } from '#app/domain/calendar/civil-date.ts';
import type { Locale } from '#app/domain/locale.ts';
import type { NoOfferReason, OfferDay, OfferWindow } from '#app/domain/schedule/offer.ts';
import { dayMonth, shortWeekday, timeRange } from '#app/i18n/format.ts';
import { usePlace } from '../frame/place.ts';
import { type SlotDay, SlotDays } from '../journey/slot-days.tsx';
import { NoteBox } from '../note-box.tsx';

const words = {
  past: 'times.past',
  'too-soon': 'times.soon',
  full: 'times.full',
  'too-far': 'times.noTeam',
  'no-skill': 'times.noTeam',
  'no-shift': 'times.noTeam',
  'too-long': 'times.noTeam',
} as const satisfies Record<NoOfferReason, string>;

export function TimeDays(props: {
  days: readonly OfferDay[];
  mode: 'home' | 'window';
  chosen: string | null;
  /** the window that is held for the reader, which others see as taken */
  held: string | null;
  error: boolean;
}) {
  const { t } = useTranslation('frame');
  const { t: b } = useTranslation('booking');
  const { locale } = usePlace();
  const open = props.days.filter((day) => day.closed === null);
  const word = (window: OfferWindow, value: string) => {
    if (value === props.held) return t('times.yours');
    return window.reason === null ? t('times.left', { count: window.left }) : t(words[window.reason]);
  };
  const drawn = open.map(
    (day): SlotDay => ({
      date: day.date,
      day: shortWeekday(day.date, locale),
      dayText: dayMonth(day.date, locale),
      slots: windowsShown(day.windows, props.mode).map((window) => {
        const value = `${day.date}T${window.windowStart}`;
        return {
          value,
          window:
            props.mode === 'home' ? timeRange(window.windowStart, window.windowEnd) : clockText(window.windowStart),
          word: word(window, value),
          disabled: window.reason !== null && value !== props.held,
        };
      }),
    }),
  );
  return (
    <>
      <ClosedDays days={props.days} locale={locale} />
      <SlotDays name="time" days={drawn} value={props.chosen} error={props.error} />
      {open.some((day) => day.provisional) ? <NoteBox title={b('time.provisional')} /> : null}
    </>
  );
}

function ClosedDays({ days, locale }: { days: readonly OfferDay[]; locale: Locale }) {
  const { t } = useTranslation('booking');
  return days.map((day) =>
    day.closed ? (
      <p key={day.date} className="dim">
        <b>
          {dayMonth(day.date, locale)} {shortWeekday(day.date, locale)}
        </b>{' '}
        {t('time.closed', { name: day.closed[locale] })}
      </p>
    ) : null,
  );
}

/** A counter has many places a day: those outside of its hours or over are not worth a line. */
function windowsShown(windows: readonly OfferWindow[], mode: 'home' | 'window'): OfferWindow[] {
  if (mode === 'home') return [...windows];
  return windows.filter((window) => window.reason !== 'no-shift' && window.reason !== 'past');
}
