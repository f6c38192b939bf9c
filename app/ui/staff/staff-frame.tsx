// The frame around staff pages: sections by what the roles may do, language, night, and the way out.
import { useMatches } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '#app/domain/access/role.ts';
import { Masthead } from '../frame/masthead.tsx';
import { useDocument, useFace, usePlace } from '../frame/place.ts';
import { sectionsFor } from './sections.ts';

/** `phone` narrows the page to one hand. The section a page belongs to is `handle.section` of its route. */
export function StaffFrame(props: {
  name: string;
  roles: readonly Role[];
  csrf: string;
  phone?: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation(['staff-frame', 'frame']);
  const { locale } = usePlace();
  const { dark } = useDocument();
  const face = useFace();
  const matches = useMatches();
  const section = matches.map((match) => (match.handle as { section?: string } | undefined)?.section).findLast(Boolean);
  const nav = sectionsFor(props.roles).map(({ key, path }) => ({
    text: t(`nav.${key}`),
    href: `/${locale}/staff/${path}`,
    current: key === section,
  }));
  return (
    <div className={props.phone ? 'staff phone' : 'staff'}>
      <a className="skip" href="#main">
        {t('frame:skip')}
      </a>
      <Masthead
        home={`/${locale}/staff`}
        mark={(dark ? face?.markOnDark : face?.mark) ?? null}
        name={face?.brandName ?? t('allDistricts')}
        small={props.phone ? t('phone') : [face?.district, t('desk')].filter(Boolean).join(' · ')}
        nav={nav}
        navLabel={t('nav.label')}
        tools={<StaffTools {...props} />}
      />
      <main id="main" className="wrap">
        {props.children}
      </main>
    </div>
  );
}

function StaffTools({ name, roles, csrf }: { name: string; roles: readonly Role[]; csrf: string }) {
  const { t } = useTranslation(['staff-frame', 'frame']);
  const { locale, here } = usePlace();
  const { dark } = useDocument();
  const other = locale === 'zh' ? 'en' : 'zh';
  const switchTo = (to: string) => `/${locale}/switch?to=${to}&back=${encodeURIComponent(here)}`;
  const [role] = roles;
  return (
    <div className="tools">
      <a href={`/${locale}/staff/me`}>{role ? t('tools.signedInAs', { role: t(`roles.${role}`), name }) : name}</a>
      <a href={switchTo(other)} lang={other === 'zh' ? 'zh-Hans' : 'en'} title={t('tools.otherTitle')}>
        {t('tools.other')}
      </a>
      <a href={switchTo(dark ? 'light' : 'dark')}>{t(dark ? 'tools.light' : 'tools.dark')}</a>
      <form method="post" action={`/${locale}/staff/sign-out`}>
        <input type="hidden" name="csrf" value={csrf} />
        <button type="submit">{t('tools.signOut')}</button>
      </form>
    </div>
  );
}
