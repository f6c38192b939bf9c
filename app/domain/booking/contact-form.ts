// Who books and where the code goes: the fields of the page, and the judgement of what was typed there.
import type { Check } from '#app/domain/identity/check.ts';
import { checkAnyName } from '#app/domain/identity/person-name.ts';
import type { Contact, DraftData } from './draft.ts';
import type { FieldProblem } from './field-problem.ts';
import { Findings } from './findings.ts';
import type { Typed } from './person-form.ts';

/** The checks of addresses; the one for telephones knows large tables and lives on the server. */
export type AddressChecks = { email: (typed: string) => Check; mobile: (typed: string) => Check };

export function contactToTyped(contact: Contact | null): Typed {
  if (!contact) return {};
  const { bookerName, kind, value } = contact;
  return { 'booker-name': bookerName, kind, ...(kind === 'none' ? {} : { [kind]: value }) };
}

/** The name that stands in the field before anything was typed: the booker's own, or the guardian's who books. */
export function likelyBooker(data: DraftData): string {
  const self = data.applicants.find((applicant) => applicant.relation === 'self');
  const own = data.people.find((person) => person.key === self?.key);
  const guardian = data.people.find((person) => person.guardian?.isBooker)?.guardian;
  return own?.name ?? guardian?.name ?? '';
}

/** The same address again stays confirmed. */
export function judgeContact(
  typed: Typed,
  before: Contact | null,
  checks: AddressChecks,
): { problems: FieldProblem[]; contact: Contact | null } {
  const confirmed = new Set(
    Object.keys(typed)
      .filter((name) => name.startsWith('ok.'))
      .map((name) => name.slice(3)),
  );
  const findings = new Findings(null, 'contact', confirmed);
  const name = findings.take('booker-name', checkAnyName(typed['booker-name'] ?? ''));
  const kind = typed.kind === 'email' || typed.kind === 'sms' || typed.kind === 'none' ? typed.kind : null;
  if (kind === null) findings.error('kind', 'choose-one');
  let value: string | null = '';
  if (kind === 'email') value = findings.take('email', checks.email(typed.email ?? ''));
  if (kind === 'sms') value = findings.take('sms', checks.mobile(typed.sms ?? ''));
  const problems = findings.list.filter(({ severity }) => severity !== 'note');
  if (problems.length > 0 || name === null || kind === null || value === null) return { problems, contact: null };
  const same = before !== null && before.kind === kind && before.value === value;
  return { problems: [], contact: { bookerName: name, kind, value, confirmed: same && before.confirmed } };
}
