// The state of a booking in a word.
import { useTranslation } from 'react-i18next';
import type { BookingStatus } from '#app/domain/booking/status.ts';
import { Tag } from '../tag.tsx';

const tones = {
  submitted: 'warn',
  needs_fix: 'warn',
  confirmed: 'ok',
  assigned: 'ok',
  en_route: 'note',
  in_progress: 'note',
  done: 'ok',
  partly_done: 'warn',
  cancelled_user: undefined,
  cancelled_org: 'bad',
  no_show: 'bad',
  failed: 'bad',
} as const satisfies Record<BookingStatus, 'ok' | 'warn' | 'bad' | 'note' | undefined>;

export function StatusTag({ status, joined = false }: { status: BookingStatus; joined?: boolean }) {
  const { t } = useTranslation('track');
  if (joined) return <Tag>{t('own.joined')}</Tag>;
  const tone = tones[status];
  return <Tag {...(tone ? { tone } : {})}>{t(`status.${status}`)}</Tag>;
}
