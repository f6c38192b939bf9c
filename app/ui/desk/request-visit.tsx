// When, where, by whom and with what care: the visit of a request in label and value.
import { useTranslation } from 'react-i18next';
import { clockText } from '#app/domain/calendar/civil-date.ts';
import { listed, minutes, moment, windowOf } from '#app/i18n/format.ts';
import { usePlace } from '../frame/place.ts';
import { type Row, Rows } from '../rows.tsx';
import { Tag } from '../tag.tsx';
import type { RequestFacts } from './request-view.ts';
import { useStates } from './states.tsx';

export function RequestVisit({ page }: { page: RequestFacts }) {
  const { t } = useTranslation(['staff-desk', 'staff-states']);
  const { locale } = usePlace();
  const { booking } = page;
  const isWindow = booking.mode === 'window';
  const note = typeof page.needs?.note === 'string' ? page.needs.note : '';
  const rows: Row[] = [
    {
      label: t(isWindow ? 'request.windowMode' : 'request.window'),
      value: <b>{windowOf(booking.date, booking.windowStart, booking.windowEnd, locale)}</b>,
      small: t('request.plannedAt', {
        at: clockText(booking.plannedStart),
        minutes: minutes(booking.serviceMinutes, locale),
      }),
    },
    {
      label: t('request.team'),
      value:
        page.team === null
          ? t('request.noTeam')
          : booking.status === 'confirmed' || booking.status === 'submitted' || booking.status === 'needs_fix'
            ? t('request.teamPlanned', { team: page.team[locale] })
            : page.team[locale],
      small: booking.attempt > 1 ? t('request.attempt', { count: booking.attempt }) : undefined,
    },
    ...(isWindow ? [] : [{ label: t('request.place'), value: page.community?.[locale] ?? '—' }]),
    { label: t('request.point'), value: page.point?.[locale] ?? '—' },
    { label: t('request.needs'), value: <Needs needs={page.needs} /> },
    ...(note ? [{ label: t('request.note'), value: <span className="kept">{note}</span> }] : []),
    { label: t('request.booker'), value: page.booker, small: moment(booking.createdAt, locale) },
    { label: t('request.contact'), value: <Contact page={page} /> },
    { label: t('request.language'), value: t(`request.languages.${booking.locale}`) },
  ];
  return <Rows rows={rows} />;
}

function Contact({ page: { booking, contact } }: { page: RequestFacts }) {
  const { t } = useTranslation('staff-desk');
  if (booking.contactKind === 'none') return <>{t('request.contactNone')}</>;
  return (
    <>
      <span className="mono">{contact}</span>{' '}
      {booking.contactConfirmedAt ? null : <Tag tone="warn">{t('request.contactOpen')}</Tag>}
    </>
  );
}

const told = ['wheelchair', 'signLanguage', 'smsOnly', 'bedside', 'noFingerprints', 'cannotDecide'] as const;

function Needs({ needs }: { needs: RequestFacts['needs'] }) {
  const { t, i18n } = useTranslation(['staff-desk', 'booking']);
  const { locale } = usePlace();
  const say = useStates();
  const spoken = typeof needs?.interpreter === 'string' ? needs.interpreter : null;
  const key = `booking:needs.languages.${spoken}`;
  const language = i18n.exists(key) ? t(key as 'booking:needs.languages.en') : (spoken ?? '');
  const words = [
    ...told.filter((need) => needs?.[need] === true).map((need) => say('need', need)),
    ...(spoken ? [say('need', 'interpreter', { language })] : []),
  ];
  return <>{words.length > 0 ? listed(words, locale) : t('request.noNeeds')}</>;
}
