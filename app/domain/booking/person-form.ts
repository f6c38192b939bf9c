// The fields of one person's page, as typed text, and the person they describe. Nothing is judged here.
// Dates stand in three fields (name.y name.m name.d), circumstances as c.<condition>, answered questions as ok.<code>.
import { DocumentKind } from '#app/domain/catalogue/document-kind.ts';
import type { Applicant, DraftData, Guardian, NamedPerson } from './draft.ts';
import { noLastDay } from './fact-check.ts';
import { heldKey, type PersonQuestions } from './person-questions.ts';

export type Typed = Readonly<Record<string, string>>;

/** Guardians that can be chosen instead of typed: adults named in this draft, and guardians of other children. */
export type KnownGuardian = {
  id: string;
  name: string;
  number: string;
  relation: Guardian['relation'] | null;
  isBooker: boolean;
};

const guardianRelations = ['mother', 'father', 'grandparent', 'other-guardian'] as const;
const dateFields = ['document-expiry', 'entry-date', 'address-since', 'arrival-date'] as const;

export function isDateField(field: string): boolean {
  return dateFields.some((name) => name === field);
}

/** Three parts to `YYYY-MM-DD`; '' when all are empty. What is no date stays recognisably no date. */
export function dateFromParts(typed: Typed, name: string): string {
  const part = (key: string) => (typed[`${name}.${key}`] ?? '').normalize('NFKC').trim();
  const [y, m, d] = [part('y'), part('m'), part('d')];
  if (y === '' && m === '' && d === '') return '';
  return `${y.padStart(4, '0')}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
}

export function partsFromDate(name: string, date: string | null | undefined): Typed {
  const [y, m, d] = (date ?? '').split('-');
  if (!y || !m || !d) return {};
  return { [`${name}.y`]: y, [`${name}.m`]: String(Number(m)), [`${name}.d`]: String(Number(d)) };
}

export function kindFromTyped(typed: Typed): DocumentKind | null {
  const kind = DocumentKind.safeParse(typed['document-kind']);
  return kind.success ? kind.data : null;
}

export function personFromTyped(
  key: string,
  typed: Typed,
  questions: PersonQuestions,
  known: readonly KnownGuardian[],
): NamedPerson {
  const text = (name: string) => (typed[name] ?? '').trim();
  const latin = questions.nameForm === 'latin';
  const kind = questions.kind ?? 'resident-id';
  return {
    key,
    name: latin ? [text('given-name'), text('family-name')].filter(Boolean).join(' ') : text('name'),
    familyName: latin && text('no-family-name') !== 'yes' ? text('family-name') : null,
    givenName: latin ? text('given-name') : null,
    documentKind: kind,
    number: kind === 'child-no-card' && text('registered') === 'no' ? null : text('number') || null,
    birth: dateFromParts(typed, 'birth') || null,
    details: detailsFromTyped(typed, questions),
    rareCharacters: text('rare') === 'yes' ? text('rare-characters') || '—' : null,
    guardian: guardianFromTyped(typed, known),
  };
}

function detailsFromTyped(typed: Typed, questions: PersonQuestions): NamedPerson['details'] {
  const details: NamedPerson['details'] = {};
  for (const field of questions.fields) details[field] = fieldFromTyped(typed, field);
  for (const { service, fields } of questions.held) {
    for (const field of fields) {
      const key = heldKey(field, service);
      const endless = typed[`${key}.none`] === 'yes';
      details[key] = field === 'held-number' ? (typed[key] ?? '') : endless ? noLastDay : dateFromParts(typed, key);
    }
  }
  for (const name of ['registered', 'birth-certificate', 'child-order', 'cannot-decide']) {
    if (typed[name]) details[name] = typed[name];
  }
  details.conditions = ticked(typed, 'c.');
  details.confirmed = ticked(typed, 'ok.');
  return details;
}

function fieldFromTyped(typed: Typed, field: string): string {
  if (isDateField(field)) return dateFromParts(typed, field);
  if (field !== 'travel-dates') return (typed[field] ?? '').trim();
  if (typed['travel-dates'] === 'no') return 'no';
  return typed['travel-dates'] === 'yes' ? dateFromParts(typed, 'travel-date') || 'yes' : '';
}

function ticked(typed: Typed, prefix: string): string {
  return Object.keys(typed)
    .filter((name) => name.startsWith(prefix) && typed[name] === 'yes')
    .map((name) => name.slice(prefix.length))
    .join(',');
}

function guardianFromTyped(typed: Typed, known: readonly KnownGuardian[]): Guardian | null {
  const relation = guardianRelations.find((r) => r === typed['guardian-relation']);
  const chosen = known.find((one) => one.id === typed.guardian);
  if (chosen) {
    return {
      name: chosen.name,
      number: chosen.number,
      relation: relation ?? chosen.relation ?? 'other-guardian',
      isBooker: chosen.isBooker,
    };
  }
  const name = (typed['guardian-name'] ?? '').trim();
  const number = (typed['guardian-number'] ?? '').trim();
  if (name === '' && number === '') return null;
  return { name, number, relation: relation ?? 'other-guardian', isBooker: typed['guardian-booker'] === 'yes' };
}

/** The fields as they stand after the person was saved. */
export function personToTyped(person: NamedPerson, known: readonly KnownGuardian[]): Typed {
  const { details } = person;
  const typed: Record<string, string> = {
    'document-kind': person.documentKind,
    ...partsFromDate('birth', person.birth),
  };
  const put = (name: string, value: string | null) => {
    if (value !== null && value !== '') typed[name] = value;
  };
  put('name', person.name);
  put('family-name', person.familyName);
  put('given-name', person.givenName);
  if (person.givenName !== null && person.familyName === null) put('no-family-name', 'yes');
  put('number', person.number);
  if (person.rareCharacters !== null) {
    put('rare', 'yes');
    put('rare-characters', person.rareCharacters);
  }
  for (const [name, value] of Object.entries(details)) Object.assign(typed, detailToTyped(name, value));
  if (person.guardian) Object.assign(typed, guardianToTyped(person.guardian, known));
  return typed;
}

function detailToTyped(name: string, value: string): Typed {
  if (name === 'conditions' || name === 'confirmed') {
    const prefix = name === 'conditions' ? 'c.' : 'ok.';
    return Object.fromEntries(
      value
        .split(',')
        .filter(Boolean)
        .map((code) => [`${prefix}${code}`, 'yes']),
    );
  }
  if (name === 'travel-dates' && value !== 'no')
    return { 'travel-dates': 'yes', ...partsFromDate('travel-date', value) };
  if (name.startsWith('held-expiry.'))
    return value === noLastDay ? { [`${name}.none`]: 'yes' } : partsFromDate(name, value);
  return isDateField(name) ? partsFromDate(name, value) : { [name]: value };
}

function guardianToTyped(guardian: Guardian, known: readonly KnownGuardian[]): Typed {
  const same = known.find((one) => one.number === guardian.number && one.name === guardian.name);
  const relation = { 'guardian-relation': guardian.relation };
  if (same) return { guardian: same.id, ...relation };
  return {
    guardian: 'other',
    'guardian-name': guardian.name,
    'guardian-number': guardian.number,
    ...(guardian.isBooker ? { 'guardian-booker': 'yes' } : {}),
    ...relation,
  };
}

/** Nobody gives a guardian's data twice: adults of this visit and guardians of other children can be chosen. */
export function knownGuardians(draft: DraftData, applicant: Applicant): KnownGuardian[] {
  const adults = draft.applicants.flatMap((other): KnownGuardian[] => {
    const person = draft.people.find((p) => p.key === other.key);
    if (!person?.number || other.key === applicant.key || other.ageBand !== 'adult') return [];
    return [
      {
        id: `person:${other.key}`,
        name: person.name,
        number: person.number,
        relation: null,
        isBooker: other.relation === 'self',
      },
    ];
  });
  const others = draft.people.flatMap((person): KnownGuardian[] => {
    if (person.key === applicant.key || !person.guardian) return [];
    return [{ id: `guardian:${person.key}`, ...person.guardian }];
  });
  const seen = new Set<string>();
  return [...adults, ...others].filter(({ number }) => !seen.has(number) && seen.add(number));
}
