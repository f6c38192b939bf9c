// Making typed numbers comparable before any check: full-width to plain, no spaces, hyphens or invisible marks,
// capital letters. For numbers only: a person's name is never put through this.

/** Spaces, every kind of dash, and format characters (zero-width, direction marks, soft hyphen). */
const noise = /[\p{White_Space}\p{Cf}\p{Dash}\u30FC]/gu;

function pass(text: string): string {
  return text
    .replace(noise, '')
    .normalize('NFKC')
    .replace(noise, '')
    .replace(/[a-z]/g, (letter) => letter.toUpperCase());
}

/**
 * Normalises an identity, document, phone or credit code number. Idempotent. Only ASCII letters change case, so no
 * letter ever becomes two.
 */
export function normaliseNumber(text: string): string {
  let before = text;
  let after = pass(text);
  while (after !== before) {
    before = after;
    after = pass(after);
  }
  return after;
}

/** Did a spreadsheet turn the number into scientific notation (4.20199E+17)? The digits are lost: never guess. */
export function isScientific(normalised: string): boolean {
  return /^\d(\.\d+)?E\+?\d{1,3}$/.test(normalised);
}
