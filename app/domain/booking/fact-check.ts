// The facts a service asks about a person beside name and document: dates of visa and passport, planned travel,
// employer, settlement, the document held now. Limits come from the district's rules.
import { addDays, type CivilDate, daysBetween, isCivilDate } from '#app/domain/calendar/civil-date.ts';
import { checkCreditCode } from '#app/domain/identity/credit-code.ts';
import { checkDocumentExpiry, checkEntryDate, checkPermitExpiry } from '#app/domain/identity/document-dates.ts';
import { checkText } from '#app/domain/identity/free-text.ts';
import { countries } from '#app/domain/identity/iso-countries.ts';
import { checkDocument, type NumberedKind } from '#app/domain/identity/passport.ts';

import type { OfficeRules } from '#app/domain/rules/office-rules.ts';
import type { NamedPerson } from './draft.ts';
import type { Findings } from './findings.ts';
import type { Flag } from './flag.ts';
import { heldKey, type PersonQuestions, settlementRoutes } from './person-questions.ts';
import { parseReference } from './reference.ts';

type Input = {
  person: NamedPerson;
  questions: PersonQuestions;
  rules: OfficeRules;
  today: CivilDate;
  visitDate: CivilDate;
  passportBackOn?: CivilDate | null;
};
type Field = PersonQuestions['fields'][number];
type Asked = Input & { typed: string; findings: Findings; flags: Set<Flag> };

/** Visas of foreigners, as printed on the sticker. */
export const visaKinds = ['X1', 'X2', 'M', 'Z', 'Q1', 'Q2', 'S1', 'S2', 'F', 'L', 'other'] as const;
/** in place of a last day on documents without one */
export const noLastDay = 'none';
const notNationalities = ['CHN', 'HKG', 'MAC', 'TWN'];
/** countries a foreign passport or a permanent resident's card can name, ISO 3166-1 alpha-3 */
export const nationalities = countries.map((c) => c.alpha3).filter((code) => !notNationalities.includes(code));
const heldNumbers: Record<string, NumberedKind> = {
  ppt: 'cn-passport',
  hkm: 'hk-macao-permit',
  twp: 'taiwan-permit',
  fpr: 'permanent-resident',
};

/** The details to keep: only what was asked, normalised. Anything else a form may carry is dropped. */
export function checkFacts(input: Input, findings: Findings, flags: Set<Flag>): NamedPerson['details'] {
  const { person, questions } = input;
  const kept: NamedPerson['details'] = {};
  for (const field of questions.fields) {
    const typed = (person.details[field] ?? '').trim();
    const value = typed === '' ? missing(field, findings) : checks[field]({ ...input, typed, findings, flags });
    if (value !== null) kept[field] = value;
  }
  for (const { service, fields } of questions.held) {
    for (const field of fields) {
      const key = heldKey(field, service);
      const typed = (person.details[key] ?? '').trim();
      const asked = { ...input, typed, findings, flags };
      const check = field === 'held-number' ? checkHeldNumber : checkHeldExpiry;
      const value = typed === '' ? missing(key, findings) : check(asked, service, key);
      if (value !== null) kept[key] = value;
    }
  }
  const ticked = (person.details.conditions ?? '').split(',');
  kept.conditions = questions.conditions.filter((condition) => ticked.includes(condition)).join(',');
  if (person.details.confirmed) kept.confirmed = person.details.confirmed;
  return { ...kept, ...checkNotRegistered(person, findings) };
}

const checks: Record<Field, (asked: Asked) => string | null> = {
  nationality: (a) => oneOf(a, 'nationality', nationalities),
  'document-expiry': checkPassportExpiry,
  'visa-kind': (a) => oneOf(a, 'visa-kind', visaKinds),
  'entry-date': checkEntry,
  'travel-dates': checkTravel,
  'blank-pages': checkBlankPages,
  'study-place': (a) => a.findings.take('study-place', checkText(a.typed, { max: 120 })),
  'lives-off-campus': (a) => oneOf(a, 'lives-off-campus', yesNo),
  'state-staff': checkStateStaff,
  'employer-code': (a) => a.findings.take('employer-code', checkCreditCode(a.typed)),
  'settlement-route': (a) => oneOf(a, 'settlement-route', settlementRoutes),
  'address-since': checkLivedHere,
  'arrival-date': (a) => past(a, 'arrival-date', a.visitDate),
  'earlier-reference': checkEarlier,
  collector: (a) => a.findings.take('collector', checkText(a.typed, { max: 80 })),
};

const yesNo = ['yes', 'no'] as const;

function missing(field: string, findings: Findings): null {
  findings.error(field, 'missing');
  return null;
}

function oneOf({ typed, findings }: Asked, field: string, values: readonly string[]): string | null {
  if (values.includes(typed)) return typed;
  findings.error(field, 'choose-one');
  return null;
}

function past({ typed, findings }: Asked, field: string, latest: CivilDate): CivilDate | null {
  if (!isCivilDate(typed)) findings.error(field, 'date-broken');
  else if (typed > latest) findings.error(field, 'date-future');
  return isCivilDate(typed) ? typed : null;
}

