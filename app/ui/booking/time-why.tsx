// Why there is nothing earlier, and the ways out: another way, later days, urgency.
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { clockText } from '#app/domain/calendar/civil-date.ts';
import type { Locale } from '#app/domain/locale.ts';
import type { NoOfferReason } from '#app/domain/schedule/offer.ts';
import type { DayWhy, Help } from '#app/domain/schedule/why-not.ts';
import { dayOf, distance, shortDay, windowOf } from '#app/i18n/format.ts';
import { usePlace } from '../frame/place.ts';
import { WhyNot } from '../journey/why-not.tsx';

export function TimeWhy(props: {
  reasons: readonly NoOfferReason[];
  /** why each day without a time holds none, and what would help: the smallest changes, with their facts */
  whys: readonly DayWhy[];
  helps: readonly Help[];
  /** shortest notice in hours */
  hours: number;
  mode: 'home' | 'window';
  draft: string;
  later: string | null;
  serviceCode: string | null;
  open: boolean;
}) {
  const { t } = useTranslation('booking');
  const { to, locale } = usePlace();
  const { reasons, mode, draft, later, serviceCode } = props;
  const causes = reasons.slice(0, 3).map((reason) => t(`time.reasons.${reason}`, { hours: props.hours }));
  const days = props.whys.map(({ date, cause, teams, minutes }, i) => (
    <Fragment key={date}>
      {i > 0 ? <br /> : null}
      <b>{shortDay(date, locale)}</b>{' '}
      {t(`time.causes.${cause}`, { hours: props.hours, count: cause === 'too-far' ? (minutes ?? 0) : teams })}
    </Fragment>
  ));
  const helped = (kind: Help['kind']) => props.helps.some((help) => help.kind === kind);
  const otherWay =
    mode === 'home'
      ? { text: t('time.wayWindow'), href: `${draft}/place?as=window` }
      : { text: t('time.wayHome'), href: `${draft}/place?as=home` };
  const ways = [
    ...props.helps.map((help) => ({ text: helpText(help, t, locale), href: helpHref(help, draft) })),
    ...(helped('counter') ? [] : [otherWay]),
    ...(later && !helped('next-day') ? [{ text: t('time.wayLater'), href: `?from=${later}` }] : []),
    ...(serviceCode ? [{ text: t('time.wayService'), href: to(`services/${serviceCode}`) }] : []),
  ];
  return (
    <WhyNot
      cause={days.length > 0 ? days : causes.length > 0 ? causes.join(' ') : t('time.allFree')}
      lead={days.length > 0 ? `${t('time.waitLater')} ${t('time.ways')}` : t('time.ways')}
      ways={ways}
      open={props.open}
    />
  );
}

type T = ReturnType<typeof useTranslation<'booking'>>['t'];

function helpText(help: Help, t: T, locale: Locale): string {
  if (help.kind === 'next-day') {
    return t('time.helpDay', { time: windowOf(help.date, help.windowStart, help.windowEnd, locale) });
  }
  if (help.kind === 'counter') {
    const at = `${dayOf(help.date, locale)} ${clockText(help.windowStart)}`;
    return t('time.helpCounter', { time: at, point: help.point[locale], count: help.left });
  }
  const time = windowOf(help.date, help.windowStart, help.windowEnd, locale);
  return t('time.helpNearby', { time, community: help.community[locale], way: distance(help.metres, locale) });
}

function helpHref(help: Help, draft: string): string {
  if (help.kind === 'next-day') return `?from=${help.date}`;
  return `${draft}/place?as=${help.kind === 'counter' ? 'window' : 'home'}`;
}
