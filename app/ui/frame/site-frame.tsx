// The frame around every citizen's page: skip link, masthead, main, foot. Pages bring only what stands inside main.
import { useMatches } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Foot } from './foot.tsx';
import { Masthead, type NavItem } from './masthead.tsx';
import { useDocument, useFace, usePlace } from './place.ts';
import { Tools } from './tools.tsx';

/** What a page may say of itself: the section it belongs to, and its form if the switches are to keep what was typed. */
/** A `wide` page brings its own `.wrap` inside main, for bands as broad as the window. */
export type PageHandle = {
  section?: Section;
  formId?: string;
  scripts?: boolean;
  wide?: boolean;
};
type Section = 'services' | 'track' | 'org' | 'points' | 'help';

export function SiteFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation('frame');
  const { locale, to } = usePlace();
  const { elder } = useDocument();
  const face = useFace();
  const handle = Object.assign({}, ...useMatches().map((match) => match.handle ?? {})) as PageHandle;
  const item = (section: Section, path?: string): NavItem => ({
    text: t(`nav.${section}`),
    href: to(path),
    current: handle.section === section,
  });
  const nav = face
    ? [
        item('services', 'services'),
        item('track', 'track'),
        item('org', 'org'),
        item('points', 'points'),
        item('help', 'about/help'),
      ]
    : [];
  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <Masthead
        home={face ? to() : `/${locale}`}
        mark={face?.mark ?? null}
        name={face?.brandName ?? t('portal.name')}
        small={face?.tagline ?? t('portal.unit')}
        nav={nav}
        navLabel={t('nav.label')}
        tools={<Tools elder={elder} formId={handle.formId} />}
      />
      <main id="main" className={handle.wide ? undefined : 'wrap'}>
        {children}
      </main>
      <Foot face={face} />
    </>
  );
}
