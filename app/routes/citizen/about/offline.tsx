// The ways without a smartphone: telephone, window, somebody who helps.
import type { MetaFunction } from '@remix-run/node';
import { useTranslation } from 'react-i18next';
import { tFor } from '#app/i18n/setup.ts';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { useFace, usePlace } from '#app/ui/frame/place.ts';
import { AboutNav } from '#app/ui/home/about-nav.tsx';
import { type Way, Ways } from '#app/ui/journey/ways.tsx';

export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'home')('offline.title'));

export default function Offline() {
  const { t } = useTranslation('home');
  const { to } = usePlace();
  const face = useFace();
  const hotline = face?.hotline.shown ?? '';
  const ways: Way[] = [
    {
      id: 'phone',
      title: t('offline.phone.title'),
      text: t('offline.phone.text', { hotline }),
      facts: [face?.hotline.hours ?? ''],
      action: { text: hotline, href: `tel:${face?.hotline.number.replaceAll('-', '')}` },
    },
    {
      id: 'window',
      title: t('offline.window.title'),
      text: t('offline.window.text'),
      action: { text: t('ways.window.title'), href: to('points') },
    },
    { id: 'someone', title: t('offline.someone.title'), text: t('offline.someone.text') },
  ];
  return (
    <div className="split">
      <div>
        <h1>{t('offline.title')}</h1>
        <p className="lede">{t('offline.lede')}</p>
        <Ways ways={ways} />
      </div>
      <aside>
        <AboutNav at="offline" />
      </aside>
    </div>
  );
}
