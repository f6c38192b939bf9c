// The number of the document a person is identified by, and the birth date it tells or that was typed beside it.
import { type CivilDate, isCivilDate } from '#app/domain/calendar/civil-date.ts';
import { checkDocument } from '#app/domain/identity/passport.ts';
import type { NamedPerson } from './draft.ts';
import type { Findings } from './findings.ts';
import type { Flag } from './flag.ts';
import type { PersonQuestions } from './person-questions.ts';

type Input = { person: NamedPerson; questions: PersonQuestions; today: CivilDate };
type Told = { number: string | null; birth: CivilDate | null };

const earliestBirth = '1900-01-01';

export function checkNumber(input: Input, findings: Findings, flags: Set<Flag>): Told {
  const { person, today } = input;
  // a newborn that is not in the household register yet has no number
  if (person.documentKind === 'child-no-card' && person.details.registered === 'no') {
    flags.add('not-registered');
    return { number: null, birth: checkBirth(person.birth, today, findings) };
  }
  const check = checkDocument(person.documentKind, person.number ?? '', today);
  const number = findings.take('number', check) ?? person.number;
  if (check.ok && check.code === 'DOC_UNUSUAL') flags.add('number-unusual');
  const told = check.ok ? check.facts.birth : null;
  if (!input.questions.asksBirth) return { number, birth: told };
  const birth = checkBirth(person.birth, today, findings);
  if (birth && told && birth !== told) findings.error('birth', 'birth-differs');
  return { number, birth: birth ?? told };
}

/** A typed birth date: real, not to come, not before 1900. */
function checkBirth(typed: string | null, today: CivilDate, findings: Findings): CivilDate | null {
  if (!typed) findings.error('birth', 'missing');
  else if (!isCivilDate(typed)) findings.error('birth', 'date-broken');
  else if (typed > today) findings.error('birth', 'date-future');
  else if (typed < earliestBirth) findings.error('birth', 'too-old');
  else return typed;
  return null;
}
