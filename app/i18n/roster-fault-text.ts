// The sentence for one fault of a roster, with or without its place in the sheet.
import { isCivilDate } from '#app/domain/calendar/civil-date.ts';
import type { Locale } from '#app/domain/locale.ts';
import type { RosterFault } from '#app/domain/roster/roster-row.ts';
import { plainDate } from './format.ts';
import { wordsFor } from './setup.ts';

type Say = (key: string, facts?: object) => string;

/** What is wrong and what to do, without saying where. */
export function rosterFaultText({ code, facts }: Pick<RosterFault, 'code' | 'facts'>, locale: Locale): string {
  const words = wordsFor(locale);
  const spoken = Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === 'string' && isCivilDate(value) ? plainDate(value, locale) : value,
    ]),
  );
  if (/^[A-Z]/.test(code)) return (words.getFixedT(locale, 'checks') as Say)(code, spoken);
  return (words.getFixedT(locale, 'roster') as Say)(`faults.${code}`, spoken);
}

/** Row 12, column C, phone: … */
export function rosterFaultPlace(fault: RosterFault, locale: Locale): string {
  const say = wordsFor(locale).getFixedT(locale, 'roster') as Say;
  const field = say(`columns.${fault.field}`);
  const change = fault.change ? ` ${say('waiting.changed', fault.change)}` : '';
  const text = `${rosterFaultText(fault, locale)}${change}`;
  if (fault.row === 0) return say('waiting.typed', { field, text });
  return say(fault.column ? 'waiting.at' : 'waiting.atNoColumn', { row: fault.row, column: fault.column, field, text });
}
