// Free text in a form: every character is kept as typed or the text is refused with the place. Only the line ends
// change, to a single line feed.
import { accept, type Check, reject } from './check.ts';

export type TextRules = {
  /** Longest text in code points. */
  max: number;
  /** May it have several lines? */
  lines?: boolean;
  required?: boolean;
};

/** U+061C, U+200E, U+200F, U+202A–E, U+2066–9: they can make a line read differently from what is stored. */
const bidi = /\p{Bidi_Control}/u;
const breaks = /[\n\u2028\u2029]/u;

/** Checks a text. NUL, control characters, half surrogates, non-characters and direction controls are refused. */
export function checkText(typed: string, rules: TextRules): Check<{ length: number }> {
  const value = typed.replace(/\r\n?/g, '\n');
  const characters = [...value];
  if (rules.required && value.trim() === '') return reject('EMPTY');
  for (const [i, character] of characters.entries()) {
    const position = i + 1;
    if (/\p{Cs}/u.test(character)) return reject('TEXT_SURROGATE', { position });
    if (bidi.test(character)) return reject('TEXT_BIDI', { position });
    if (breaks.test(character)) {
      if (!rules.lines) return reject('TEXT_LINES', { position });
    } else if (character !== '\t' && /[\p{Cc}\p{Noncharacter_Code_Point}]/u.test(character)) {
      return reject('TEXT_CONTROL', { position });
    }
    if (position > rules.max) return reject('TEXT_TOO_LONG', { max: rules.max, length: characters.length });
  }
  return accept(value, { length: characters.length });
}
