// One person typed: added to the list, or put in the place of somebody who cannot come.
import { useTranslation } from 'react-i18next';
import type { RosterFault } from '#app/domain/roster/roster-row.ts';
import { Btn } from '../btn.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { Select } from '../forms/select.tsx';
import { usePlace } from '../frame/place.ts';
import type { RosterListRow } from './roster-list.tsx';
import { firstColumns, moreColumns, pupilColumns, RowFields } from './row-form.tsx';

export function AddPerson(props: {
  csrf: string;
  audience: 'pupils' | 'adults';
  typed: Record<string, string>;
  faults: readonly RosterFault[];
  people: readonly RosterListRow[];
}) {
  const { t } = useTranslation('roster');
  const { here } = usePlace();
  const base = here.split('?')[0] ?? here;
  const first = props.audience === 'pupils' ? pupilColumns : firstColumns;
  const more = moreColumns.filter((column) => !first.includes(column));
  const rest = props.audience === 'pupils' ? (['phone', 'email', ...more] as const) : more;
  const inMore = props.faults.some(({ field, severity }) => severity === 'error' && !first.includes(field));
  return (
    <section className="card" aria-labelledby="add">
      <h2 id="add">{t('add.title')}</h2>
      <PostForm csrf={props.csrf} action={base} hidden={{ do: 'add' }} label={t('add.title')}>
        {props.people.length > 0 ? (
          <Select
            name="replaces"
            label={t('add.substitute')}
            options={props.people
              .filter(({ status }) => status !== 'withdrawn')
              .map(({ id, name, department }) => ({ value: id, label: department ? `${name} (${department})` : name }))}
            value={props.typed.replaces}
            ask={t('add.nobody')}
          />
        ) : null}
        <RowFields id="add" columns={first} typed={props.typed} faults={props.faults} />
        <details open={inMore}>
          <summary>{t('add.more')}</summary>
          <RowFields id="add" columns={rest} typed={props.typed} faults={props.faults} />
        </details>
        <Btn kind="alt">{t('add.go')}</Btn>
      </PostForm>
    </section>
  );
}
