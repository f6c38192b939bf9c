// An attendee's own data, as typed on the private page: judged with the same rules as a booking's person.
import type { AgeBand, Applicant, NamedPerson } from '#app/domain/booking/draft.ts';
import type { FieldProblem } from '#app/domain/booking/field-problem.ts';
import type { Flag } from '#app/domain/booking/flag.ts';
import { checkPerson, type PersonVerdict } from '#app/domain/booking/person-check.ts';
import { kindFromTyped, personFromTyped, type Typed } from '#app/domain/booking/person-form.ts';
import { type Entries, questionsFor } from '#app/domain/booking/person-questions.ts';
import type { CivilDate } from '#app/domain/calendar/civil-date.ts';
import type { OfficeRules } from '#app/domain/rules/office-rules.ts';

export type OwnServices = readonly { code: string; variant: string | null }[];

export type OwnDataInput = {
  typed: Typed;
  role: 'attendee' | 'guardian';
  services: OwnServices;
  /** known from the roster; decides which questions are asked before a number is typed */
  minor: boolean;
  entries: Entries;
  rules: OfficeRules;
  today: CivilDate;
  visitDate: CivilDate;
  passportBackOn: CivilDate | null;
};

export type OwnVerdict = {
  verdict: PersonVerdict;
  problems: FieldProblem[];
  flags: Flag[];
  items: { code: string; variant: string }[];
};

/** The three things a guardian decides, each alone. */
export const guardianDecisions = ['apply', 'capture', 'data'] as const;

/** With what the page's first questions and the roster tell; `wanted` carries the chosen variants. */
export function ownApplicant(
  input: Pick<OwnDataInput, 'typed' | 'services' | 'minor' | 'entries'>,
  band?: AgeBand,
): Applicant {
  return {
    key: 'own',
    relation: 'self',
    ageBand: band ?? (input.minor ? 'under-14' : 'adult'),
    services: input.services.map(({ code, variant }) => ({
      code,
      variant: chosenVariant(input, code) ?? variant ?? variantsOf(input.entries, code)[0] ?? '',
    })),
  };
}

export function variantsOf(entries: Entries, code: string): string[] {
  const entry = entries.get(code);
  return entry?.kind === 'service' ? entry.variants.map((variant) => variant.code) : [];
}

function chosenVariant({ typed, entries }: Pick<OwnDataInput, 'typed' | 'entries'>, code: string): string | null {
  const chosen = typed[`variant.${code}`] ?? '';
  return variantsOf(entries, code).includes(chosen) ? chosen : null;
}

export function judgeOwnData(input: OwnDataInput): OwnVerdict {
  const first = judge(input, ownApplicant(input));
  // nobody was asked an age before: what the number or the birth date says is taken
  const applicant = ownApplicant(input, first.ageBand);
  const verdict = judge(input, applicant);
  const found = verdict.problems.filter(({ severity }) => severity !== 'note');
  const field = (name: string, code: string): FieldProblem => ({
    person: 'own',
    step: 'people',
    field: name,
    code,
    severity: 'error',
  });
  if (verdict.guardianNeeded && input.role === 'attendee') found.push(field('number', 'guardian-letter'));
  if (input.typed.notice !== 'yes') found.push(field('notice', 'consent-missing'));
  for (const { code } of input.services) {
    if (variantsOf(input.entries, code).length > 1 && !chosenVariant(input, code)) {
      found.push(field(`variant.${code}`, 'choose-one'));
    }
  }
  const silent = input.role === 'attendee' && verdict.guardianNeeded;
  return {
    verdict,
    problems: silent ? found.filter((p) => !p.field.startsWith('guardian')) : found,
    flags: verdict.flags,
    items: applicant.services,
  };
}

function judge(input: OwnDataInput, applicant: Applicant): PersonVerdict {
  const questions = questionsFor(applicant, input.entries, kindFromTyped(input.typed), input.minor);
  const person: NamedPerson = personFromTyped('own', input.typed, questions, []);
  return checkPerson({ ...input, applicant, person, cannotDecide: false });
}
