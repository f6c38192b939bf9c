// Recovery codes, shown once and made to be printed.
import { useTranslation } from 'react-i18next';
import { Btn } from '../btn.tsx';

/** `on`: where to go once they are kept. */
export function RecoveryCodes({ codes, on }: { codes: readonly string[]; on: string }) {
  const { t } = useTranslation('staff-access');
  return (
    <section className="card">
      <h1>{t('recovery.title')}</h1>
      <p>{t('recovery.text')}</p>
      <ol aria-label={t('recovery.list')}>
        {codes.map((code) => (
          <li key={code}>
            <b className="mono">{code}</b>
          </li>
        ))}
      </ol>
      <p className="cluster">
        <Btn href={on}>{t('recovery.done')}</Btn>
      </p>
    </section>
  );
}
