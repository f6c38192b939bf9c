// Whether a free text may be kept as it is; the sentence is that of the check of texts (i18n `checks`).
import { checkText } from '#app/domain/identity/free-text.ts';
import type { Fault } from './fault.ts';

/** Faults of one field, none when the text is fine. `most` is the length in characters. */
export function textFault(field: string, text: string, most: number, lines = false): Fault[] {
  const check = checkText(text, { max: most, lines });
  return check.ok ? [] : [{ field, code: check.code, facts: { ...check.say } }];
}
