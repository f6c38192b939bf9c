// What people can rely on: four promises, each with its reason.
import { useTranslation } from 'react-i18next';
import { Icon } from '../icon.tsx';

const promises = [
  { promise: 'door', icon: 'shield' },
  { promise: 'fee', icon: 'yuan' },
  { promise: 'body', icon: 'lock' },
  { promise: 'phone', icon: 'phone' },
] as const;

export function Trust({ hotline }: { hotline: string }) {
  const { t } = useTranslation('home');
  return (
    <section aria-labelledby="trust">
      <h2 id="trust" className="sr">
        {t('trust.title')}
      </h2>
      <ul className="trust">
        {promises.map(({ promise, icon }) => (
          <li key={promise}>
            <Icon name={icon} />
            <p>
              <b>{t(`trust.${promise}.title`)}</b>
              <span>{t(`trust.${promise}.text`, { hotline })}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
