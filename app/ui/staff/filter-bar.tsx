// The row of filters over a list: a plain form by GET, so that a filtered list has an address.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Children are fields (TextInput, Select). `reset` is the address of the unfiltered list, shown while a filter is set. */
export function FilterBar({ label, reset, children }: { label: string; reset?: string | null; children: ReactNode }) {
  const { t } = useTranslation('staff-frame');
  return (
    <search>
      <form method="get" className="move" aria-label={label}>
        {children}
        <p className="cluster">
          <button type="submit" className="btn alt">
            {t('filter.show')}
          </button>
          {reset ? (
            <a className="more" href={reset}>
              {t('filter.reset')}
            </a>
          ) : null}
        </p>
      </form>
    </search>
  );
}
