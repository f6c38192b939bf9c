// Report a mistake on this site (政府网站找错): by telephone, with what helps to find it.
import type { MetaFunction } from '@remix-run/node';
import { useTranslation } from 'react-i18next';
import { tFor } from '#app/i18n/setup.ts';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { useFace } from '#app/ui/frame/place.ts';
import { AboutNav } from '#app/ui/home/about-nav.tsx';
import { HotlineCard } from '#app/ui/home/hotline-card.tsx';
import { NoteBox } from '#app/ui/note-box.tsx';

export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'home')('mistake.title'));

export default function Mistake() {
  const { t } = useTranslation('home');
  const hotline = useFace()?.hotline.shown ?? '';
  return (
    <div className="split">
      <div className="text">
        <h1>{t('mistake.title')}</h1>
        <p className="lede">{t('mistake.lede')}</p>
        <h2>{t('mistake.how')}</h2>
        <ul>
          <li>{t('mistake.points.where')}</li>
          <li>{t('mistake.points.what')}</li>
          <li>{t('mistake.points.reference')}</li>
        </ul>
        <NoteBox icon="lock" title={t('mistake.never')} />
        <p>{t('mistake.answer')}</p>
      </div>
      <aside className="stack">
        <HotlineCard title={t('mistake.call', { hotline })} />
        <AboutNav at="mistake" />
      </aside>
    </div>
  );
}
