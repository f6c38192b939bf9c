// What makes a password good enough: long, and not one that everybody tries. No rules about kinds of characters and no
// forced changes (OWASP ASVS 5.0, 6.2).
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { commonPasswords } from './common-passwords.ts';

export const passwordLength = { min: 12, max: 128 };

/** `about`: what is known of the account (user name, names); a password made of it is refused. Reasons stand in facts. */
export function decidePassword(plain: string, about: readonly string[]): Result<null> {
  const length = [...plain].length;
  if (length < passwordLength.min) return weak('short');
  if (length > passwordLength.max) return weak('long');
  const bare = plain
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s._-]/g, '');
  if (new Set(bare).size < 5 || isRun(bare)) return weak('pattern');
  if (isCommon(bare)) return weak('common');
  if (about.some((word) => isMadeOf(bare, word.toLowerCase().replace(/[\s._-]/g, '')))) return weak('personal');
  return ok(null);
}

function weak(reason: 'short' | 'long' | 'pattern' | 'common' | 'personal') {
  return refuse('password-weak', { reason }, 'password');
}

/** Everybody's passwords, also with digits or signs hung on, or written twice. */
function isCommon(bare: string): boolean {
  const core = bare.replace(/^[\d\W]+|[\d\W]+$/g, '');
  const half = bare.length % 2 === 0 && bare.slice(0, bare.length / 2) === bare.slice(bare.length / 2);
  const tried = [bare, core, half ? bare.slice(0, bare.length / 2) : bare, bare.replace(/@/g, 'a').replace(/0/g, 'o')];
  return tried.some((text) => commonPasswords.has(text));
}

/** Neighbours in the alphabet, the digits or a row of keys, forwards or backwards. */
function isRun(bare: string): boolean {
  const rows = [
    '01234567890123456789',
    'abcdefghijklmnopqrstuvwxyz',
    'qwertyuiopasdfghjklzxcvbnm',
    '1qaz2wsx3edc4rfv5tgb6yhn',
  ];
  const backwards = rows.map((row) => [...row].reverse().join(''));
  return [...rows, ...backwards].some(
    (row) => row.includes(bare) || bare.replaceAll(row.slice(0, bare.length), '') === '',
  );
}

/** The word, and little more than digits and signs around it. */
function isMadeOf(bare: string, word: string): boolean {
  return word.length >= 3 && bare.includes(word) && bare.replaceAll(word, '').replace(/[\d\W]/g, '').length < 5;
}
