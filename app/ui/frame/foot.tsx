// The foot: the telephone first, then the texts every public site owes, then who runs it.
import { useTranslation } from 'react-i18next';
import type { Face } from '#app/domain/bureau/face.ts';
import { usePlace } from './place.ts';

const about = ['accessibility', 'privacy', 'children', 'offline', 'mistake', 'sitemap'] as const;

export function Foot({ face }: { face: Face | null }) {
  const { t } = useTranslation('frame');
  const { locale, to } = usePlace();
  return (
    <footer className="foot">
      <div className="wrap">
        {face ? (
          <>
            <p className="call">
              {t('foot.call')} <a href={`tel:${face.hotline.number.replaceAll('-', '')}`}>{face.hotline.shown}</a>{' '}
              <span>
                {face.hotline.hours}
                {locale === 'zh' ? '。' : '. '}
                {t('foot.emergency')} {locale === 'en' ? t('foot.immigration') : null}
              </span>
            </p>
            <nav aria-label={t('foot.label')}>
              <ul>
                {(['ask', 'matters'] as const).map((page) => (
                  <li key={page}>
                    <a href={to(page)}>{t(`foot.${page}`)}</a>
                  </li>
                ))}
                {about.map((page) => (
                  <li key={page}>
                    <a href={to(`about/${page}`)}>{t(`foot.${page}`)}</a>
                  </li>
                ))}
                <li>
                  <a href={to('verify')}>{t('foot.verify')}</a>
                </li>
                <li>
                  <a href={to('figures')}>{t('foot.figures')}</a>
                </li>
                <li>
                  <a href={`/${locale}`}>{t('foot.districts')}</a>
                </li>
              </ul>
            </nav>
            <p>
              {t('foot.runBy', { name: face.operator })} {face.identity.join(locale === 'zh' ? '　' : ' · ')}
            </p>
          </>
        ) : (
          <p>
            {t('foot.emergency')} {locale === 'en' ? t('foot.immigration') : null}
          </p>
        )}
      </div>
      <svg className="strings" aria-hidden="true">
        <path d="M0 2h4000M0 9h4000M0 16h4000M0 23h4000M0 30h4000M0 37h4000" />
      </svg>
    </footer>
  );
}
