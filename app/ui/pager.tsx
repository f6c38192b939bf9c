// Previous and next page of a list.
import { useTranslation } from 'react-i18next';

export function Pager({ at, of, href }: { at: number; of: number; href: (page: number) => string }) {
  const { t } = useTranslation('frame');
  if (of <= 1) return null;
  return (
    <nav className="pager" aria-label={t('pager.label')}>
      {at > 1 ? (
        <a className="more" rel="prev" href={href(at - 1)}>
          {t('pager.previous')}
        </a>
      ) : null}
      <span className="dim">{t('pager.at', { at, of })}</span>
      {at < of ? (
        <a className="more" rel="next" href={href(at + 1)}>
          {t('pager.next')}
        </a>
      ) : null}
    </nav>
  );
}
