// The site map: every page a reader can reach by a link.
import type { MetaFunction } from '@remix-run/node';
import { useTranslation } from 'react-i18next';
import { tFor } from '#app/i18n/setup.ts';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { aboutPages } from '#app/ui/home/about-nav.tsx';

export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'home')('sitemap.title'));

export default function SiteMap() {
  const { t } = useTranslation(['home', 'frame', 'matter']);
  const { locale, to } = usePlace();
  const services = [
    { href: to(), text: t('home:page') },
    { href: to('services'), text: t('home:popular.all') },
    { href: to('adviser'), text: t('home:ways.online.title') },
    { href: to('book?mode=home'), text: t('home:start') },
    { href: to('points'), text: t('frame:nav.points') },
    { href: to('track'), text: t('home:ways.track.title') },
    { href: to('verify'), text: t('frame:foot.verify') },
    { href: to('figures'), text: t('frame:foot.figures') },
    { href: to('ask'), text: t('frame:foot.ask') },
    { href: to('answers'), text: t('matter:answers.title') },
    { href: to('matters'), text: t('frame:foot.matters') },
    { href: `/${locale}`, text: t('frame:foot.districts') },
  ];
  const about = aboutPages.map((page) => ({
    href: to(`about/${page}`),
    text: page === 'help' ? t('frame:nav.help') : t(`frame:foot.${page}`),
  }));
  return (
    <>
      <h1>{t('home:sitemap.title')}</h1>
      <div className="cols">
        <LinkList title={t('home:sitemap.services')} links={services} />
        <LinkList title={t('home:sitemap.about')} links={about} />
      </div>
    </>
  );
}

function LinkList({ title, links }: { title: string; links: { href: string; text: string }[] }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul className="index single">
        {links.map(({ href, text }) => (
          <li key={href}>
            <a href={href}>
              <b>{text}</b>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
