// The answer to "is this right?": a tick box right under the field that is asked about. Once ticked it stays.
import { useTranslation } from 'react-i18next';
import type { Typed } from '#app/domain/booking/person-form.ts';
import { CheckLine } from '../forms/check-line.tsx';
import type { FieldProblems } from './field-problems.ts';

export function RightTick({ field, problems, typed }: { field: string; problems: FieldProblems; typed: Typed }) {
  const { t } = useTranslation('booking-people');
  return problems.questions(field).map((code) => (
    <CheckLine key={code} name={`ok.${code}`} checked={typed[`ok.${code}`] === 'yes'}>
      {t('people.right')}
    </CheckLine>
  ));
}

/** Ticks of earlier rounds travel along unseen, so that a question is asked once. */
export function AnsweredTicks({ problems, typed }: { problems: FieldProblems; typed: Typed }) {
  const asked = new Set(problems.errors.flatMap(({ field }) => (field ? problems.questions(field) : [])));
  return Object.keys(typed)
    .filter((name) => name.startsWith('ok.') && typed[name] === 'yes' && !asked.has(name.slice(3)))
    .map((name) => <input key={name} type="hidden" name={name} value="yes" />);
}
