// The ways the adviser names, best first, each with its time, its fee and where to go on.
import { useTranslation } from 'react-i18next';
import type { AdvisedMode } from '#app/domain/booking/advice.ts';
import { money } from '#app/i18n/format.ts';
import { usePlace } from '../frame/place.ts';
import { type Way, Ways } from '../journey/ways.tsx';

type Meant = { code: string; name: string; time: string; fromYuan: number | null; online: string };

export function AdvisedWays({ ways, service }: { ways: readonly AdvisedMode[]; service: Meant | null }) {
  const { t } = useTranslation('adviser');
  const { locale, to } = usePlace();
  const hrefs: Record<AdvisedMode, string> = {
    online: service ? to(`services/${service.code}#online`) : to('services'),
    window: to('book?mode=window'),
    home: to('book?mode=home'),
    session: to('about/help'),
  };
  const drawn = ways.map((way, index): Way => {
    const fee = service && service.fromYuan !== null ? t('fee', { money: money(service.fromYuan, locale) }) : null;
    return {
      id: way,
      ...(index === 0 ? { tag: t('easiest') } : {}),
      title: t(`way.${way}`),
      text: t(`text.${way}`),
      facts: way === 'online' && service ? [t('fact.online'), service.online] : [t(`fact.${way}`)],
      ...(service && way !== 'session' ? { figureText: [service.time, fee].filter(Boolean).join(' · ') } : {}),
      action: { text: t(`action.${way}`), href: hrefs[way] },
    };
  });
  return <Ways ways={drawn} />;
}
