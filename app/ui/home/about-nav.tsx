// The list of footer pages, beside each of them.
import { useTranslation } from 'react-i18next';
import { usePlace } from '../frame/place.ts';

export const aboutPages = [
  'help',
  'offline',
  'door',
  'changes',
  'accessibility',
  'privacy',
  'children',
  'mistake',
  'sitemap',
] as const;

export function AboutNav({ at }: { at: string }) {
  const { t } = useTranslation(['frame', 'home']);
  const { to } = usePlace();
  return (
    <nav className="card side" aria-label={t('home:texts.label')}>
      <ul className="plain">
        {aboutPages.map((page) => (
          <li key={page}>
            <a className="more" href={to(`about/${page}`)} aria-current={page === at ? 'page' : undefined}>
              {page === 'help' ? t('nav.help') : t(`foot.${page}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
