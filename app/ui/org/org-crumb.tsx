// The way back: the organisation's home, and its session where the page lies under one.
import { useTranslation } from 'react-i18next';
import { usePlace } from '../frame/place.ts';

export function OrgCrumb({ reference }: { reference?: string }) {
  const { t } = useTranslation('org');
  const { to } = usePlace();
  return (
    <p className="s no-print">
      <a className="more" href={to('org')}>
        {t('home.crumb')}
      </a>
      {reference ? ` › ${reference}` : null}
    </p>
  );
}
