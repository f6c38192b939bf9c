// Every item of a booking with its dates in words, each leading to its own page.
import { useTranslation } from 'react-i18next';
import { usePlace } from '../frame/place.ts';
import { CaseDates, type CaseDatesFace } from './case-dates.tsx';

type Face = CaseDatesFace & { id: string; service: { zh: string; en: string } };

export function BookingCases({ reference, cases }: { reference: string; cases: readonly Face[] }) {
  const { t } = useTranslation('cases');
  const { locale, to } = usePlace();
  if (cases.length === 0) return null;
  return (
    <section aria-labelledby="cases-title">
      <h2 id="cases-title">{t('own.title')}</h2>
      <ul className="plain stack">
        {cases.map((one, index) => (
          <li className="card" key={one.id}>
            <CaseDates dates={one} />
            <p>
              <a className="more" href={to(`bookings/${reference}/cases/${one.id}`)}>
                {t('own.open', { service: one.service[locale] })}
                {cases.length > 1 ? ` (${index + 1})` : null}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
