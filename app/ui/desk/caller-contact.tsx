// How the caller can be reached, or that nobody can; how the caller came, and how it was made sure who it is.
import { useTranslation } from 'react-i18next';
import type { FieldProblems } from '../booking/field-problems.ts';
import { RightTick } from '../booking/right-tick.tsx';
import { FieldGroup } from '../forms/field.tsx';
import { Select } from '../forms/select.tsx';
import { TextArea, TextInput } from '../forms/text-input.tsx';

const kinds = ['none', 'sms', 'email'] as const;
const sources = ['hotline', 'community-worker', 'walk-in'] as const;

export function CallerContact(props: {
  typed: Readonly<Record<string, string>>;
  problems: FieldProblems;
  noteError: string | undefined;
}) {
  const { typed, problems } = props;
  const { t } = useTranslation(['staff-desk', 'staff-states', 'booking-people']);
  return (
    <div className="stack">
      <section className="card">
        <h2>{t('book.reach')}</h2>
        <TextInput
          name="booker-name"
          label={t('book.bookerName')}
          value={typed['booker-name']}
          error={problems.of('booker-name')}
          autoComplete="off"
          maxLength={120}
        />
        <RightTick field="booker-name" problems={problems} typed={typed} />
        <FieldGroup name="kind" id="kind-group" label={t('book.kind')} error={problems.of('kind')}>
          {kinds.map((kind, index) => (
            <label className="check" key={kind}>
              <input
                type="radio"
                name="kind"
                id={index === 0 ? 'kind' : `kind-${kind}`}
                value={kind}
                defaultChecked={typed.kind === kind}
              />
              <span>{t(`book.kinds.${kind}`)}</span>
            </label>
          ))}
        </FieldGroup>
        <TextInput
          name="sms"
          type="tel"
          label={t('booking-people:contact.smsField')}
          value={typed.sms}
          error={problems.of('sms')}
          optional={typed.kind !== 'sms'}
          autoComplete="off"
          maxLength={30}
        />
        <TextInput
          name="email"
          type="email"
          label={t('booking-people:contact.emailField')}
          value={typed.email}
          error={problems.of('email')}
          optional={typed.kind !== 'email'}
          autoComplete="off"
          maxLength={254}
        />
        <RightTick field="email" problems={problems} typed={typed} />
      </section>
      <section className="card">
        <h2>{t('book.check')}</h2>
        <Select
          name="source"
          label={t('book.source')}
          options={sources.map((value) => ({ value, label: t(`staff-states:source.${value}`) }))}
          value={typed.source ?? 'hotline'}
          ask={null}
        />
        <TextArea
          name="note"
          label={t('book.note')}
          hint={t('book.noteHint')}
          value={typed.note}
          error={props.noteError}
          maxLength={1_000}
        />
      </section>
    </div>
  );
}
