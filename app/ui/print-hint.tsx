// How to print this page. A page without scripts cannot open the print window, so it says how.
import { useTranslation } from 'react-i18next';

export function PrintHint() {
  const { t } = useTranslation('frame');
  return (
    <details className="no-print">
      <summary>{t('print.title')}</summary>
      <p>{t('print.how')}</p>
    </details>
  );
}
