// One row of a roster: what the cells say, judged with the checks of the identity room, every fault with its column.
import { type CivilDate, isCivilDate } from '#app/domain/calendar/civil-date.ts';
import type { DocumentKind } from '#app/domain/catalogue/document-kind.ts';
import { ageOn } from '#app/domain/identity/age.ts';
import type { Check } from '#app/domain/identity/check.ts';
import { checkEmail } from '#app/domain/identity/email.ts';
import { checkText } from '#app/domain/identity/free-text.ts';
import { isScientific, normaliseNumber } from '#app/domain/identity/normalise.ts';
import { checkDocument } from '#app/domain/identity/passport.ts';
import { checkAnyName } from '#app/domain/identity/person-name.ts';
import { checkMobile } from '#app/domain/identity/phone.ts';
import type { RosterColumn } from './columns.ts';
import { civilDateIn, kindOf, languageOf, relationOf, roleOf } from './read-words.ts';
import type { Cells, RosterContact, RosterFault, RosterPerson } from './roster-row.ts';

export type RosterRules = {
  today: CivilDate;
  /** the first day of the session; before one is fixed, the wished one */
  visitDate: CivilDate;
  guardianUnder: number;
  /** pupils: a birth date is wanted and the letter goes home; adults: a phone or an e-mail is wanted */
  audience: 'pupils' | 'adults';
  /** what the session is for, with the names people may write */
  services: readonly { code: string; names: readonly string[] }[];
};

type Found = { person: RosterPerson | null; faults: Omit<RosterFault, 'row' | 'column'>[] };

class RowFaults {
  readonly list: Found['faults'] = [];

  error(field: RosterColumn, code: RosterFault['code'], facts: RosterFault['facts'] = {}): null {
    this.list.push({ field, code, severity: 'error', facts });
    return null;
  }

  note(field: RosterColumn, code: RosterFault['code'], facts: RosterFault['facts'] = {}): void {
    this.list.push({ field, code, severity: 'note', facts });
  }

  /** The value of a check, with its doubt told; what was mended is shown as a change. */
  take(field: RosterColumn, typed: string, check: Check): string | null {
    if (!check.ok) return this.error(field, check.code, { ...check.say });
    if (check.code === null) return check.value;
    const changed = check.code.startsWith('NAME_') && typed !== check.value;
    this.list.push({
      field,
      code: check.code,
      severity: 'note',
      facts: { ...check.say },
      ...(changed ? { change: { was: typed, now: check.value } } : {}),
    });
    return check.value;
  }

  get broken(): boolean {
    return this.list.some(({ severity }) => severity === 'error');
  }
}

export function checkRow(cells: Cells, rules: RosterRules): Found {
  const faults = new RowFaults();
  const cell = (column: RosterColumn) => (cells[column] ?? '').trim();
  const name = cell('name') === '' ? faults.error('name', 'name-missing') : checkName(cell('name'), faults);
  const department = faults.take('department', cell('department'), checkText(cell('department'), { max: 40 })) ?? '';
  const role = cell('role') === '' ? null : roleOf(cell('role'));
  if (cell('role') !== '' && role === null) faults.note('role', 'role-unknown');
  const typedBirth = dateIn('birth', cell('birth'), faults);
  if (typedBirth && typedBirth > rules.today) faults.error('birth', 'DATE_FUTURE');
  const told = checkNumber(cells, typedBirth, rules, faults);
  const birth = told.birth ?? typedBirth;
  const age = birth ? ageOn(birth, rules.visitDate) : null;
  const pupils = rules.audience === 'pupils' && role !== 'adult';
  if (age === null && pupils && cell('birth') === '' && cell('number') === '') faults.error('birth', 'birth-missing');
  const minor = age !== null ? age < rules.guardianUnder : role === 'minor' && pupils;
  const guardian = checkGuardian(cells, minor, faults);
  const contact = checkContact(cells, faults);
  if (!contact && !minor && !faults.list.some(({ field }) => field === 'phone' || field === 'email')) {
    if (cell('phone') === '' && cell('email') === '' && !faults.broken) faults.error('phone', 'contact-missing');
  }
  const permitUntil = checkPermit(cell('permit-until'), rules, faults);
  const services = checkServices(cell('services'), rules, faults);
  const typedLanguage = cell('language') === '' ? null : languageOf(cell('language'));
  if (cell('language') !== '' && typedLanguage === null) faults.note('language', 'language-unknown');
  if (faults.broken || name === null) return { person: null, faults: faults.list };
  const latin = !/\p{Script=Han}/u.test(name);
  const { number, kind: documentKind } = told;
  const locale = typedLanguage ?? (latin ? 'en' : 'zh');
  const person = { name, department, contact, documentKind, number, birth, minor, guardian, permitUntil, services };
  return { person: { ...person, locale }, faults: faults.list };
}

