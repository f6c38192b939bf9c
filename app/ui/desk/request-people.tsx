// The people of a request with their documents and states: names and numbers masked.
import { useTranslation } from 'react-i18next';
import { plainDate } from '#app/i18n/format.ts';
import { usePlace } from '../frame/place.ts';
import { DataTable } from '../staff/data-table.tsx';
import { Tag } from '../tag.tsx';
import { useStates } from './states.tsx';

export type MaskedPerson = {
  id: string;
  name: string;
  number: string | null;
  documentKind: string;
  relation: string;
  ageBand: string;
  minor: boolean;
  items: readonly {
    id: string;
    name: { zh: string; en: string };
    status: string;
    promisedOn: string | null;
  }[];
};

export function RequestPeople({ people }: { people: readonly MaskedPerson[] }) {
  const { t } = useTranslation(['staff-desk', 'staff-states']);
  const { locale } = usePlace();
  const say = useStates();
  return (
    <DataTable
      caption={t('request.people')}
      rows={people}
      rowKey={(person) => person.id}
      columns={[
        {
          key: 'name',
          head: t('request.person'),
          cell: (person) => (
            <>
              {person.name}
              <br />
              <span className="dim s">{say('relation', person.relation)}</span>
            </>
          ),
        },
        {
          key: 'number',
          head: t('request.number'),
          cell: (person) => (
            <>
              <span className="mono">{person.number ?? '—'}</span>
              <br />
              <span className="dim s">{say('document', person.documentKind)}</span>
            </>
          ),
        },
        {
          key: 'age',
          head: t('request.age'),
          cell: (person) => (
            <>
              {say('age', person.ageBand)} {person.minor ? <Tag tone="warn">{say('flag', 'minor')}</Tag> : null}
            </>
          ),
        },
        {
          key: 'items',
          head: t('request.documents'),
          cell: (person) => (
            <ul className="plain">
              {person.items.map((item) => (
                <li key={item.id}>
                  {item.name[locale]}{' '}
                  <Tag {...(item.status === 'to_be_checked' ? { tone: 'warn' } : {})}>{say('item', item.status)}</Tag>
                  {item.promisedOn ? <span className="dim s"> {plainDate(item.promisedOn, locale)}</span> : null}
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
