// Numbers of passports and permits, one rule per kind of document. Unusual foreign numbers are never refused: the
// officer sees the document. Sources: layouts of the documents; HA/MA permits of non-Chinese holders since July 2024.

import type { CivilDate } from '#app/domain/calendar/civil-date.ts';
import type { DocumentKind } from '#app/domain/catalogue/document-kind.ts';
import { accept, acceptWith, type Check, type Doubt, reject } from './check.ts';
import { checkIdNumber, type IdFacts, type Sex } from './id-number.ts';
import { countryByAlpha3 } from './iso-countries.ts';
import { normaliseNumber } from './normalise.ts';

/** Documents somebody holds and wants renewed or delivered, beside those people are identified by. */
export const heldKinds = ['cn-passport', 'sar-passport', 'hk-macao-permit', 'taiwan-permit'] as const;
export type NumberedKind = DocumentKind | 'newborn' | (typeof heldKinds)[number];

/** What the number tells, null where it tells nothing. Nationality is ISO 3166-1 alpha-3. */
export type DocumentFacts = { birth: CivilDate | null; sex: Sex | null; nationality: string | null };

type Series = { pattern: RegExp; doubt?: Doubt };
const old: Doubt = { code: 'DOC_OLD_SERIES' };
const unusual: Doubt = { code: 'DOC_UNUSUAL' };

const series: Record<Exclude<NumberedKind, 'resident-id' | 'child-no-card' | 'hmt-permit'>, readonly Series[]> = {
  'cn-passport': [
    { pattern: /^E(\d{8}|[A-HJ-NP-Z]\d{7})$/ },
    { pattern: /^G\d{8}$/, doubt: old },
    { pattern: /^1[45]\d{7}$/, doubt: old },
  ],
  'sar-passport': [{ pattern: /^K[A-Z]?\d{7,8}$/ }, { pattern: /^M[AB]\d{7}$/ }],
  'hk-macao-permit': [{ pattern: /^C(\d{8}|[A-Z]\d{7})$/ }, { pattern: /^W\d{8}$/ }],
  'taiwan-permit': [{ pattern: /^L(\d{8}|[A-Z]\d{7})$/ }, { pattern: /^T\d{8}$/, doubt: old }],
  'mainland-travel-permit': [
    { pattern: /^[HM]\d{8}(\d{2})?$/ },
    { pattern: /^(HA|MA)\d{7}$/ },
    { pattern: /^\d{8}$/ },
    { pattern: /^\d{10}[A-Z]?$/, doubt: old },
  ],
  'permanent-resident': [],
  'foreign-passport': [{ pattern: /^[A-Z0-9]{6,9}$/ }, { pattern: /^[A-Z0-9]{5,15}$/, doubt: unusual }],
  newborn: [{ pattern: /^[A-Z]\d{9}$/ }, { pattern: /^[A-Z0-9]{6,20}$/, doubt: unusual }],
};

const nothing: DocumentFacts = { birth: null, sex: null, nationality: null };

/**
 * Checks the number of a document of this kind; `today` is the date in Asia/Shanghai (identity numbers hold a birth
 * date). For `newborn` the number is that of the birth certificate.
 */
export function checkDocument(kind: NumberedKind, typed: string, today: CivilDate): Check<DocumentFacts> {
  switch (kind) {
    case 'resident-id':
    case 'child-no-card':
      return ofKind(checkIdNumber(typed, today), ['citizen']);
    case 'hmt-permit':
      return ofKind(checkIdNumber(typed, today), ['hong-kong', 'macao', 'taiwan']);
    case 'permanent-resident':
      return checkPermanentResident(typed, today);
    default:
      return checkSeries(kind, typed);
  }
}

function ofKind(check: Check<IdFacts>, kinds: readonly IdFacts['kind'][]): Check<DocumentFacts> {
  if (!check.ok || kinds.includes(check.facts.kind)) return check;
  return reject('DOC_OTHER_KIND');
}

/** The card of 2017 has three letters and twelve digits, the one of 2023 an 18-digit number; both are valid. */
function checkPermanentResident(typed: string, today: CivilDate): Check<DocumentFacts> {
  const value = normaliseNumber(typed);
  if (!/^[A-Z]{3}\d{12}$/.test(value)) return ofKind(checkIdNumber(typed, today), ['permanent-resident']);
  return accept(value, { ...nothing, nationality: countryByAlpha3(value.slice(0, 3))?.alpha3 ?? null });
}

function checkSeries(kind: keyof typeof series, typed: string): Check<DocumentFacts> {
  const value = normaliseNumber(typed);
  if (value === '') return reject('EMPTY');
  const found = series[kind].find(({ pattern }) => pattern.test(value));
  if (found) return acceptWith(value, nothing, [found.doubt ?? null]);
  if (kind === 'cn-passport' && /^(SE|PE|DE)\d{7}$/.test(value)) return reject('DOC_OFFICIAL');
  if (kind === 'cn-passport' && /^E[IO]\d{7}$/.test(value)) return reject('DOC_LETTER_I_O', { position: 2 });
  return reject('DOC_PATTERN');
}
