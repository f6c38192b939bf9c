// Names as people write them. Han is never normalised, converted or split; lengths count code points. What the check
// changes (a dot, a space, an old code) it says, so that the page can show it.
import { acceptWith, type Check, reject } from './check.ts';
import { han, middleDot, otherDots, privateUse, repairPrivateUse, variationSelector } from './name-characters.ts';

export const nameLimit = 50;
const mrzLimit = 39;

export type NameFacts = { script: 'han' | 'latin' };
/** `mrz` is the spelling of the machine-readable zone: capital A to Z and single spaces. */
export type LatinFacts = NameFacts & { mrz: string };

/** A Chinese name: 1 to 50 code points of Han, with variation selectors as typed and middle dots inside. */
export function checkChineseName(typed: string): Check<NameFacts> {
  const repaired = repairPrivateUse(typed.trim());
  const dotted = repaired.replace(otherDots, middleDot);
  const value = dotted.replace(/\p{White_Space}/gu, '');
  if (value === '') return reject('EMPTY');
  const characters = [...value];
  if (characters.length > nameLimit) return reject('NAME_TOO_LONG', { max: nameLimit, length: characters.length });
  for (const [i, character] of characters.entries()) {
    const position = i + 1;
    const before = characters[i - 1] ?? '';
    if (variationSelector.test(character)) {
      if (!han.test(before)) return reject('NAME_SELECTOR_PLACE', { position });
    } else if (character === middleDot) {
      if (i === 0 || i === characters.length - 1 || before === middleDot) return reject('NAME_DOT_PLACE', { position });
    } else if (privateUse.test(character)) {
      return reject('NAME_PRIVATE_USE', { position });
    } else if (!han.test(character)) {
      return reject('NAME_CHARACTER', { position });
    }
  }
  const single = characters.filter((character) => han.test(character)).length === 1;
  return acceptWith(value, { script: 'han' }, [
    repaired !== typed.trim() ? { code: 'NAME_CODE_REPAIRED' } : null,
    dotted !== repaired ? { code: 'NAME_DOT_CHANGED' } : null,
    value !== dotted ? { code: 'NAME_SPACE_REMOVED' } : null,
    single ? { code: 'NAME_ONE_CHARACTER' } : null,
  ]);
}

/** One part of a name in Latin letters (family or given): letters with their marks, ' - . and single spaces. */
export function checkLatinName(typed: string): Check<LatinFacts> {
  const value = typed
    .normalize('NFC')
    .replace(/[\u2018\u2019\u02BC\uFF07]/g, "'")
    .replace(/[\u2010-\u2012\uFF0D]/g, '-')
    .replace(/\p{White_Space}+/gu, ' ')
    .trim();
  if (value === '') return reject('EMPTY');
  const characters = [...value];
  if (characters.length > nameLimit * 2)
    return reject('NAME_TOO_LONG', { max: nameLimit * 2, length: characters.length });
  const strange = characters.findIndex((character) => !/[\p{Script=Latin}\p{Mn}'. -]/u.test(character));
  if (strange >= 0) {
    const other = characters[strange] ?? '';
    if (/\p{L}/u.test(other)) return reject('NAME_LATIN_WANTED', { position: strange + 1 });
    return reject(privateUse.test(other) ? 'NAME_PRIVATE_USE' : 'NAME_CHARACTER', { position: strange + 1 });
  }
  const mrz = mrzSpelling(value);
  if (mrz === '') return reject('NAME_NO_LETTER');
  return acceptWith(value, { script: 'latin', mrz }, [mrz.length > mrzLimit ? { code: 'NAME_MRZ_LONG' } : null]);
}

/** Whichever of the two the writing asks for: the name of a booker or contact may be in either. */
export function checkAnyName(typed: string): Check<NameFacts> {
  const hasHan = [...repairPrivateUse(typed)].some((character) => han.test(character) || privateUse.test(character));
  if (!hasHan) return checkLatinName(typed);
  if (/\p{Script=Latin}/u.test(typed)) return reject('NAME_MIXED');
  return checkChineseName(typed);
}

const spellings = new Map(
  'Æ:AE Œ:OE Ø:OE Å:AA Ä:AE Ö:OE Ü:UE Þ:TH Ð:D Đ:D Ħ:H Ł:L Ŋ:N Ŧ:T'.split(' ').map((pair) => {
    const [letter = '', plain = ''] = pair.split(':');
    return [letter, plain];
  }),
);

/**
 * The spelling of the machine-readable zone (ICAO Doc 9303 part 3, section 6): recommended replacements, other marks
 * dropped, apostrophes and stops left out, hyphens as spaces. It is a proposal; the passport decides.
 */
export function mrzSpelling(name: string): string {
  return name
    .normalize('NFC')
    .toUpperCase()
    .replace(/\p{L}/gu, (letter) => spellings.get(letter) ?? letter)
    .normalize('NFD')
    .replace(/[^A-Z\p{White_Space}-]/gu, '')
    .replace(/[-\p{White_Space}]+/gu, ' ')
    .trim();
}
