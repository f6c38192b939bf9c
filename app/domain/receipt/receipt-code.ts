// The number and the check code printed on a receipt: how they are written, and how typed ones are read.
import { accept, type Check, reject } from '#app/domain/identity/check.ts';
import { normaliseNumber } from '#app/domain/identity/normalise.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLength = 12;

/** ZY-2611-004417: the brand's letters, year and month of the first issue, a running number. */
export function receiptNumber(prefix: string, month: string, sequence: number): string {
  return `${prefix}-${month.slice(2, 4)}${month.slice(5, 7)}-${String(sequence).padStart(6, '0')}`;
}

/** 60 bits of a signature as 8F3K-2Q7M-XR4D. Throws a RangeError for a signature under twelve bytes. */
export function checkCode(signature: Uint8Array): string {
  if (signature.length < codeLength) throw new RangeError('a check code needs twelve bytes');
  const text = [...signature.slice(0, codeLength)].map((byte) => alphabet.charAt(byte & 31)).join('');
  return `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`;
}

/** Small letters, spaces and missing dashes are understood. */
export function parseReceiptNumber(typed: string): Check {
  const text = normaliseNumber(typed);
  if (text === '') return reject('EMPTY');
  const found = /^([A-Z]{2})(\d{4})(\d{6,9})$/.exec(text);
  return found ? accept(`${found[1]}-${found[2]}-${found[3]}`, {}) : reject('RECEIPT_NUMBER');
}

/** O is 0, I and L are 1, as people copy them. */
export function parseCheckCode(typed: string): Check {
  const text = normaliseNumber(typed).replaceAll('O', '0').replace(/[IL]/g, '1');
  if (text === '') return reject('EMPTY');
  if (text.length !== codeLength || [...text].some((sign) => !alphabet.includes(sign))) return reject('RECEIPT_CODE');
  return accept(`${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`, {});
}

/** What stands in the address of the QR code, in place of number and code. */
export function verifyToken(number: string, code: string): string {
  return `${number.replaceAll('-', '')}.${code.replaceAll('-', '')}`;
}

export function readVerifyToken(token: string | null): { number: string; code: string } | null {
  const [numberText = '', codeText = ''] = (token ?? '').split('.');
  const number = parseReceiptNumber(numberText);
  const code = parseCheckCode(codeText);
  return number.ok && code.ok ? { number: number.value, code: code.value } : null;
}
