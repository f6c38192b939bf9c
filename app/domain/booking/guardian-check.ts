// The guardian who applies for a child and comes along, or who decides for somebody who cannot decide alone.
// Resident Identity Card Law (under 16), Personal Information Protection Law art. 31 (under 14), Civil Code guardianship.
import type { CivilDate } from '#app/domain/calendar/civil-date.ts';
import { ageOn } from '#app/domain/identity/age.ts';
import type { Check } from '#app/domain/identity/check.ts';
import { checkIdNumber } from '#app/domain/identity/id-number.ts';
import { normaliseNumber } from '#app/domain/identity/normalise.ts';
import { checkDocument } from '#app/domain/identity/passport.ts';
import { checkAnyName } from '#app/domain/identity/person-name.ts';
import type { OfficeRules } from '#app/domain/rules/office-rules.ts';
import type { Guardian, NamedPerson } from './draft.ts';
import type { Findings } from './findings.ts';

export type GuardianInput = {
  person: NamedPerson;
  needed: boolean;
  today: CivilDate;
  visitDate: CivilDate;
  rules: OfficeRules;
};

/** The guardian with normalised number and name; what is wrong goes into `findings`. Null where none is needed. */
export function checkGuardian(input: GuardianInput, findings: Findings): Guardian | null {
  const { person, needed } = input;
  if (!needed) return null;
  const guardian = person.guardian;
  if (!guardian) {
    findings.error('guardian-name', 'guardian-missing');
    return null;
  }
  const name = findings.take('guardian-name', checkAnyName(guardian.name));
  const number = findings.take('guardian-number', checkAnyNumber(guardian.number, input.today));
  if (number && person.number && normaliseNumber(person.number) === number) {
    findings.error('guardian-number', 'guardian-same-number');
  }
  const facts = number ? checkIdNumber(number, input.today) : null;
  if (facts?.ok && ageOn(facts.facts.birth, input.visitDate, input.rules.ages.reached) < input.rules.ages.adultFrom) {
    findings.error('guardian-number', 'guardian-too-young', { age: input.rules.ages.adultFrom });
  }
  return { ...guardian, name: name ?? guardian.name, number: number ?? guardian.number };
}

/** An identity number where the text looks like one, else the number of a foreign passport. */
function checkAnyNumber(typed: string, today: CivilDate): Check {
  const looksLikeId = /^\d{10,}/.test(normaliseNumber(typed)) || typed.trim() === '';
  return looksLikeId ? checkIdNumber(typed, today) : checkDocument('foreign-passport', typed, today);
}