function checkName(typed: string, faults: RowFaults): string | null {
  return /^[=+@-]/.test(typed) ? faults.error('name', 'formula-text') : faults.take('name', typed, checkAnyName(typed));
}

function dateIn(field: RosterColumn, typed: string, faults: RowFaults): CivilDate | null {
  if (typed === '') return null;
  return civilDateIn(typed) ?? faults.error(field, 'DATE_UNREAL');
}

function checkNumber(cells: Cells, typedBirth: string | null, rules: RosterRules, faults: RowFaults) {
  const typed = (cells.number ?? '').trim();
  const said = (cells['document-kind'] ?? '').trim();
  const saidKind = said === '' ? null : kindOf(said);
  if (said !== '' && saidKind === null) faults.error('document-kind', 'kind-unknown');
  const nothing = { number: null, birth: null, kind: saidKind };
  if (typed === '') return nothing;
  const kind = saidKind ?? likelyKind(typed);
  if (/^(E[A-Z]?\d{7,8}|G\d{8})$/.test(normaliseNumber(typed)) && saidKind !== 'foreign-passport') {
    faults.error('number', 'number-is-passport');
    return nothing;
  }
  const check = checkDocument(kind, typed, rules.today);
  const number = faults.take('number', typed, check);
  const birth = check.ok ? check.facts.birth : null;
  if (birth && typedBirth && birth !== typedBirth) faults.error('birth', 'ID_BIRTH_DIFFERS');
  return { number, birth, kind };
}

function likelyKind(typed: string): DocumentKind {
  const number = normaliseNumber(typed);
  if (isScientific(number) || /^\d{10,}/.test(number)) {
    if (/^8[123]/.test(number)) return 'hmt-permit';
    return /^9/.test(number) && number.length === 18 ? 'permanent-resident' : 'resident-id';
  }
  return /^[A-Z]{3}\d{12}$/.test(number) ? 'permanent-resident' : 'foreign-passport';
}

function checkGuardian(cells: Cells, minor: boolean, faults: RowFaults): RosterPerson['guardian'] {
  const name = (cells.guardian ?? '').trim();
  const phone = (cells['guardian-phone'] ?? '').trim();
  const said = (cells['guardian-relation'] ?? '').trim();
  const relation = said === '' ? null : relationOf(said);
  if (said !== '' && relation === null) faults.note('guardian-relation', 'relation-unknown');
  if (name === '') {
    if (minor) faults.error('guardian', 'guardian-missing');
    return null;
  }
  const checked = faults.take('guardian', name, checkAnyName(name));
  const number = phone === '' ? null : phoneIn('guardian-phone', phone, faults);
  return checked === null ? null : { name: checked, relation, phone: number };
}

function phoneIn(field: RosterColumn, typed: string, faults: RowFaults): string | null {
  const text = typed.replace(/\.0+$/, '');
  if (isScientific(normaliseNumber(text))) return faults.error(field, 'phone-truncated');
  return faults.take(field, text, checkMobile(text));
}

function checkContact(cells: Cells, faults: RowFaults): RosterContact | null {
  const phone = (cells.phone ?? '').trim();
  const email = (cells.email ?? '').trim();
  // one column "contact" may hold either
  const inPhone = phone.includes('@') ? phone : '';
  const mail = email || inPhone;
  const mobile = phone !== '' && inPhone === '' ? phoneIn('phone', phone, faults) : null;
  const address = mail === '' ? null : faults.take(email ? 'email' : 'phone', mail, checkEmail(mail));
  if (mobile !== null) return { kind: 'sms', value: mobile };
  return address === null ? null : { kind: 'email', value: address };
}

/** A permit that has ended cannot be extended in a session: the person calls at once. One that ends before it is told. */
function checkPermit(typed: string, rules: RosterRules, faults: RowFaults): CivilDate | null {
  const until = dateIn('permit-until', typed, faults);
  if (until === null || !isCivilDate(until)) return null;
  if (until < rules.today) return faults.error('permit-until', 'permit-ended', { date: until });
  if (until < rules.visitDate) faults.note('permit-until', 'permit-ends-before', { date: until });
  return until;
}

function checkServices(typed: string, rules: RosterRules, faults: RowFaults): string[] | null {
  if (typed === '') return null;
  const words = typed
    .split(/[,，;；、/]/)
    .map((word) => word.trim().toLowerCase())
    .filter(Boolean);
  const codes = words.flatMap((word) => {
    const found = rules.services.find(
      ({ code, names }) => code === word || names.some((n) => n.toLowerCase() === word),
    );
    if (!found) faults.error('services', 'service-unknown', { word: word.slice(0, 30) });
    return found ? [found.code] : [];
  });
  return [...new Set(codes)];
}
