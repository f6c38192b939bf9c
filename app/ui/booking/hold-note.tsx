// What is held for the reader and until when; or that it no longer is, with everything else kept.
import { useTranslation } from 'react-i18next';
import { clockOf, windowOf } from '#app/i18n/format.ts';
import { usePlace } from '../frame/place.ts';
import { NoteBox } from '../note-box.tsx';

type HeldTime = { date: string; windowStart: number; windowEnd: number };

/** Draws nothing while no time was chosen. `until` null: the hold has ended. */
export function HoldNote(props: { time: HeldTime | null; until: Date | null; maxMinutes: number }) {
  const { t } = useTranslation('booking');
  const { locale } = usePlace();
  if (!props.time) return null;
  const window = windowOf(props.time.date, props.time.windowStart, props.time.windowEnd, locale);
  if (props.until === null) {
    return (
      <NoteBox tone="warn" icon="clock" title={t('time.lost', { window })}>
        <p>{t('time.lostText')}</p>
      </NoteBox>
    );
  }
  return (
    <NoteBox tone="ok" icon="clock" title={t('time.held', { window, until: clockOf(props.until) })}>
      <p>{t('time.heldText', { minutes: props.maxMinutes })}</p>
    </NoteBox>
  );
}
