// The way back: my bookings › this one.
import { useTranslation } from 'react-i18next';
import { usePlace } from '../frame/place.ts';

/** `deep`: this page lies under the booking's own page, which the reference then links to. */
export function Crumb({ reference, deep }: { reference: string; deep?: boolean }) {
  const { t } = useTranslation('track');
  const { to } = usePlace();
  return (
    <p className="s no-print">
      <a className="more" href={to('bookings')}>
        {t('list')}
      </a>{' '}
      ›{' '}
      {deep ? (
        <a className="more" href={to(`bookings/${reference}`)}>
          {reference}
        </a>
      ) : (
        reference
      )}
    </p>
  );
}
