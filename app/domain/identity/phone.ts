// Telephone numbers: mainland mobiles by an own rule without operator lists, numbers abroad by the library. Server
// side only: the library's tables are large. The value is always E.164, so that equal numbers are equal texts.
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { accept, type Check, type Refusal, reject } from './check.ts';
import { normaliseNumber } from './normalise.ts';

export type PhoneFacts = {
  kind: 'mobile' | 'landline';
  /** ISO 3166-1 alpha-2, null where several countries share the code. */
  country: string | null;
  /** As people write it at home: 13800138000. */
  national: string;
};

/** Digits, with a leading plus when a country code is written; brackets and dots are dropped. */
function digitsOf(typed: string): string {
  const text = normaliseNumber(typed).replace(/[().·/]/g, '');
  return text.startsWith('00') ? `+${text.slice(2)}` : text;
}

/** The part of a number inside mainland China, or null when it is written with another country's code. */
function mainlandPart(text: string): string | null {
  if (text.startsWith('+86')) return text.slice(3);
  if (text.startsWith('+')) return null;
  return /^86\d{11}$/.test(text) ? text.slice(2) : text;
}

/** Checks a mobile number: mainland China as people write it, others with + and country code. */
export function checkMobile(typed: string): Check<PhoneFacts> {
  const text = digitsOf(typed);
  const national = mainlandPart(text);
  if (national === null) return checkAbroad(text, ['mobile']);
  const wrong = wrongMobile(national);
  return wrong ?? accept(`+86${national}`, { kind: 'mobile', country: 'CN', national });
}

function wrongMobile(national: string): Refusal | null {
  if (national === '') return reject('EMPTY');
  const strange = [...national].findIndex((character) => !/\d/.test(character));
  if (strange >= 0) return reject('PHONE_CHARACTER', { position: strange + 1 });
  if (/^[48]00\d{7}$/.test(national)) return reject('PHONE_SERVICE_NUMBER');
  if (/^0\d{2,3}\d{7,8}$/.test(national)) return reject('PHONE_LANDLINE');
  if (national.length !== 11) return reject('PHONE_LENGTH', { length: national.length });
  if (!/^1[3-9]/.test(national)) return reject('PHONE_START');
  return null;
}

/** Checks a number an institution may be called on: a mobile, or a fixed line with its area code. */
export function checkOfficePhone(typed: string): Check<PhoneFacts> {
  const text = digitsOf(typed);
  const national = mainlandPart(text);
  if (national === null) return checkAbroad(text, ['mobile', 'landline']);
  const line = text.startsWith('+86') && /^[2-9]/.test(national) ? `0${national}` : national;
  if (/^0\d{9,11}$/.test(line) && parsePhoneNumberFromString(`+86${line.slice(1)}`)?.isValid()) {
    return accept(`+86${line.slice(1)}`, { kind: 'landline', country: 'CN', national: line });
  }
  return checkMobile(typed);
}

function checkAbroad(text: string, allowed: readonly PhoneFacts['kind'][]): Check<PhoneFacts> {
  const strange = [...text.slice(1)].findIndex((character) => !/\d/.test(character));
  if (strange >= 0) return reject('PHONE_CHARACTER', { position: strange + 2 });
  const number = text.length <= 16 ? parsePhoneNumberFromString(text) : undefined;
  if (!number?.isValid()) return reject('PHONE_OVERSEAS');
  const type = number.getType();
  const mobile = type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE' || type === undefined;
  const kind = mobile ? 'mobile' : 'landline';
  if (type !== 'FIXED_LINE' && !mobile) return reject('PHONE_SERVICE_NUMBER');
  if (!allowed.includes(kind)) return reject('PHONE_LANDLINE');
  return accept(number.number, { kind, country: number.country ?? null, national: number.nationalNumber });
}
