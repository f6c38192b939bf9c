// The sentence for a fault in a field, in one language.
import type { Fault } from '#app/domain/booking/fault.ts';
import { isCivilDate } from '#app/domain/calendar/civil-date.ts';
import type { Locale } from '#app/domain/locale.ts';
import { plainDate } from './format.ts';
import { wordsFor } from './setup.ts';

export function faultText(fault: Fault, locale: Locale): string {
  const isCheck = /^[A-Z]/.test(fault.code);
  const say = wordsFor(locale).getFixedT(locale, isCheck ? 'checks' : 'booking') as (
    key: string,
    facts?: object,
  ) => string;
  const spoken = Object.fromEntries(
    Object.entries(fault.facts ?? {}).map(([name, value]) => [
      name,
      typeof value === 'string' && isCivilDate(value) ? plainDate(value, locale) : value,
    ]),
  );
  return say(isCheck ? fault.code : `faults.${fault.code}`, spoken);
}
