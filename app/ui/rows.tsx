// Label and value, with a link to change it. `stacked` puts the value under the label, for narrow cards.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export type Row = {
  label: string;
  value: ReactNode;
  small?: ReactNode;
  change?: string;
};

export function Rows({ rows, stacked }: { rows: readonly Row[]; stacked?: boolean }) {
  const { t } = useTranslation('frame');
  return (
    <dl className={stacked ? 'rows one' : 'rows'}>
      {rows.map((row) => (
        <div key={row.label}>
          <dt>{row.label}</dt>
          <dd>
            {row.value}
            {row.small ? <small className="under">{row.small}</small> : null}
          </dd>
          {row.change ? (
            <dd>
              <a href={row.change}>
                {t('form.change')}
                <span className="sr">{t('form.changeWhat', { what: row.label })}</span>
              </a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
