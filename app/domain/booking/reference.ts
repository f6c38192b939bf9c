// The booking reference people read out and type: eight symbols, the last of them a check over the other seven.
// A reference alone opens nothing; what must not be guessed is a link token.
import { accept, type Check, reject } from '#app/domain/identity/check.ts';
import { normaliseNumber } from '#app/domain/identity/normalise.ts';

/** Digits and letters without I, L, O and U. A symbol's place in it is its value, 0 to 31. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 8;

/** Doubling in the field of 32 elements (x⁵ + x² + 1). */
function double(value: number): number {
  const shifted = value << 1;
  return shifted & 32 ? shifted ^ 0b100101 : shifted;
}

/**
 * The check symbol's value. Every place has a weight of its own (powers of two in the field), so one wrong symbol,
 * and any two places swapped, always change it.
 */
function checkValue(values: readonly number[]): number {
  return values.reduce((sum, value) => double(sum ^ value), 0);
}

function written(values: readonly number[]): string {
  const text = values.map((value) => alphabet.charAt(value)).join('');
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}

/** A new reference, 7KQM-4X2D, from at least seven random bytes. Throws a RangeError when there are fewer. */
export function makeReference(randomBytes: Uint8Array): string {
  if (randomBytes.length < length - 1) throw new RangeError('a reference needs seven random bytes');
  const values = [...randomBytes.slice(0, length - 1)].map((byte) => byte & 31);
  return written([...values, checkValue(values)]);
}

/**
 * Reads a typed reference: small letters, spaces and missing or other dashes are understood, O is 0, I and L are 1.
 * The value is the written form. Errors: wrong length, a symbol that is never used, a check that does not fit.
 */
export function parseReference(typed: string): Check {
  const text = normaliseNumber(typed).replaceAll('O', '0').replace(/[IL]/g, '1');
  if (text === '') return reject('EMPTY');
  const symbols = [...text];
  if (symbols.length !== length) return reject('REF_LENGTH', { length: symbols.length });
  const values = symbols.map((symbol) => alphabet.indexOf(symbol));
  const strange = values.indexOf(-1);
  if (strange >= 0) return reject('REF_CHARACTER', { position: strange + 1 });
  if (checkValue(values.slice(0, -1)) !== values.at(-1)) return reject('REF_CHECK');
  return accept(written(values), {});
}

/** "ZY 3108": the brand's letters and the visit's running number, at least four digits. */
export function flightNumber(prefix: string, number: number): string {
  return `${prefix} ${String(number).padStart(4, '0')}`;
}

/** A token for links in messages, base64url without padding. Throws a RangeError under 80 random bits. */
export function makeLinkToken(randomBytes: Uint8Array): string {
  if (randomBytes.length < 10) throw new RangeError('a link token needs ten random bytes');
  return btoa(String.fromCharCode(...randomBytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** Has this text the form of a link token? 14 characters are the least that hold 80 bits. */
export function isLinkToken(text: unknown): text is string {
  return typeof text === 'string' && /^[A-Za-z0-9_-]{14,86}$/.test(text);
}
