// What the chosen services ask about a person beside name and document, and the circumstances papers depend on.
import { useTranslation } from 'react-i18next';
import { nationalities, visaKinds } from '#app/domain/booking/fact-check.ts';
import { isDateField } from '#app/domain/booking/person-form.ts';
import { heldKey, settlementRoutes } from '#app/domain/booking/person-questions.ts';
import { countryNames } from '#app/i18n/countries.ts';
import { CheckLine } from '../forms/check-line.tsx';
import { DateParts } from '../forms/date-parts.tsx';
import { FieldGroup } from '../forms/field.tsx';
import { Select } from '../forms/select.tsx';
import { TextInput } from '../forms/text-input.tsx';
import { RadioCards } from '../forms/tiles.tsx';
import { usePlace } from '../frame/place.ts';
import { datePartsOf, type PersonFace } from './person-identity.tsx';
import { RightTick } from './right-tick.tsx';

type Field = PersonFace['questions']['fields'][number];
const yesOrNo: readonly Field[] = ['blank-pages', 'lives-off-campus', 'state-staff'];
const withHint: readonly Field[] = [
  'document-expiry',
  'visa-kind',
  'entry-date',
  'study-place',
  'lives-off-campus',
  'state-staff',
  'employer-code',
  'address-since',
  'arrival-date',
  'earlier-reference',
  'collector',
];

export function PersonFacts(face: PersonFace) {
  const { questions, typed, problems } = face;
  return (
    <>
      {questions.fields.map((field) => (
        <div key={field}>
          <Fact field={field} {...face} />
          <RightTick field={field} problems={problems} typed={typed} />
        </div>
      ))}
      <Circumstances {...face} />
    </>
  );
}

/** The document that is renewed or changed: its number and its last day, asked once for each service. */
export function HeldDocument({
  service,
  fields,
  ...face
}: PersonFace & { service: string; fields: readonly string[] }) {
  const { typed, problems } = face;
  const { t } = useTranslation('booking-people');
  const number = heldKey('held-number', service);
  const expiry = heldKey('held-expiry', service);
  return (
    <>
      {fields.includes('held-number') ? (
        <>
          <TextInput
            name={number}
            label={t('facts.held-number')}
            value={typed[number]}
            error={problems.of(number)}
            autoComplete="off"
            spellCheck={false}
            maxLength={40}
          />
          <RightTick field={number} problems={problems} typed={typed} />
        </>
      ) : null}
      {fields.includes('held-expiry') ? (
        <>
          <DateParts
            name={expiry}
            label={t('facts.held-expiry')}
            hint={t('facts.held-expiryHint')}
            value={datePartsOf(typed, expiry)}
            error={problems.of(expiry)}
          />
          <CheckLine name={`${expiry}.none`} checked={typed[`${expiry}.none`] === 'yes'}>
            {t('facts.held-none')}
          </CheckLine>
        </>
      ) : null}
    </>
  );
}

function Fact({ field, typed, problems }: PersonFace & { field: Field }) {
  const { t } = useTranslation('booking-people');
  const { locale } = usePlace();
  const hint = withHint.includes(field) ? t(`facts.${field}Hint` as 'facts.entry-dateHint') : undefined;
  const shared = { name: field, label: t(`facts.${field}` as 'facts.entry-date'), hint, error: problems.of(field) };
  if (field === 'travel-dates') return <Travel typed={typed} error={problems.of(field)} />;
  if (isDateField(field)) return <DateParts {...shared} value={datePartsOf(typed, field)} />;
  if (yesOrNo.includes(field)) {
    const tiles = (['yes', 'no'] as const).map((value) => ({ value, label: t(`people.yesNo.${value}`) }));
    return <RadioCards {...shared} two tiles={tiles} value={typed[field]} />;
  }
  if (field === 'nationality') {
    return <Select {...shared} options={countryNames(nationalities, locale)} value={typed[field]} />;
  }
  if (field === 'visa-kind') {
    const options = visaKinds.map((value) => ({ value, label: value === 'other' ? t('visas.other') : value }));
    return <Select {...shared} options={options} value={typed[field]} />;
  }
  if (field === 'settlement-route') {
    const options = settlementRoutes.map((value) => ({ value, label: t(`routes.${value}`) }));
    return <Select {...shared} options={options} value={typed[field]} />;
  }
  return <TextInput {...shared} value={typed[field]} autoComplete="off" maxLength={120} />;
}

function Travel({ typed, error }: { typed: PersonFace['typed']; error: string | undefined }) {
  const { t } = useTranslation('booking-people');
  return (
    <FieldGroup name="travel-dates" label={t('facts.travel-dates')} hint={t('facts.travel-datesHint')} error={error}>
      <div className="tiles two">
        {(['no', 'yes'] as const).map((value) => (
          <label className="tile" key={value}>
            <input
              type="radio"
              id={value === 'no' ? 'travel-dates' : 'travel-dates-yes'}
              name="travel-dates"
              value={value}
              defaultChecked={typed['travel-dates'] === value}
            />
            <b>{t(`facts.travel-${value}`)}</b>
          </label>
        ))}
      </div>
      <DateParts name="travel-date" label={t('facts.travel-date')} value={datePartsOf(typed, 'travel-date')} optional />
    </FieldGroup>
  );
}

function Circumstances({ questions, typed }: PersonFace) {
  const { t } = useTranslation('booking-people');
  if (questions.conditions.length === 0) return null;
  return (
    <FieldGroup name="conditions" label={t('people.circumstances')} hint={t('people.circumstancesHint')} optional>
      {questions.conditions.map((condition) => (
        <CheckLine key={condition} name={`c.${condition}`} checked={typed[`c.${condition}`] === 'yes'}>
          {t(`conditions.${condition}`)}
        </CheckLine>
      ))}
    </FieldGroup>
  );
}
