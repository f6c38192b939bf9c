// Service points as ways to go: kind, hours, what they can do, how to get in, how far.
import { useTranslation } from 'react-i18next';
import { clockText } from '#app/domain/calendar/civil-date.ts';
import { distance, listed, timeRange, weekdayRange } from '#app/i18n/format.ts';
import { usePlace } from '../frame/place.ts';
import { type Way, Ways } from '../journey/ways.tsx';

type Span = { from: number; to: number };
type Point = {
  id: string;
  kind: string;
  name: string;
  address: string;
  hours: readonly { weekdays: readonly number[]; open: Span }[];
  lunch: Span | null;
  services: readonly string[] | null;
  walkIn: string;
  access: readonly string[];
  metres: number | null;
};

export function PointList({ points }: { points: readonly Point[] }) {
  const { t } = useTranslation('home');
  const { locale, to } = usePlace();
  const kinds: Record<string, string> = {
    centre: t('points.kinds.centre'),
    station: t('points.kinds.station'),
    'community-room': t('points.kinds.community-room'),
  };
  const ways = points.map((point): Way => {
    const opening = point.hours.map(
      ({ weekdays, open }) => `${weekdayRange(weekdays, locale)} ${timeRange(open.from, open.to)}`,
    );
    const lunch = point.lunch
      ? t('points.lunch', { from: clockText(point.lunch.from), to: clockText(point.lunch.to) })
      : null;
    return {
      id: point.id,
      tag: kinds[point.kind] ?? point.kind,
      title: point.name,
      text: point.services ? listed(point.services, locale) : t('points.everything'),
      facts: [point.address, listed(opening, locale), lunch, listed(point.access, locale), point.walkIn].filter(
        Boolean,
      ),
      ...(point.metres === null ? {} : { figure: distance(point.metres, locale), figureText: t('points.straight') }),
      action: { text: t('points.book'), href: to(`book?mode=window&point=${encodeURIComponent(point.id)}`) },
    };
  });
  return <Ways ways={ways} equal={points[0]?.metres == null} />;
}
