// The 18-digit identity number: is it possible, and what does it say? GB 11643-1999, check character by
// ISO 7064 MOD 11-2; Hong Kong, Macao and Taiwan residents 国办发〔2018〕81号; permanent residents GA 2102-2023.
// A possible number is no proof of identity.
import { type CivilDate, isCivilDate } from '#app/domain/calendar/civil-date.ts';
import { ageOn } from './age.ts';
import { accept, acceptWith, type Check, reject } from './check.ts';
import { countryByNumeric } from './iso-countries.ts';
import { isScientific, normaliseNumber } from './normalise.ts';

export type Sex = 'male' | 'female';
export type IdFacts = {
  kind: 'citizen' | 'hong-kong' | 'macao' | 'taiwan' | 'permanent-resident';
  birth: CivilDate;
  /** Not documented for permanent residents, so null there. */
  sex: Sex | null;
  /** Positions 1 to 6 as they stand; abolished counties keep their code for life. */
  region: string;
  /** ISO 3166-1 alpha-3, permanent residents only. */
  nationality: string | null;
};

const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65'.split(' '),
);
const specialKinds = { '81': 'hong-kong', '82': 'macao', '83': 'taiwan' } as const;
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The check character for the first 17 digits. */
export function idCheckCharacter(digits: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return '10X98765432'.charAt(sum % 11);
}

/**
 * Checks a typed number on a day (today in Asia/Shanghai). Spaces, hyphens, full-width digits and a small x are
 * understood. Errors name the place that is wrong; an age over `confirmOver` years is only a question.
 */
export function checkIdNumber(typed: string, today: CivilDate, confirmOver = 110): Check<IdFacts> {
  const value = normaliseNumber(typed);
  const shape = checkShape(value);
  if (shape) return shape;
  const prefix = value.slice(0, 2);
  const owner = ownerOf(value);
  if ('code' in owner) return owner;
  const birth = `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`;
  if (!isCivilDate(birth)) return reject('ID_BIRTH_DATE');
  if (birth < '1900-01-01') return reject('ID_BIRTH_OLD');
  if (birth > today) return reject('ID_BIRTH_FUTURE');
  const age = ageOn(birth, today);
  if (age > 130) return reject('ID_BIRTH_OLD');
  if (idCheckCharacter(value) !== value.charAt(17)) return reject('ID_CHECK_CHARACTER', { position: 18 });
  const sex = owner.kind === 'permanent-resident' ? null : Number(value[16]) % 2 === 1 ? 'male' : 'female';
  return acceptWith(value, { ...owner, birth, sex, region: value.slice(0, 6) }, [
    prefix === '71' ? { code: 'ID_TAIWAN_71' } : null,
    age > confirmOver ? { code: 'ID_AGE_CONFIRM', say: { age } } : null,
  ]);
}

function checkShape(value: string) {
  if (value === '') return reject('EMPTY');
  if (isScientific(value)) return reject('ID_TRUNCATED');
  if (/^\d{15}$/.test(value)) return reject('ID_15_OLD');
  const length = [...value].length;
  if (length !== 18) return reject('ID_LENGTH', { length });
  const strange = [...value].findIndex((character) => !/[\dX]/.test(character));
  if (strange >= 0) return reject('ID_CHARACTER', { position: strange + 1 });
  const early = value.indexOf('X');
  if (early >= 0 && early < 17) return reject('ID_X_PLACE', { position: early + 1 });
  return null;
}

function ownerOf(value: string) {
  const prefix = value.slice(0, 2);
  if (prefix === '81' || prefix === '82' || prefix === '83') {
    if (value.slice(2, 6) !== '0000') return reject('ID_SPECIAL_REGION', { prefix });
    return { kind: specialKinds[prefix], nationality: null };
  }
  if (value[0] === '9') {
    if (!provinces.has(value.slice(1, 3))) return reject('ID_PROVINCE', { from: 2, to: 3 });
    const country = countryByNumeric(value.slice(3, 6));
    if (!country) return reject('ID_COUNTRY');
    return { kind: 'permanent-resident' as const, nationality: country.alpha3 };
  }
  if (prefix !== '71' && !provinces.has(prefix)) return reject('ID_PROVINCE', { from: 1, to: 2 });
  return { kind: 'citizen' as const, nationality: null };
}

/** Does what the form says about birth and sex agree with the number? Which of the two is wrong is not known here. */
export function compareWithId(
  facts: Pick<IdFacts, 'birth' | 'sex'>,
  typed: { birth?: CivilDate | null; sex?: Sex | null },
): Check {
  if (typed.birth && typed.birth !== facts.birth) return reject('ID_BIRTH_DIFFERS');
  if (typed.sex && facts.sex && typed.sex !== facts.sex) return reject('ID_SEX_DIFFERS');
  return accept('', {});
}
