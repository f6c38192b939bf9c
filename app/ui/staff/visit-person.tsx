// One person of the team's visit: who it is, what each document's state is, and the outcomes that are possible now.
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { type ItemStatus, notAcceptedReasons } from '#app/domain/case/item-table.ts';
import type { FieldStep } from '#app/domain/visit/item-step.ts';
import { listed, shortDay } from '#app/i18n/format.ts';
import { Btn } from '../btn.tsx';
import { CheckLine } from '../forms/check-line.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { Select } from '../forms/select.tsx';
import { usePlace } from '../frame/place.ts';
import { Tag } from '../tag.tsx';
import { FieldPerson } from './field-person.tsx';

type Item = {
  id: string;
  service: Bilingual;
  variant: Bilingual;
  status: ItemStatus;
  steps: FieldStep[];
  promisedOn: string | null;
  mayFollow: { code: string; name: Bilingual }[];
};
export type VisitPersonProps = {
  csrf: string;
  version: number;
  person: {
    id: string;
    name: string;
    number: string | null;
    rareCharacters: string | null;
    guardian: string | null;
    items: Item[];
  };
};

/** Items that stand at the same step are recorded together; others each by itself. */
export function VisitPerson({ csrf, version, person }: VisitPersonProps) {
  const { t } = useTranslation('staff-field');
  const { locale } = usePlace();
  const open = person.items.filter((item) => item.steps.length > 0);
  const together = open.length > 0 && open.every((item) => item.steps.join() === open[0]?.steps.join());
  const forms = together
    ? [{ id: null, steps: open[0]?.steps ?? [], label: '' }]
    : open.map((item) => ({ id: item.id, steps: item.steps, label: item.service[locale] }));
  const facts = [
    person.number === null ? t('visit.noNumber') : t('visit.number', { number: person.number }),
    person.guardian === null ? null : t('visit.guardian', { name: person.guardian }),
    person.rareCharacters === null ? null : t('visit.rare', { text: person.rareCharacters }),
  ];
  return (
    <li>
      {forms.map((form) => (
        <PostForm
          key={form.id ?? person.id}
          csrf={csrf}
          hidden={{ what: 'person', version: String(version), personId: person.id, itemId: form.id ?? '' }}
          label={person.name}
        >
          <FieldPerson
            id={`p-${form.id ?? person.id}`}
            field="step"
            name={form.label ? `${person.name} ${form.label}` : person.name}
            text={facts.filter(Boolean).join(' · ')}
            outcomes={form.steps.map((step) => ({ value: step, label: t(`visit.step.${step}`) }))}
          >
            <ItemStates items={form.id === null ? person.items : person.items.filter(({ id }) => id === form.id)} />
            {form.steps.includes('not-accept') ? (
              <Select
                name="reason"
                id={`reason-${form.id ?? person.id}`}
                label={t('visit.reason')}
                ask={t('visit.reasonChoose')}
                optional
                options={notAcceptedReasons.map((reason) => ({ value: reason, label: t(`visit.reasons.${reason}`) }))}
              />
            ) : null}
            {form.steps.includes('accept-missing') ? (
              <PapersThatFollow
                person={person.id}
                items={form.id === null ? person.items : person.items.filter(({ id }) => id === form.id)}
              />
            ) : null}
            <Btn kind="alt" full>
              {t('visit.save', { name: person.name })}
            </Btn>
          </FieldPerson>
        </PostForm>
      ))}
      {forms.length === 0 ? (
        <FieldPerson id={`p-${person.id}`} name={person.name} text={facts.filter(Boolean).join(' · ')} outcomes={[]}>
          <ItemStates items={person.items} />
        </FieldPerson>
      ) : null}
      {together || forms.length === 0 ? null : (
        <ItemStates items={person.items.filter((item) => item.steps.length === 0)} />
      )}
    </li>
  );
}

/** What is missing and may follow; only these are offered, core papers never follow. */
function PapersThatFollow({ person, items }: { person: string; items: readonly Item[] }) {
  const { t } = useTranslation('staff-field');
  const { locale } = usePlace();
  return (
    <details>
      <summary>{t('visit.follow.title')}</summary>
      <p className="s dim">{t('visit.follow.hint')}</p>
      {items.flatMap((item) =>
        item.mayFollow.map(({ code, name }) => (
          <CheckLine key={`${item.id}:${code}`} name="missing" id={`m-${item.id}-${code}`} value={`${item.id}:${code}`}>
            {name[locale]}
          </CheckLine>
        )),
      )}
      <CheckLine name="signed" id={`signed-${person}`}>
        {t('visit.follow.signed')}
      </CheckLine>
    </details>
  );
}

/** Where each document stands. */
function ItemStates({ items }: { items: readonly Item[] }) {
  const { t } = useTranslation('staff-field');
  const { locale } = usePlace();
  return (
    <ul className="plain">
      {items.map((item) => (
        <li key={item.id} className="s">
          {listed([item.service[locale], item.variant[locale]], locale)}{' '}
          <Tag tone={toneOf(item.status)}>{t(`visit.item.${item.status}`)}</Tag>{' '}
          {item.promisedOn ? t('visit.promised_on', { date: shortDay(item.promisedOn, locale) }) : null}
        </li>
      ))}
    </ul>
  );
}

function toneOf(status: ItemStatus): 'ok' | 'warn' | 'bad' | 'note' {
  if (status === 'accepted' || status === 'accepted_missing') return 'ok';
  if (status === 'not_accepted' || status === 'absent') return 'bad';
  return status === 'captured' || status === 'checked_in' ? 'warn' : 'note';
}
