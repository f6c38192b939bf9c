// The form with which an organisation applies, and the one that names a further contact. Everything that is wrong is told
// at once; a code whose own check fails is a doubt the applicant confirms and a clerk compares.
import type { CodeContact } from '#app/domain/access/contact.ts';
import { judgeTypedContact } from '#app/domain/booking/typed-contact.ts';
import type { CheckCode } from '#app/domain/identity/check.ts';
import { checkCreditCode } from '#app/domain/identity/credit-code.ts';
import { checkEmail } from '#app/domain/identity/email.ts';
import { checkText } from '#app/domain/identity/free-text.ts';
import { checkMobile } from '#app/domain/identity/phone.ts';
import { type OrgFault, type OrgJudged, orgJudged } from './fault.ts';
import { type ContactRole, contactRoles, type OrganisationKind, organisationKinds } from './organisation.ts';

type Typed = Readonly<Record<string, string>>;

export type Registration = {
  kind: OrganisationKind;
  creditCode: string;
  /** what a clerk compares with the licence */
  codeDoubts: CheckCode[];
  nameZh: string;
  nameEn: string | null;
  communityId: string;
  address: string;
  contact: NewContact;
};
export type NewContact = { name: string; contact: CodeContact; role: ContactRole };

/** `communities`: ids of this district. */
export function judgeRegistration(typed: Typed, communities: ReadonlySet<string>): OrgJudged<Registration> {
  const faults: OrgFault[] = [];
  const kind = organisationKinds.find((one) => one === typed.kind);
  if (!kind) faults.push({ field: 'kind', code: 'choose-kind' });
  const code = checkCreditCode(typed.creditCode ?? '');
  if (!code.ok) faults.push({ field: 'creditCode', code: code.code, facts: { ...code.say } });
  else if (code.severity === 'warn' && typed.sure !== code.value) {
    faults.push({ field: 'creditCode', code: code.code, facts: { ...code.say } });
  }
  const nameZh = textAt(typed, 'nameZh', faults, { max: 80, required: true });
  const nameEn = textAt(typed, 'nameEn', faults, { max: 120 });
  const address = textAt(typed, 'address', faults, { max: 120, required: true });
  const communityId = typed.communityId ?? '';
  if (!communities.has(communityId)) faults.push({ field: 'communityId', code: 'choose-community' });
  const contact = judgeContact({ ...typed, role: 'lead' });
  if (contact.faults) faults.push(...contact.faults);
  return orgJudged(faults, () => ({
    kind: kind as OrganisationKind,
    creditCode: code.ok ? code.value : '',
    codeDoubts: code.ok && code.severity === 'warn' ? [code.code] : [],
    nameZh,
    nameEn: nameEn || null,
    communityId,
    address,
    contact: contact.value as NewContact,
  }));
}

export function judgeContact(typed: Typed): OrgJudged<NewContact> {
  const faults: OrgFault[] = [];
  const name = textAt(typed, 'contactName', faults, { max: 50, required: true });
  const { contact, fault } = judgeTypedContact(typed.contact ?? '', { email: checkEmail, mobile: checkMobile });
  if (fault) faults.push({ field: 'contact', code: fault.code, facts: { ...fault.facts } });
  const role = contactRoles.find((one) => one === typed.role);
  if (!role) faults.push({ field: 'role', code: 'choose-role' });
  return orgJudged(faults, () => ({ name, contact: contact as CodeContact, role: role as ContactRole }));
}

export function textAt(
  typed: Typed,
  field: string,
  faults: OrgFault[],
  rules: { max: number; required?: boolean; lines?: boolean },
): string {
  const check = checkText(typed[field] ?? '', rules);
  if (check.ok) return check.value.trim();
  faults.push({ field, code: check.code, facts: { ...check.say } });
  return '';
}
