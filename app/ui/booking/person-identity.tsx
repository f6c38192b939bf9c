// Name, document and number of one applicant; the fields follow the kind of document.
import { useTranslation } from 'react-i18next';
import type { Typed } from '#app/domain/booking/person-form.ts';
import type { PersonQuestions } from '#app/domain/booking/person-questions.ts';
import { Btn } from '../btn.tsx';
import { CheckLine } from '../forms/check-line.tsx';
import { DateParts } from '../forms/date-parts.tsx';
import { TextInput } from '../forms/text-input.tsx';
import { RadioCards } from '../forms/tiles.tsx';
import type { FieldProblems } from './field-problems.ts';
import { RightTick } from './right-tick.tsx';

export type PersonFace = {
  questions: Omit<PersonQuestions, 'wanted'>;
  typed: Typed;
  problems: FieldProblems;
  /** browsers may offer the reader's own data */
  self: boolean;
};

export function datePartsOf(typed: Typed, name: string) {
  return { y: typed[`${name}.y`] ?? '', m: typed[`${name}.m`] ?? '', d: typed[`${name}.d`] ?? '' };
}

export function PersonIdentity(face: PersonFace) {
  const { questions, typed, problems } = face;
  const { t } = useTranslation('booking-people');
  const { kind, kinds } = questions;
  return (
    <>
      {kinds.length > 1 || problems.of('document-kind') ? (
        <>
          <RadioCards
            name="document-kind"
            label={t('people.kind')}
            hint={t('people.kindHint')}
            two
            tiles={kinds.map((one) => ({ value: one, label: t(`kinds.${one}`) }))}
            value={kind}
            error={problems.of('document-kind')}
          />
          <p>
            <Btn kind="alt" name="do" value="kind">
              {t('people.kindUse')}
            </Btn>
          </p>
        </>
      ) : (
        <input type="hidden" name="document-kind" value={kind ?? ''} />
      )}
      {questions.nameForm === 'latin' ? <PassportName {...face} /> : <PlainName {...face} />}
      {kind === 'child-no-card' ? <Registered {...face} /> : null}
      {kind ? (
        <>
          <TextInput
            name="number"
            label={t(`people.number.${kind}`)}
            hint={t(`people.numberHint.${kind}`)}
            value={typed.number}
            error={problems.of('number')}
            autoComplete="off"
            spellCheck={false}
            maxLength={40}
          />
          <RightTick field="number" problems={problems} typed={typed} />
          <p className="s dim">{t('people.numberNote')}</p>
        </>
      ) : null}
      {questions.asksBirth ? <Birth {...face} hint={t('people.birthHint')} /> : null}
    </>
  );
}

function Birth({ typed, problems, self, hint }: PersonFace & { hint: string }) {
  const { t } = useTranslation('booking-people');
  const value = datePartsOf(typed, 'birth');
  return (
    <>
      <DateParts
        name="birth"
        label={t('people.birth')}
        hint={hint}
        value={value}
        error={problems.of('birth')}
        birth={self}
      />
      <RightTick field="birth" problems={problems} typed={typed} />
    </>
  );
}

function PlainName({ questions, typed, problems, self }: PersonFace) {
  const { t } = useTranslation('booking-people');
  const either = questions.nameForm === 'either';
  return (
    <>
      <TextInput
        name="name"
        label={t('people.name')}
        hint={t(typed.rare === 'yes' ? 'people.nameHintRare' : either ? 'people.nameEitherHint' : 'people.nameHint')}
        value={typed.name}
        error={problems.of('name')}
        autoComplete={self ? 'name' : 'off'}
        spellCheck={false}
        maxLength={120}
      />
      <RightTick field="name" problems={problems} typed={typed} />
      <details open={typed.rare === 'yes'}>
        <summary>{t('people.rare')}</summary>
        <CheckLine name="rare" checked={typed.rare === 'yes'}>
          {t('people.rare')}
        </CheckLine>
        <TextInput
          name="rare-characters"
          label={t('people.rareWrite')}
          hint={t('people.rareHint')}
          value={typed['rare-characters']}
          error={problems.of('rare-characters')}
          optional
          autoComplete="off"
          maxLength={120}
        />
      </details>
    </>
  );
}

function PassportName({ typed, problems, self }: PersonFace) {
  const { t } = useTranslation('booking-people');
  return (
    <>
      <TextInput
        name="family-name"
        label={t('people.family')}
        hint={t('people.familyHint')}
        value={typed['family-name']}
        error={problems.of('family-name')}
        autoComplete={self ? 'family-name' : 'off'}
        spellCheck={false}
        maxLength={120}
        lang="en"
      />
      <CheckLine name="no-family-name" checked={typed['no-family-name'] === 'yes'}>
        {t('people.noFamily')}
      </CheckLine>
      <TextInput
        name="given-name"
        label={t('people.given')}
        value={typed['given-name']}
        error={problems.of('given-name')}
        autoComplete={self ? 'given-name' : 'off'}
        spellCheck={false}
        maxLength={120}
        lang="en"
      />
    </>
  );
}

/** A newborn has no number yet: its birth certificate, or which child of the family it is. */
function Registered(face: PersonFace) {
  const { typed, problems } = face;
  const { t } = useTranslation('booking-people');
  const newborn = typed.registered === 'no';
  return (
    <>
      <RadioCards
        name="registered"
        label={t('people.registered')}
        two
        tiles={[
          { value: 'yes', label: t('people.registeredYes') },
          { value: 'no', label: t('people.registeredNo') },
        ]}
        value={newborn ? 'no' : 'yes'}
      />
      <details open={newborn}>
        <summary>{t('people.registeredNo')}</summary>
        <Birth {...face} hint={t('people.birthNewbornHint')} />
        <TextInput
          name="birth-certificate"
          label={t('people.certificate')}
          hint={t('people.certificateHint')}
          value={typed['birth-certificate']}
          error={problems.of('birth-certificate')}
          autoComplete="off"
          maxLength={30}
        />
        <TextInput
          name="child-order"
          label={t('people.order')}
          hint={t('people.orderHint')}
          value={typed['child-order']}
          inputMode="numeric"
          autoComplete="off"
          maxLength={2}
        />
      </details>
    </>
  );
}
