// The people of the day by where they are: at a desk with the buttons of their items, waiting, expected, done.
import { useTranslation } from 'react-i18next';
import { clockText } from '#app/domain/calendar/civil-date.ts';
import { notAcceptedReasons } from '#app/domain/case/item-table.ts';
import type { DayPerson } from '#app/domain/roster/day-person.ts';
import { callText } from '#app/domain/roster/missing.ts';
import { Btn } from '../btn.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { Select } from '../forms/select.tsx';
import { usePlace } from '../frame/place.ts';
import { DataTable } from '../staff/data-table.tsx';
import { Tag } from '../tag.tsx';

const named = [
  'registered',
  'checked_in',
  'captured',
  'accepted',
  'accepted_missing',
  'not_accepted',
  'absent',
  'to_be_checked',
] as const;
const lists = [
  { state: 'called', title: 'queue' },
  { state: 'waiting', title: 'waitingList' },
  { state: 'expected', title: 'expectedList' },
  { state: 'done', title: 'doneList' },
] as const;

export function DayPeople({ csrf, people, works }: { csrf: string; people: readonly DayPerson[]; works: boolean }) {
  const { t } = useTranslation('staff-roster');
  return (
    <>
      {lists.map(({ state, title }) => {
        const rows = people.filter((one) => one.state === state);
        if (rows.length === 0) return null;
        return (
          <section key={state} aria-labelledby={`list-${state}`}>
            <h2 id={`list-${state}`}>
              {t(`day.${title}`)} ({rows.length})
            </h2>
            <DataTable
              caption={t(`day.${title}`)}
              rows={rows}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'person',
                  head: t('day.person'),
                  cell: (one) => (
                    <>
                      {one.name} <span className="dim">{one.department}</span>
                    </>
                  ),
                },
                {
                  key: 'number',
                  head: t('day.number'),
                  cell: (one) => (
                    <>
                      {one.number === null ? null : <b>{callText(one.number)}</b>}{' '}
                      {one.state === 'called' && one.desk !== null ? `${t('day.desk')} ${one.desk}` : null}{' '}
                      {one.number === null && one.wave ? clockText(one.wave.start) : null}
                    </>
                  ),
                },
                { key: 'items', head: t('day.items'), cell: (one) => <Items row={one} /> },
                {
                  key: 'do',
                  head: t('day.do'),
                  cell: (one) => (works ? <Hands csrf={csrf} row={one} /> : '—'),
                },
              ]}
            />
          </section>
        );
      })}
    </>
  );
}

function Items({ row }: { row: DayPerson }) {
  const { t } = useTranslation('staff-roster');
  const { locale } = usePlace();
  if (!row.ready && row.items.length === 0) return <Tag tone="warn">{t('day.notReady')}</Tag>;
  return (
    <>
      {row.items.map(({ service, status }) => (
        <span key={service.en}>
          {service[locale]} <Tag>{t(`day.statuses.${named.find((one) => one === status) ?? 'other'}`)}</Tag>{' '}
        </span>
      ))}
    </>
  );
}

function Hands({ csrf, row }: { csrf: string; row: DayPerson }) {
  const { t } = useTranslation('staff-roster');
  const { here } = usePlace();
  const label = (text: string) => `${text}: ${row.name}`;
  const form = (what: string, text: string, hidden: Record<string, string> = {}) => (
    <PostForm csrf={csrf} action={here} hidden={{ do: what, attendee: row.id, ...hidden }} label={label(text)}>
      <Btn kind="alt">{text}</Btn>
    </PostForm>
  );
  if (row.state === 'expected') return form('present', t('day.check'));
  if (row.state !== 'called') return <>—</>;
  return (
    <div className="cluster">
      {row.steps.map((step) =>
        step === 'not-accept' ? (
          <details key={step}>
            <summary>{t('day.steps.not-accept')}</summary>
            <PostForm
              csrf={csrf}
              action={here}
              hidden={{ do: 'step', attendee: row.id, step }}
              label={label(t('day.steps.not-accept'))}
            >
              <Select
                name="reason"
                id={`reason-${row.id}`}
                label={t('day.reason')}
                options={notAcceptedReasons.map((value) => ({ value, label: t(`day.reasons.${value}`) }))}
                ask={null}
              />
              <Btn kind="alt">{t('day.steps.not-accept')}</Btn>
            </PostForm>
          </details>
        ) : (
          <span key={step}>{form('step', t(`day.steps.${step as 'capture'}`), { step })}</span>
        ),
      )}
      {form('back', t('day.back'))}
    </div>
  );
}
