// Whether a free text may be kept as it is: length, control characters, lone surrogates, hidden direction marks.
import type { Fault } from './fault.ts';

/** Faults of one field; nothing when the text is fine. Length in characters as people count them. */
export function textFault(field: string, text: string, most: number): Fault[] {
  if ([...text.trim()].length > most) return [{ field, code: 'text-too-long', facts: { most } }];
  return isClean(text) ? [] : [{ field, code: 'text-not-allowed' }];
}

function isClean(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is refused
  const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
  return !forbidden.test(text) && !/\p{Surrogate}/u.test(text);
}
