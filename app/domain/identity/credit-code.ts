// The unified social credit code of an organisation, GB 32100-2015, with the organisation code of GB 11714 inside.
// Some registries issued codes whose check fails, so a failed check is a doubt for staff, never a refusal.
import { acceptWith, type Check, reject } from './check.ts';
import { normaliseNumber } from './normalise.ts';

export type CreditCodeFacts = {
  /** Registration authority and category, positions 1 and 2. */
  prefix: string;
  region: string;
  organisationCode: string;
  /** Staff compare the code with the licence when a check inside it fails. */
  doubtful: boolean;
};

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const innerWeights = [3, 7, 9, 10, 5, 8, 4, 2];
const prefixes = new Set(
  (
    '11 12 13 19 21 29 31 32 33 34 35 36 39 41 49 51 52 53 54 55 59 61 62 69 71 72 79 81 89 91 92 93 ' +
    'A1 A9 N1 N2 N3 N9 Y1'
  ).split(' '),
);

/** The check character for the first 17. */
export function creditCheckCharacter(first: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * alphabet.indexOf(first.charAt(i)), 0);
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

/** The check character of an organisation code's first eight (GB 11714: A = 10 … Z = 35). */
export function organisationCheckCharacter(first: string): string {
  const sum = innerWeights.reduce((total, weight, i) => total + weight * Number.parseInt(first.charAt(i), 36), 0);
  return '0X987654321'.charAt(sum % 11);
}

/** Checks a typed code. Lower case is understood; the letters I, O, S, V and Z are never part of a code. */
export function checkCreditCode(typed: string): Check<CreditCodeFacts> {
  const value = normaliseNumber(typed);
  if (value === '') return reject('EMPTY');
  if (/^\d{15}$/.test(value)) return reject('USCC_15_OLD');
  const characters = [...value];
  if (characters.length !== 18) return reject('USCC_LENGTH', { length: characters.length });
  const strange = characters.findIndex((character) => !alphabet.includes(character));
  if (strange >= 0) return reject('USCC_CHARACTER', { position: strange + 1 });
  const organisationCode = value.slice(8, 17);
  const wholeFails = creditCheckCharacter(value) !== value.charAt(17);
  const innerFails = organisationCheckCharacter(organisationCode) !== organisationCode.charAt(8);
  const prefix = value.slice(0, 2);
  const facts = { prefix, region: value.slice(2, 8), organisationCode, doubtful: wholeFails || innerFails };
  return acceptWith(value, facts, [
    wholeFails ? { code: 'USCC_CHECK' } : null,
    innerFails ? { code: 'USCC_ORGANISATION_CHECK' } : null,
    prefixes.has(prefix) ? null : { code: 'USCC_PREFIX', say: { prefix } },
  ]);
}
