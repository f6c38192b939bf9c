// Finding a community by its name: a form that only asks.
import { useTranslation } from 'react-i18next';

export function PlaceSearch({ q, hidden }: { q: string; hidden: Record<string, string> }) {
  const { t } = useTranslation('booking');
  return (
    <search>
      <form method="get" className="find" aria-label={t('place.searchLabel')}>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div>
          <label htmlFor="q">{t('place.search')}</label>
          <input id="q" name="q" type="search" defaultValue={q} maxLength={60} autoComplete="off" />
        </div>
        <button type="submit" className="btn alt">
          {t('place.find')}
        </button>
      </form>
    </search>
  );
}
