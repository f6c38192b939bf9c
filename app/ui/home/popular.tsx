// The services most asked for, by name, and the way to all of them.
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { usePlace } from '../frame/place.ts';
import { Icon } from '../icon.tsx';

export function Popular({ services }: { services: readonly { code: string; name: Bilingual; summary: Bilingual }[] }) {
  const { t } = useTranslation('home');
  const { locale, to } = usePlace();
  return (
    <section aria-labelledby="popular">
      <h2 id="popular">{t('popular.title')}</h2>
      <ul className="index">
        {services.map(({ code, name, summary }) => (
          <li key={code}>
            <a href={to(`services/${code}`)}>
              <b>{name[locale]}</b>
              <span>{summary[locale]}</span>
              <Icon name="walk" />
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a className="more" href={to('services')}>
          {t('popular.all')}
        </a>
      </p>
    </section>
  );
}
