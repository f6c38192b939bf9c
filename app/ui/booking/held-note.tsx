// Until when the chosen time is held, and whom to call when stuck: beside every page after the time was chosen.
import { useTranslation } from 'react-i18next';
import type { WantedTime } from '#app/domain/booking/draft.ts';
import { clockOf, windowOf } from '#app/i18n/format.ts';
import { useFace, usePlace } from '../frame/place.ts';
import { NoteBox } from '../note-box.tsx';

export function HeldNote({ time, heldUntil }: { time: WantedTime | null; heldUntil: Date | null }) {
  const { t } = useTranslation('booking-people');
  const { locale } = usePlace();
  const face = useFace();
  const shown = time ? windowOf(time.date, time.windowStart, time.windowEnd, locale) : '';
  return (
    <aside className="stack">
      {time && heldUntil ? (
        <NoteBox icon="clock" title={t('held', { time: shown, until: clockOf(heldUntil) })} />
      ) : time ? (
        <NoteBox tone="warn" title={t('holdOver', { time: shown })}>
          <p>{t('holdOverText')}</p>
        </NoteBox>
      ) : null}
      <NoteBox icon="phone" title={t('stuck')}>
        <p>{t('stuckText', { phone: face?.hotline.shown ?? '' })}</p>
      </NoteBox>
    </aside>
  );
}