/**
 * Where a permit is stuck into the passport it must be valid on the day, and less than the district's months left is a
 * question; elsewhere only an ended document is one.
 */
function checkPassportExpiry({ typed, rules, visitDate, questions, findings }: Asked): string | null {
  const sticker = questions.fields.includes('blank-pages');
  const check = checkDocumentExpiry(typed, visitDate, sticker ? rules.documents.passportMonthsLeft : 0);
  if (sticker && check.ok && check.code === 'DOC_EXPIRED') {
    findings.error('document-expiry', 'passport-ended');
    return typed;
  }
  return findings.take('document-expiry', check);
}

/** X1 visas: within the days after entry that the Exit-Entry Law art. 30 gives; close to the end a clerk looks at once. */
function checkEntry(asked: Asked): string | null {
  const { typed, rules, visitDate, today, findings, flags, person } = asked;
  if (person.details['visa-kind'] !== 'X1') return past(asked, 'entry-date', today);
  const check = checkEntryDate(typed, visitDate, today, rules.documents.daysAfterEntry);
  if (check.ok && daysBetween(visitDate, check.facts.lastDay) < rules.documents.visaCloseDays) {
    flags.add('visa-close');
    findings.note('entry-date', 'entry-close', { lastDay: check.facts.lastDay });
  }
  return findings.take('entry-date', check) ?? typed;
}

/** The passport stays with the police until the permit is ready: a journey before that cannot be made. */
function checkTravel({ typed, findings, visitDate, passportBackOn }: Asked): string | null {
  if (typed === 'no') return typed;
  if (!isCivilDate(typed)) {
    findings.error('travel-dates', 'date-broken');
    return null;
  }
  const back = passportBackOn ?? addDays(visitDate, 21);
  if (typed <= back) findings.error('travel-dates', 'travel-too-early', { back });
  return typed;
}

function checkBlankPages(asked: Asked): string | null {
  const value = oneOf(asked, 'blank-pages', yesNo);
  if (value === 'no') {
    asked.flags.add('blank-pages');
    asked.findings.confirm('blank-pages', 'blank-pages', { pages: asked.rules.documents.blankPages });
  }
  return value;
}

function checkStateStaff(asked: Asked): string | null {
  const value = oneOf(asked, 'state-staff', yesNo);
  if (value === 'yes') asked.flags.add('state-staff');
  return value;
}

/** Residence permit of non-local residents: half a year in the place (Interim Regulations art. 2); a shorter time is a question. */
function checkLivedHere(asked: Asked): string | null {
  const since = past(asked, 'address-since', asked.today);
  if (since && daysBetween(since, asked.visitDate) < asked.rules.documents.livedHereDays) {
    asked.findings.confirm('address-since', 'lived-too-short');
  }
  return since;
}

function checkHeldNumber({ typed, findings, flags, today }: Asked, service: string, key: string): string | null {
  const kind = heldNumbers[service];
  const check = kind ? checkDocument(kind, typed, today) : checkText(typed, { max: 30 });
  if (check.ok && check.code === 'DOC_UNUSUAL') flags.add('number-unusual');
  return findings.take(key, check);
}

/** The booking whose document is brought; people who had it made at a counter have none. */
function checkEarlier({ typed, findings }: Asked): string | null {
  if (/^(无|没有|none|no|-)$/i.test(typed)) return 'none';
  return findings.take('earlier-reference', parseReference(typed));
}

/** Only a foreigner's permit has a term that presses; an expired card or passport is simply renewed. */
function checkHeldExpiry(asked: Asked, service: string, key: string): string | null {
  const { typed, rules, visitDate, today, findings, flags } = asked;
  if (typed === noLastDay) return typed;
  if (!isCivilDate(typed)) {
    findings.error(key, 'date-broken');
    return null;
  }
  if (service !== 'frp') return typed;
  const check = checkPermitExpiry(typed, visitDate, rules.documents.permitDaysBeforeExpiry);
  if (!check.ok || check.code === null) return typed;
  if (typed < today) findings.error(key, 'permit-ended', { lastDay: typed });
  else if (typed < visitDate) findings.error(key, 'permit-ends-before-visit', { lastDay: typed });
  else findings.note(key, 'permit-close', { lastDay: typed, days: rules.documents.permitDaysBeforeExpiry });
  flags.add('visa-close');
  return typed;
}

/** A newborn without a number: the birth certificate, or the guardian's number with the child's order. */
function checkNotRegistered(person: NamedPerson, findings: Findings): NamedPerson['details'] {
  if (person.documentKind !== 'child-no-card') return {};
  if (person.details.registered !== 'no') return { registered: 'yes' };
  const certificate = (person.details['birth-certificate'] ?? '').trim();
  const order = (person.details['child-order'] ?? '').trim();
  if (certificate !== '') {
    const value = findings.take('birth-certificate', checkText(certificate, { max: 20 }));
    return value === null ? { registered: 'no' } : { registered: 'no', 'birth-certificate': value };
  }
  if (/^[1-9]$/.test(order)) return { registered: 'no', 'child-order': order };
  findings.error('birth-certificate', 'birth-certificate-or-order');
  return { registered: 'no' };
}
