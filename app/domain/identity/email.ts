// E-mail addresses that the post can really carry: ASCII, one @, a domain with a dot. Whether anybody reads there
// only a code sent to it can tell.
import { acceptWith, type Check, reject } from './check.ts';

export type EmailFacts = { domain: string };

const local = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
/** Slips seen often, and what was meant. */
const slips = new Map([
  ['gmail.con', 'gmail.com'],
  ['gmial.com', 'gmail.com'],
  ['gamil.com', 'gmail.com'],
  ['qq.con', 'qq.com'],
  ['qq.cm', 'qq.com'],
  ['163.con', '163.com'],
  ['126.con', '126.com'],
  ['hotmial.com', 'hotmail.com'],
  ['outlok.com', 'outlook.com'],
]);

/**
 * Checks a typed address. Full-width characters and spaces around are understood, the domain becomes lower case; the
 * part before the @ stays as typed. A likely slip in the domain is a doubt. Source: RFC 5321 (lengths), RFC 5322.
 */
export function checkEmail(typed: string): Check<EmailFacts> {
  const text = typed
    .replace(/[\p{Cf}]/gu, '')
    .normalize('NFKC')
    .replace(/。/g, '.')
    .trim();
  if (text === '') return reject('EMPTY');
  if (text.length > 254) return reject('EMAIL_TOO_LONG', { max: 254 });
  const strange = [...text].findIndex((character) => !/[\x21-\x7E]/.test(character));
  if (strange >= 0) return reject('EMAIL_CHARACTER', { position: strange + 1 });
  const at = text.lastIndexOf('@');
  const name = text.slice(0, at);
  const domain = text.slice(at + 1).toLowerCase();
  const labels = domain.split('.');
  const ending = labels.at(-1) ?? '';
  if (at < 1 || name.length > 64 || !local.test(name)) return reject('EMAIL_FORM');
  if (labels.length < 2 || !labels.every((part) => label.test(part))) return reject('EMAIL_FORM');
  if (!/^([a-z]{2,}|xn--[a-z0-9-]+)$/.test(ending)) return reject('EMAIL_FORM');
  const meant = slips.get(domain);
  return acceptWith(`${name}@${domain}`, { domain }, [meant ? { code: 'EMAIL_TYPO', say: { domain: meant } } : null]);
}
