// The sentence for one thing to correct in the second half of the form. Capital codes are those of the checks of
// numbers, names and addresses; the others belong to the form itself.
import type { FieldProblem } from '#app/domain/booking/field-problem.ts';
import { isCivilDate } from '#app/domain/calendar/civil-date.ts';
import type { Locale } from '#app/domain/locale.ts';
import { plainDate } from './format.ts';
import { wordsFor } from './setup.ts';

export function fieldProblemText({ code, facts }: Pick<FieldProblem, 'code' | 'facts'>, locale: Locale): string {
  const words = wordsFor(locale);
  const say = words.getFixedT(locale, 'booking-people') as (key: string, facts?: object) => string;
  const check = words.getFixedT(locale, 'checks') as (key: string, facts?: object) => string;
  const spoken = Object.fromEntries(
    Object.entries(facts ?? {}).map(([name, value]) => {
      if (name === 'said') return [name, say(`ages.${value}`)];
      return [name, typeof value === 'string' && isCivilDate(value) ? plainDate(value, locale) : value];
    }),
  );
  return /^[A-Z]/.test(code) ? check(code, spoken) : say(`problems.${code}`, spoken);
}
