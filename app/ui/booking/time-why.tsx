// Why there is nothing earlier, and the ways out: another way, later days, urgency.
import { useTranslation } from 'react-i18next';
import type { NoOfferReason } from '#app/domain/schedule/offer.ts';
import { usePlace } from '../frame/place.ts';
import { WhyNot } from '../journey/why-not.tsx';

export function TimeWhy(props: {
  reasons: readonly NoOfferReason[];
  /** shortest notice in hours */
  hours: number;
  mode: 'home' | 'window';
  draft: string;
  later: string | null;
  serviceCode: string | null;
  open: boolean;
}) {
  const { t } = useTranslation('booking');
  const { to } = usePlace();
  const { reasons, mode, draft, later, serviceCode } = props;
  const causes = reasons.slice(0, 3).map((reason) => t(`time.reasons.${reason}`, { hours: props.hours }));
  const ways = [
    mode === 'home'
      ? { text: t('time.wayWindow'), href: `${draft}/place?as=window` }
      : { text: t('time.wayHome'), href: `${draft}/place?as=home` },
    ...(later ? [{ text: t('time.wayLater'), href: `?from=${later}` }] : []),
    ...(serviceCode ? [{ text: t('time.wayService'), href: to(`services/${serviceCode}`) }] : []),
  ];
  return (
    <WhyNot
      cause={causes.length > 0 ? causes.join(' ') : t('time.allFree')}
      lead={t('time.ways')}
      ways={ways}
      open={props.open}
    />
  );
}
