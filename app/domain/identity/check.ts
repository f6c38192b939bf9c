// What every check of typed data answers. A check says that a value is possible; it never says that it is verified.

/** Facts a sentence needs: positions count from 1, lengths are in characters. Never personal data. */
export type CheckFacts = Readonly<Record<string, string | number>>;

/**
 * `value` is the normalised text to store. A warning lets the person go on and is shown; an error does not.
 * `facts` is what the value itself tells; `say` fills the places in the code's sentence (i18n/{en,zh}/checks.ts).
 */
export type Check<Facts = object> =
  | { ok: true; code: null; severity: null; value: string; facts: Facts; say: CheckFacts }
  | { ok: true; code: CheckCode; severity: 'warn'; value: string; facts: Facts; say: CheckFacts }
  | Refusal;

export type Refusal = { ok: false; code: CheckCode; severity: 'error'; say: CheckFacts };

export function accept<Facts>(value: string, facts: Facts): Check<Facts> {
  return { ok: true, code: null, severity: null, value, facts, say: {} };
}

/** Accepted, but something is worth a second look; the first doubt is the one shown. */
export function acceptWith<Facts>(value: string, facts: Facts, doubts: readonly (Doubt | null)[]): Check<Facts> {
  const first = doubts.find((doubt) => doubt !== null);
  if (!first) return accept(value, facts);
  return { ok: true, code: first.code, severity: 'warn', value, facts, say: first.say ?? {} };
}

export type Doubt = { code: CheckCode; say?: CheckFacts };

export function reject(code: CheckCode, say: CheckFacts = {}): Refusal {
  return { ok: false, code, severity: 'error', say };
}

export type CheckCode =
  | GeneralCode
  | IdCode
  | CreditCode
  | PhoneCode
  | DocumentCode
  | MrzCode
  | NameCode
  | EmailCode
  | TextCode
  | ReferenceCode
  | CalendarCode
  | MarkCode;

type GeneralCode = 'EMPTY' | 'DATE_UNREAL' | 'DATE_PAST' | 'DATE_FUTURE';
type IdCode =
  | 'ID_LENGTH'
  | 'ID_CHARACTER'
  | 'ID_X_PLACE'
  | 'ID_15_OLD'
  | 'ID_TRUNCATED'
  | 'ID_PROVINCE'
  | 'ID_SPECIAL_REGION'
  | 'ID_COUNTRY'
  | 'ID_BIRTH_DATE'
  | 'ID_BIRTH_FUTURE'
  | 'ID_BIRTH_OLD'
  | 'ID_AGE_CONFIRM'
  | 'ID_CHECK_CHARACTER'
  | 'ID_TAIWAN_71'
  | 'ID_BIRTH_DIFFERS'
  | 'ID_SEX_DIFFERS';
type CreditCode =
  | 'USCC_LENGTH'
  | 'USCC_CHARACTER'
  | 'USCC_15_OLD'
  | 'USCC_CHECK'
  | 'USCC_ORGANISATION_CHECK'
  | 'USCC_PREFIX';
type PhoneCode =
  | 'PHONE_CHARACTER'
  | 'PHONE_LENGTH'
  | 'PHONE_START'
  | 'PHONE_LANDLINE'
  | 'PHONE_SERVICE_NUMBER'
  | 'PHONE_OVERSEAS';
type DocumentCode =
  | 'DOC_PATTERN'
  | 'DOC_LETTER_I_O'
  | 'DOC_OTHER_KIND'
  | 'DOC_OLD_SERIES'
  | 'DOC_OFFICIAL'
  | 'DOC_UNUSUAL'
  | 'DOC_EXPIRED'
  | 'DOC_EXPIRES_SOON'
  | 'ENTRY_TOO_LONG_AGO'
  | 'PERMIT_LATE';
type MrzCode = 'MRZ_LENGTH' | 'MRZ_CHARACTER' | 'MRZ_KIND' | 'MRZ_CHECK' | 'MRZ_DATE';
type NameCode =
  | 'NAME_TOO_LONG'
  | 'NAME_CHARACTER'
  | 'NAME_PRIVATE_USE'
  | 'NAME_SELECTOR_PLACE'
  | 'NAME_DOT_PLACE'
  | 'NAME_MIXED'
  | 'NAME_LATIN_WANTED'
  | 'NAME_NO_LETTER'
  | 'NAME_ONE_CHARACTER'
  | 'NAME_DOT_CHANGED'
  | 'NAME_SPACE_REMOVED'
  | 'NAME_CODE_REPAIRED'
  | 'NAME_MRZ_LONG';
type EmailCode = 'EMAIL_FORM' | 'EMAIL_CHARACTER' | 'EMAIL_TOO_LONG' | 'EMAIL_TYPO';
type TextCode = 'TEXT_TOO_LONG' | 'TEXT_CONTROL' | 'TEXT_SURROGATE' | 'TEXT_BIDI' | 'TEXT_LINES';
type ReferenceCode = 'REF_LENGTH' | 'REF_CHARACTER' | 'REF_CHECK' | 'RECEIPT_NUMBER' | 'RECEIPT_CODE';
type CalendarCode =
  | 'CAL_UNREADABLE'
  | 'CAL_NOT_PUBLISHED'
  | 'CAL_DATE'
  | 'CAL_KIND'
  | 'CAL_TWICE'
  | 'CAL_OTHER_YEAR'
  | 'CAL_WORK_ON_WEEKDAY';
type MarkCode = 'MARK_TOO_LARGE' | 'MARK_SYNTAX' | 'MARK_ELEMENT' | 'MARK_ATTRIBUTE' | 'MARK_COLOURS' | 'BRAND_FAINT';
