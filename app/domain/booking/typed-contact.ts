// One field for a mobile number or an e-mail address: which it is follows from the @ sign.
import type { CodeContact } from '#app/domain/access/contact.ts';
import { type Check, type CheckCode, type CheckFacts, reject } from '#app/domain/identity/check.ts';
import type { AddressChecks } from './contact-form.ts';

export type JudgedContact =
  | { contact: CodeContact; fault: null }
  | { contact: null; fault: { code: CheckCode; facts: CheckFacts } };

export function judgeTypedContact(typed: string, checks: AddressChecks): JudgedContact {
  const isEmail = /[@＠]/.test(typed);
  const check: Check = typed.trim() === '' ? reject('EMPTY') : isEmail ? checks.email(typed) : checks.mobile(typed);
  if (!check.ok) return { contact: null, fault: { code: check.code, facts: check.say } };
  return { contact: { kind: isEmail ? 'email' : 'sms', value: check.value }, fault: null };
}
