// Judges one named applicant: name, document, age on the day of the visit, guardian, and what the services ask besides.
import type { CivilDate } from '#app/domain/calendar/civil-date.ts';
import { isCivilDate } from '#app/domain/calendar/civil-date.ts';
import { ageOn } from '#app/domain/identity/age.ts';
import { checkAnyName, checkChineseName, checkLatinName } from '#app/domain/identity/person-name.ts';
import type { OfficeRules } from '#app/domain/rules/office-rules.ts';
import type { AgeBand, Applicant, Guardian, NamedPerson } from './draft.ts';
import { checkFacts } from './fact-check.ts';
import type { FieldProblem } from './field-problem.ts';
import { Findings } from './findings.ts';
import type { Flag } from './flag.ts';
import { checkGuardian } from './guardian-check.ts';
import { checkNumber } from './number-check.ts';
import { type Entries, type PersonQuestions, questionsFor } from './person-questions.ts';

export type PersonInput = {
  applicant: Applicant;
  person: NamedPerson;
  entries: Entries;
  rules: OfficeRules;
  today: CivilDate;
  visitDate: CivilDate;
  /** the last working day by which a kept passport is given back, when somebody knows the calendar */
  passportBackOn?: CivilDate | null;
  /** somebody said that this person cannot decide alone */
  cannotDecide: boolean;
};

export type PersonVerdict = {
  key: string;
  /** everything normalised, as it is to be stored */
  person: NamedPerson;
  questions: PersonQuestions;
  /** full years on the day of the visit; null while the birth date is unknown */
  age: number | null;
  ageBand: AgeBand;
  guardianNeeded: boolean;
  childRules: boolean;
  problems: FieldProblem[];
  flags: Flag[];
};

/** Answers of an applicant to "is this right?", kept with the person. */
export function confirmedCodes(person: NamedPerson): Set<string> {
  return new Set((person.details.confirmed ?? '').split(',').filter(Boolean));
}

export function checkPerson(input: PersonInput): PersonVerdict {
  const { applicant, rules, visitDate } = input;
  const findings = new Findings(applicant.key, 'people', confirmedCodes(input.person));
  const flags = new Set<Flag>();
  const first = questionsFor(applicant, input.entries, input.person.documentKind);
  if (first.kinds.length === 0) findings.error('document-kind', 'kinds-disagree');
  else if (first.kind !== input.person.documentKind) findings.error('document-kind', 'kind-not-accepted');

  const named = checkName(input.person, first, findings, flags);
  const { number, birth } = checkNumber({ ...input, person: named, questions: first }, findings, flags);
  const age = birth && isCivilDate(birth) ? ageOn(birth, visitDate, rules.ages.reached) : null;
  const band = age === null ? applicant.ageBand : bandOf(age, rules);
  checkAge(age, applicant, band, rules, first.asksBirth || !number ? 'birth' : 'number', findings, flags);

  const guardianNeeded = input.cannotDecide || needsGuardian({ ...applicant, ageBand: band }, age, first);
  const questions = questionsFor(
    { ...applicant, ageBand: band },
    input.entries,
    input.person.documentKind,
    guardianNeeded,
  );
  const guardian: Guardian | null = checkGuardian({ ...input, needed: guardianNeeded }, findings);
  const details = checkFacts({ ...input, questions }, findings, flags);
  if (input.cannotDecide) flags.add('cannot-decide');
  if (guardianNeeded && !input.cannotDecide) flags.add('minor');
  return {
    key: applicant.key,
    person: { ...named, number, birth: birth ?? named.birth, details, guardian },
    questions,
    age,
    ageBand: band,
    guardianNeeded,
    childRules: age === null ? band === 'under-14' : age < rules.ages.childUnder,
    problems: findings.list,
    flags: [...flags],
  };
}

export function bandOf(age: number, { ages }: Pick<OfficeRules, 'ages'>): AgeBand {
  if (age < ages.childUnder) return 'under-14';
  if (age < ages.guardianUnder) return '14-15';
  return age < ages.adultFrom ? '16-17' : 'adult';
}

/** Below the age that one of the wanted services sets, a guardian applies and comes along. */
function needsGuardian(applicant: Applicant, age: number | null, { wanted }: PersonQuestions): boolean {
  const years = age ?? { 'under-14': 13, '14-15': 15, '16-17': 17, adult: 18 }[applicant.ageBand];
  return wanted.some(
    ({ entry }) => entry.ages.guardianAppliesUnder !== null && years < entry.ages.guardianAppliesUnder,
  );
}

function checkName(person: NamedPerson, questions: PersonQuestions, findings: Findings, flags: Set<Flag>): NamedPerson {
  const rare = person.rareCharacters?.trim() || null;
  if (rare) flags.add('rare-characters');
  if (questions.nameForm === 'latin') return checkPassportName(person, findings, rare);
  // characters that cannot be typed: the name is written in Latin letters and described, staff resolve it
  const check = rare
    ? checkLatinName(person.name)
    : questions.nameForm === 'han'
      ? checkChineseName(person.name)
      : checkAnyName(person.name);
  const name = findings.take('name', check);
  return { ...person, name: name ?? person.name, familyName: null, givenName: null, rareCharacters: rare };
}

/** Family and given names as in the machine-readable zone (ICAO Doc 9303); people with one name have no family name. */
function checkPassportName(person: NamedPerson, findings: Findings, rare: string | null): NamedPerson {
  const family = person.familyName === null ? null : findings.take('family-name', checkLatinName(person.familyName));
  const given = findings.take('given-name', checkLatinName(person.givenName ?? ''));
  const familyName = person.familyName === null ? null : (family ?? person.familyName).toUpperCase();
  const givenName = (given ?? person.givenName ?? '').toUpperCase();
  return {
    ...person,
    familyName,
    givenName,
    name: [givenName, familyName].filter(Boolean).join(' '),
    rareCharacters: rare,
  };
}

function checkAge(
  age: number | null,
  applicant: Applicant,
  band: AgeBand,
  rules: OfficeRules,
  field: 'birth' | 'number',
  findings: Findings,
  flags: Set<Flag>,
): void {
  if (age === null) return;
  // a number over the limit raises ID_AGE_CONFIRM itself; a typed birth date has no other guard
  if (age > rules.ages.confirmOver) {
    flags.add('very-old');
    if (!findings.has('ID_AGE_CONFIRM')) findings.confirm(field, 'very-old', { age });
  }
  if (band !== applicant.ageBand) {
    findings.confirm(field, 'age-band-differs', { age, said: applicant.ageBand });
  }
}
