// The head of every page about resources: its title, the pages beside it, and the districts in reach.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { usePlace } from '../frame/place.ts';
import { Bar, Seg } from '../staff/bar.tsx';

const pages = ['teams', 'kits', 'loans', 'closures', 'windows', 'calendar', 'roads', 'sheets', 'partners'] as const;
export type ResourcePage = (typeof pages)[number];

export function ResourceHead(props: {
  page: ResourcePage;
  title: ReactNode;
  district?: string;
  districts?: readonly { id: string; name: Bilingual }[];
  /** kept in the address when another district is chosen */
  keep?: string;
  children?: ReactNode;
}) {
  const { t } = useTranslation('staff-resources');
  const { locale } = usePlace();
  const { page, district, districts = [], keep = '' } = props;
  const home = `/${locale}/staff/resources`;
  const at = (key: ResourcePage) => (key === 'teams' ? home : `${home}/${key}`);
  return (
    <>
      <nav className="tabs no-print" aria-label={t('tabs.label')}>
        {pages.map((key) => (
          <a key={key} href={at(key)} aria-current={key === page ? 'page' : undefined}>
            {t(`tabs.${key}`)}
          </a>
        ))}
      </nav>
      <Bar title={props.title}>
        {districts.length > 1 ? (
          <Seg
            label={t('tabs.districts')}
            items={districts.map(({ id, name }) => ({
              text: name[locale],
              href: `${at(page)}?district=${id}${keep}`,
              current: id === district,
            }))}
          />
        ) : null}
        {props.children}
      </Bar>
    </>
  );
}
