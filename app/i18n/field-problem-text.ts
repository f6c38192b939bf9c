// The sentence for one thing to correct in the second half of the form. Capital codes are those of the checks of
// numbers, names and addresses; the others belong to the form itself.
import type { FieldProblem } from '#app/domain/booking/field-problem.ts';
import { isCivilDate } from '#app/domain/calendar/civil-date.ts';
import type { Locale } from '#app/domain/locale.ts';
import { plainDate } from './format.ts';
import { wordsFor } from './setup.ts';

type Spoken = Pick<FieldProblem, 'field' | 'code' | 'facts'>;

/** `label` in a sentence is the name of the field, so that a summary of several tells them apart. */
export function fieldProblemText({ field, code, facts }: Spoken, locale: Locale): string {
  const words = wordsFor(locale);
  const say = words.getFixedT(locale, 'booking-people') as (key: string, facts?: object) => string;
  const check = words.getFixedT(locale, 'checks') as (key: string, facts?: object) => string;
  const spoken = Object.fromEntries(
    Object.entries(facts ?? {}).map(([name, value]) => {
      if (name === 'said') return [name, say(`ages.${value}`)];
      return [name, typeof value === 'string' && isCivilDate(value) ? plainDate(value, locale) : value];
    }),
  );
  // held-number.ppt is the held-number of one service
  const label = say(`labels.${field.split('.')[0]}`);
  return /^[A-Z]/.test(code) ? check(code, spoken) : say(`problems.${code}`, { ...spoken, label });
}
