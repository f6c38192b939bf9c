// The sentence for one thing wrong in an organisation's form, in one language.
import { isCivilDate } from '#app/domain/calendar/civil-date.ts';
import type { Locale } from '#app/domain/locale.ts';
import type { OrgFault } from '#app/domain/organisation/fault.ts';
import { dayOf } from './format.ts';
import { wordsFor } from './setup.ts';

export function orgFaultText({ code, facts }: OrgFault, locale: Locale): string {
  const isCheck = /^[A-Z]/.test(code);
  const say = wordsFor(locale).getFixedT(locale, isCheck ? 'checks' : 'org') as (k: string, facts?: object) => string;
  const spoken = Object.entries(facts ?? {}).map(([key, value]) => [
    key,
    isCivilDate(value) ? dayOf(value, locale) : value,
  ]);
  return say(isCheck ? code : `faults.${code}`, Object.fromEntries(spoken));
}
