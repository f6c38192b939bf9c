// Beside every page that asks for a code: what the code is for, and the ways without one.
import { useTranslation } from 'react-i18next';
import { useFace } from '../frame/place.ts';

export function FindAside() {
  const { t } = useTranslation('track');
  const phone = useFace()?.hotline.shown ?? '';
  return (
    <aside className="stack">
      <section className="card">
        <h2>{t('aside.keyTitle')}</h2>
        <p>{t('aside.keyText')}</p>
      </section>
      <section className="card">
        <h2>{t('aside.helpTitle')}</h2>
        <p>{t('aside.helpText', { phone })}</p>
      </section>
      <section className="card">
        <h2>{t('aside.draftTitle')}</h2>
        <p>{t('aside.draftText')}</p>
      </section>
    </aside>
  );
}
