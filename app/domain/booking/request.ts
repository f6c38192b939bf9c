// The final word on a request before it becomes a booking: everything that is wrong, what a clerk must look at, and
// the people as they are to be stored. Pages ask it to be kind, bookVisit asks it to be sure.
import type { CivilDate } from '#app/domain/calendar/civil-date.ts';
import type { OfficeRules } from '#app/domain/rules/office-rules.ts';
import { checkConsents, consentsNeeded, type TextInForce } from './consents.ts';
import type { AgeBand, Applicant, DraftData } from './draft.ts';
import type { FieldProblem } from './field-problem.ts';
import { type Flag, flags as flagOrder, needsReview } from './flag.ts';
import { checkPerson, type PersonVerdict } from './person-check.ts';
import type { Entries } from './person-questions.ts';

export type RequestInput = {
  draft: DraftData;
  /** the catalogue entries in force, by service code */
  entries: Entries;
  rules: OfficeRules;
  /** versions of the consent texts in force, by consent code */
  texts: readonly TextInForce[];
  /** today in Asia/Shanghai */
  today: CivilDate;
  visitDate: CivilDate;
  /** by when a passport kept for a residence permit is given back, if the calendar was at hand */
  passportBackOn?: CivilDate | null;
};

export type RequestVerdict = {
  /** empty: the request can be booked */
  problems: FieldProblem[];
  /** worth reading, no reason to stop */
  notes: FieldProblem[];
  flags: Flag[];
  /** true: submitted and held, a clerk answers; false: confirmed at once */
  review: boolean;
  /** in the order of the applicants; only those who were named */
  people: PersonVerdict[];
  /** what was agreed to, each with the version of its text */
  consents: TextInForce[];
  /** by applicant key, on the day of the visit */
  ageBands: Record<string, AgeBand>;
};

export function decideRequest(input: RequestInput): RequestVerdict {
  const { draft } = input;
  const people = draft.applicants.flatMap((applicant) => judge(applicant, input));
  const child = people.some((p) => p.childRules);
  const found = [
    ...checkAnswered(draft),
    ...checkConsents(draft, child, input.texts),
    ...people.flatMap((p) => p.problems),
    ...checkTogether(draft, people),
  ];
  const raised = new Set<Flag>([...needFlags(draft), ...people.flatMap((p) => p.flags)]);
  const flags = flagOrder.filter((flag) => raised.has(flag));
  return {
    problems: found.filter((p) => p.severity !== 'note'),
    notes: found.filter((p) => p.severity === 'note'),
    flags,
    review: needsReview(flags),
    people,
    consents: input.texts.filter(({ code }) => consentsNeeded(draft, child).some((needed) => needed === code)),
    ageBands: Object.fromEntries(people.map((p) => [p.key, p.ageBand])),
  };
}

function judge(applicant: Applicant, input: RequestInput): PersonVerdict[] {
  const person = input.draft.people.find((p) => p.key === applicant.key);
  if (!person) return [];
  return [checkPerson({ ...input, applicant, person, cannotDecide: cannotDecide(applicant, input.draft) })];
}

/**
 * Whom "somebody cannot decide alone" means: the only applicant beside the booker, or whoever was marked on the
 * people's pages.
 */
export function cannotDecide(applicant: Applicant, draft: DraftData): boolean {
  const others = mayBeUnable(draft);
  if (others.length === 1) return others[0]?.key === applicant.key;
  return draft.people.some((p) => p.key === applicant.key && p.details['cannot-decide'] === 'yes');
}

/** The applicants of whom it has to be asked whether they can decide alone; none when nobody was said to be unable. */
export function mayBeUnable(draft: DraftData): Applicant[] {
  return draft.needs?.cannotDecide ? draft.applicants.filter((a) => a.relation !== 'self') : [];
}

function checkAnswered(draft: DraftData): FieldProblem[] {
  const problem = (step: FieldProblem['step'], code: string, person: string | null = null): FieldProblem => ({
    person,
    step,
    field: step,
    code,
    severity: 'error',
  });
  const found: FieldProblem[] = [];
  if (draft.applicants.length === 0 || draft.applicants.some((a) => a.services.length === 0)) {
    found.push(problem('who', 'service-unknown'));
  }
  if (!draft.place) found.push(problem('place', 'place-missing'));
  if (!draft.needs) found.push(problem('needs', 'needs-missing'));
  if (!draft.time) found.push(problem('time', 'time-missing'));
  for (const { key } of draft.applicants) {
    if (!draft.people.some((p) => p.key === key)) found.push(problem('people', 'person-missing', key));
  }
  if (!draft.contact) found.push(problem('contact', 'contact-missing'));
  return found;
}

/** What concerns several people: one number named twice, nobody marked as unable to decide, services that are gone. */
function checkTogether(draft: DraftData, people: readonly PersonVerdict[]): FieldProblem[] {
  const found: FieldProblem[] = [];
  const seen = new Set<string>();
  for (const { key, person } of people) {
    const number = person.number;
    if (number && seen.has(number)) {
      found.push({ person: key, step: 'people', field: 'number', code: 'same-number-twice', severity: 'error' });
    }
    if (number) seen.add(number);
  }
  const unable = mayBeUnable(draft);
  const named = unable.filter((a) => people.some((p) => p.key === a.key));
  if (unable.length > 1 && named.length === unable.length && !unable.some((a) => cannotDecide(a, draft))) {
    const last = unable.at(-1);
    found.push({
      person: last?.key ?? null,
      step: 'people',
      field: 'cannot-decide',
      code: 'who-cannot-decide',
      severity: 'error',
    });
  }
  for (const applicant of draft.applicants) {
    const verdict = people.find((p) => p.key === applicant.key);
    if (verdict && verdict.questions.wanted.length < applicant.services.length) {
      found.push({ person: applicant.key, step: 'who', field: 'services', code: 'service-unknown', severity: 'error' });
    }
  }
  return found;
}

function needFlags({ needs, place }: DraftData): Flag[] {
  const raised: Flag[] = [];
  if (needs?.bedside || place?.kind === 'bedside') raised.push('bedside');
  if (needs?.noFingerprints) raised.push('no-fingerprints');
  if (needs?.cannotDecide) raised.push('cannot-decide');
  if (needs?.smsOnly) raised.push('text-only');
  if (needs?.signLanguage) raised.push('sign-language');
  if (needs?.interpreter) raised.push('interpreter');
  if (needs?.wheelchair) raised.push('wheelchair');
  return raised;
}
