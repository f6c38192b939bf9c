// Entries of the catalogue as rows: name, what it is for, how long, and the ways it can be done.
import { useTranslation } from 'react-i18next';
import type { Mode } from '#app/domain/catalogue/entry.ts';
import { usePlace } from '../frame/place.ts';
import { Tag } from '../tag.tsx';

export type EntryRow = {
  code: string;
  kind: 'service' | 'talk';
  name: string;
  summary: string;
  time: string;
  modes: readonly Mode[];
};

export function EntryList({ entries }: { entries: readonly EntryRow[] }) {
  const { t } = useTranslation('catalogue');
  const { to } = usePlace();
  return (
    <ul className="entries">
      {entries.map((entry) => (
        <li key={entry.code} className="card" id={entry.code}>
          <h3>
            <a href={to(`services/${entry.code}`)}>{entry.name}</a>
          </h3>
          <p>{entry.summary}</p>
          <p className="cluster">
            <Tag>{entry.kind === 'service' ? entry.time : t('minutes', { minutes: entry.time })}</Tag>
            {entry.modes.map((mode) => (
              <Tag key={mode}>{t(`modes.${mode}`)}</Tag>
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}
