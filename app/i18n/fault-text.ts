// The sentence for a fault in a field, in one language.
import type { Fault } from '#app/domain/booking/fault.ts';
import type { Locale } from '#app/domain/locale.ts';
import { wordsFor } from './setup.ts';

export function faultText(fault: Fault, locale: Locale): string {
  const isCheck = /^[A-Z]/.test(fault.code);
  const say = wordsFor(locale).getFixedT(locale, isCheck ? 'checks' : 'booking') as (
    key: string,
    facts?: object,
  ) => string;
  return say(isCheck ? fault.code : `faults.${fault.code}`, fault.facts);
}
