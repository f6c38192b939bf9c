// The final word on a request: what each kind of document, age and circumstance asks for, and what a clerk must see.
import { expect, test } from 'vitest';
import type { ServiceEntry } from '#app/domain/catalogue/entry.ts';
import type { OfficeRules } from '#app/domain/rules/office-rules.ts';
import type { Applicant, DraftData, NamedPerson, Needs } from './draft.ts';
import { emptyDraft } from './draft.ts';
import { decideRequest } from './request.ts';

const today = '2026-11-23';
const visitDate = '2026-11-26';
const sentence = { zh: '字', en: 'text' };
const rules = {
  ages: { childUnder: 14, guardianUnder: 16, adultFrom: 18, confirmOver: 110, reached: 'on-birthday' },
  documents: {
    passportMonthsLeft: 6,
    blankPages: 2,
    permitDaysBeforeExpiry: 30,
    daysAfterEntry: 30,
    visaCloseDays: 7,
    livedHereDays: 182,
  },
} as OfficeRules;
const texts = ['privacy-notice', 'consent-child'].map((code) => ({ code, revisionId: `${code}-1` }));

function aService(code: string, more: Partial<ServiceEntry> = {}): ServiceEntry {
  const variant = { name: sentence, forWhom: sentence, materials: [], fees: [] };
  return {
    kind: 'service',
    code,
    variants: [
      { ...variant, code: 'first', asksHeldDocument: false },
      { ...variant, code: 'renewal', asksHeldDocument: true },
    ],
    materials: [],
    ages: {
      guardianAppliesUnder: 16,
      guardianConsentUnder: 14,
      obligedFrom: null,
      text: sentence,
      sources: ['K'],
      toVerify: true,
    },
    documentKinds: ['resident-id', 'child-no-card'],
    personFields: ['held-expiry'],
    asks: [],
    ...more,
  } as ServiceEntry;
}

const foreign: Partial<ServiceEntry> = {
  documentKinds: ['foreign-passport'],
  ages: { ...aService('x').ages, guardianAppliesUnder: null },
  personFields: [
    'nationality',
    'document-expiry',
    'visa-kind',
    'entry-date',
    'held-number',
    'held-expiry',
    'travel-dates',
    'blank-pages',
    'study-place',
    'lives-off-campus',
  ],
};
const catalogue = [
  aService('rid'),
  aService('ppt', { personFields: ['held-number', 'held-expiry', 'state-staff'] }),
  aService('frp', foreign),
  aService('hmt', { documentKinds: ['hmt-permit', 'mainland-travel-permit'], personFields: [] }),
  aService('huk', { documentKinds: ['resident-id'], personFields: ['employer-code', 'settlement-route'] }),
  aService('res', { documentKinds: ['resident-id'], personFields: ['address-since'] }),
];
const entries = new Map(catalogue.map((entry) => [entry.code, entry]));

function anApplicant(more: Partial<Applicant> = {}): Applicant {
  return { key: 'a', relation: 'parent', ageBand: 'adult', services: [{ code: 'rid', variant: 'first' }], ...more };
}

function aPerson(more: Partial<NamedPerson> = {}): NamedPerson {
  return {
    key: 'a',
    name: '示例乙',
    familyName: null,
    givenName: null,
    documentKind: 'resident-id',
    number: '420199195210031154',
    birth: null,
    details: {},
    rareCharacters: null,
    guardian: null,
    ...more,
  };
}

const noNeeds: Needs = {
  wheelchair: false,
  signLanguage: false,
  smsOnly: false,
  interpreter: null,
  bedside: false,
  noFingerprints: false,
  cannotDecide: false,
  note: '',
  healthConsent: false,
};

function aDraft(
  applicant: Partial<Applicant> = {},
  person: Partial<NamedPerson> = {},
  more: Partial<DraftData> = {},
): DraftData {
  return {
    ...emptyDraft(),
    mode: 'home',
    applicants: [anApplicant(applicant)],
    consentOfOthers: true,
    place: { communityId: 'c', pointId: null, detail: '1', door: null, howToFind: '', lift: 'yes', kind: 'home' },
    needs: noNeeds,
    time: { date: visitDate, windowStart: 840, windowEnd: 900 },
    consents: texts,
    people: [aPerson(person)],
    contact: { bookerName: '示例甲', kind: 'email', value: 'jia@example.com', confirmed: true },
    ...more,
  };
}

function decide(draft: DraftData, on: Partial<{ today: string; visitDate: string }> = {}) {
  return decideRequest({ draft, entries, rules, texts, today, visitDate, ...on });
}

function codes(draft: DraftData, on: Partial<{ today: string; visitDate: string }> = {}): string[] {
  return decide(draft, on).problems.map((p) => `${p.person ?? '-'} ${p.field} ${p.code}`);
}

const student: Partial<NamedPerson> = {
  name: 'ANNA EXAMPLE',
  familyName: 'Example',
  givenName: 'Anna',
  documentKind: 'foreign-passport',
  number: 'C01X0000T',
  birth: '2003-04-15',
  details: {
    nationality: 'DEU',
    'document-expiry': '2030-01-01',
    'visa-kind': 'X1',
    'entry-date': '2026-11-10',
    'travel-dates': 'no',
    'blank-pages': 'yes',
    'study-place': '示例大学',
    'lives-off-campus': 'no',
  },
};
const studentWants = { relation: 'self', services: [{ code: 'frp', variant: 'first' }] } as const;
function aStudent(details: Record<string, string> = {}, more: Partial<NamedPerson> = {}): DraftData {
  return aDraft(
    { ...studentWants, services: [...studentWants.services] },
    { ...student, ...more, details: { ...student.details, ...details } },
  );
}
const mother = { name: '示例甲', relation: 'mother', number: '420199198401011504', isBooker: true } as const;
const child: Partial<NamedPerson> = {
  name: '示例丙',
  documentKind: 'child-no-card',
  number: '420199201510202275',
  guardian: { ...mother },
};
const aChild: Partial<Applicant> = { relation: 'child', ageBand: 'under-14' };

test('a plain renewal has nothing to correct and is confirmed at once', () => {
  const verdict = decide(aDraft());
  expect(verdict.problems).toEqual([]);
  expect(verdict).toMatchObject({ flags: [], review: false, ageBands: { a: 'adult' } });
  expect(verdict.people[0]).toMatchObject({ age: 74, person: { birth: '1952-10-03' } });
});

test('an empty draft names every step that is missing', () => {
  expect(decide(emptyDraft()).problems.map((p) => p.step)).toEqual([
    'who',
    'place',
    'needs',
    'time',
    'contact',
    'notice',
  ]);
});

test('1: a child without a card has the number from the household register', () => {
  expect(codes(aDraft(aChild, child))).toEqual([]);
  expect(decide(aDraft(aChild, child)).flags).toEqual(['minor']);
});

test('1: a newborn without a number has a birth certificate, or the guardian and the order of the child', () => {
  const newborn = { ...child, number: null, birth: '2026-10-01' };
  expect(codes(aDraft(aChild, { ...newborn, details: { registered: 'no' } }))).toEqual([
    'a birth-certificate birth-certificate-or-order',
  ]);
  expect(codes(aDraft(aChild, { ...newborn, details: { registered: 'no', 'child-order': '2' } }))).toEqual([]);
  const certified = decide(
    aDraft(aChild, { ...newborn, details: { registered: 'no', 'birth-certificate': 'U420000001' } }),
  );
  expect(certified.problems).toEqual([]);
  expect(certified.flags).toContain('not-registered');
});

test('2: no telephone is asked of a child, and one guardian serves several children', () => {
  const second = { ...aPerson({ ...child, key: 'b', number: '420199202402292415' }) };
  const two = aDraft(aChild, child, { applicants: [anApplicant(aChild), anApplicant({ ...aChild, key: 'b' })] });
  expect(codes({ ...two, people: [...two.people, second] })).toEqual([]);
});

test.each([
  ['2026-11-22', 15, true, false],
  ['2026-11-23', 16, false, false],
])('3: the age on the day of the visit decides (%s: %i)', (on, age, guardian, childRules) => {
  // born 23 November 2010
  const draft = aDraft(
    { relation: 'child', ageBand: age < 16 ? '14-15' : '16-17' },
    { number: '420199201011232138', guardian: { ...mother } },
  );
  expect(decide(draft, { today: '2026-11-20', visitDate: on }).people[0]).toMatchObject({
    age,
    guardianNeeded: guardian,
    childRules,
  });
});

test('3: under 16 without a guardian, and under 14 without the separate consent', () => {
  expect(codes(aDraft(aChild, { ...child, guardian: null }))).toEqual(['a guardian-name guardian-missing']);
  const silent = aDraft(aChild, child, { consents: texts.filter((t) => t.code !== 'consent-child') });
  expect(codes(silent)).toEqual(['- consent-child consent-missing']);
});

test('3: a guardian is grown up and not the child', () => {
  const young = { ...mother, number: '420199201011222060' };
  expect(codes(aDraft(aChild, { ...child, guardian: young }))).toEqual(['a guardian-number guardian-too-young']);
  const same = { ...mother, number: '420199201510202275' };
  expect(codes(aDraft(aChild, { ...child, guardian: same }))).toContain('a guardian-number guardian-same-number');
});

test('3: a service without the rule asks for no guardian', () => {
  expect(decide(aStudent({}, { birth: '2012-04-15' })).people[0]).toMatchObject({
    guardianNeeded: false,
    childRules: false,
  });
});

test('a wrong age band is a question; once confirmed the true band counts', () => {
  const said = aDraft({ ...aChild, ageBand: '14-15' }, child);
  expect(codes(said)).toEqual(['a number age-band-differs']);
  const confirmed = decide(
    aDraft({ ...aChild, ageBand: '14-15' }, { ...child, details: { confirmed: 'age-band-differs' } }),
  );
  expect(confirmed.problems).toEqual([]);
  expect(confirmed.ageBands).toEqual({ a: 'under-14' });
});

test('5: rare characters: a Latin spelling and a description', () => {
  const rare = decide(aDraft({}, { name: 'Shi Li Yan', rareCharacters: '上龙下天' }));
  expect(rare.problems).toEqual([]);
  expect(rare.flags).toEqual(['rare-characters']);
  expect(codes(aDraft({}, { name: '示例', rareCharacters: '上龙下天' }))).toEqual(['a name NAME_LATIN_WANTED']);
});

test.each(['㛃䶮', '王𠮷', '阿依古丽·买买提示例', '迪丽示例·阿卜杜热西提·吐尔逊示例·买买提示例', '欧阳示例'])(
  '5: the name %s is kept as it is',
  (name) => {
    expect(codes(aDraft({}, { name }))).toEqual([]);
  },
);

test('5: another dot becomes the right one, one character is asked about', () => {
  const dotted = decide(aDraft({}, { name: '阿依古丽•买买提示例' }));
  expect(dotted.people[0]?.person.name).toBe('阿依古丽·买买提示例');
  expect(dotted.problems).toEqual([]);
  expect(decide(aDraft({}, { name: '示' })).problems).toMatchObject([
    { code: 'NAME_ONE_CHARACTER', severity: 'confirm' },
  ]);
  expect(codes(aDraft({}, { name: '示', details: { confirmed: 'NAME_ONE_CHARACTER' } }))).toEqual([]);
});

test('6: one name only, and the letters of the passport', () => {
  const single = decide(aStudent({}, { familyName: null, givenName: 'Irina' }));
  expect(single.problems).toEqual([]);
  expect(single.people[0]?.person).toMatchObject({ name: 'IRINA', familyName: null });
  expect(codes(aStudent({}, { familyName: '' }))).toEqual(['a family-name missing']);
  expect(codes(aStudent({}, { givenName: 'Мария' }))).toEqual(['a given-name NAME_LATIN_WANTED']);
});

test('7: a foreigner gives passport, nationality and birth date; services with other documents do not go together', () => {
  expect(codes(aStudent())).toEqual([]);
  expect(codes(aStudent({ nationality: 'CHN' }, { birth: null }))).toEqual([
    'a birth missing',
    'a nationality choose-one',
  ]);
  const mixed = aDraft(
    {
      relation: 'self',
      services: [
        { code: 'rid', variant: 'first' },
        { code: 'frp', variant: 'first' },
      ],
    },
    {},
  );
  expect(codes(mixed)).toContain('a document-kind kinds-disagree');
});

test.each([
  ['2026-10-27', '2026-11-26', [], ['visa-close']],
  ['2026-11-10', '2026-11-26', [], []],
  ['2026-10-26', '2026-11-26', ['a entry-date ENTRY_TOO_LONG_AGO'], []],
])('8: X1 visa, entry %s and visit %s', (entry, visit, problems, flags) => {
  const verdict = decide(aStudent({ 'entry-date': entry }), { visitDate: visit });
  expect(verdict.problems.map((p) => `a ${p.field} ${p.code}`)).toEqual(problems);
  expect(verdict.flags).toEqual(flags);
  expect(verdict.review).toBe(flags.length > 0);
});

test.each([
  ['2027-03-01', [], []],
  ['2026-12-20', [], ['visa-close']],
  ['2026-11-25', ['a held-expiry.frp permit-ends-before-visit'], ['visa-close']],
  ['2026-11-20', ['a held-expiry.frp permit-ended'], ['visa-close']],
])('8: a residence permit that ends on %s', (ends, problems, flags) => {
  const draft = aStudent({ 'held-number.frp': '100000001', 'held-expiry.frp': ends });
  const extension = {
    ...draft,
    applicants: [anApplicant({ relation: 'self', services: [{ code: 'frp', variant: 'renewal' }] })],
  };
  const verdict = decide(extension);
  expect(verdict.problems.map((p) => `a ${p.field} ${p.code}`)).toEqual(problems);
  expect(verdict.flags).toEqual(flags);
});

test('8: a passport that ends soon is a question, one that has ended is not accepted', () => {
  expect(decide(aStudent({ 'document-expiry': '2027-02-01' })).problems).toMatchObject([
    { code: 'DOC_EXPIRES_SOON', severity: 'confirm' },
  ]);
  expect(codes(aStudent({ 'document-expiry': '2026-11-25' }))).toEqual(['a document-expiry passport-ended']);
});

test('a journey while the passport is kept, and no free pages', () => {
  expect(codes(aStudent({ 'travel-dates': '2026-12-10' }))).toEqual(['a travel-dates travel-too-early']);
  expect(codes(aStudent({ 'travel-dates': '2027-02-10' }))).toEqual([]);
  expect(codes(aStudent({ 'blank-pages': 'no' }))).toEqual(['a blank-pages blank-pages']);
});

test('9: an expired card is renewed like any other', () => {
  const renewal = { services: [{ code: 'rid', variant: 'renewal' }] };
  expect(codes(aDraft(renewal, { details: { 'held-expiry.rid': '2019-05-01' } }))).toEqual([]);
  expect(codes(aDraft(renewal, { details: { 'held-expiry.rid': 'none' } }))).toEqual([]);
  expect(codes(aDraft(renewal, {}))).toEqual(['a held-expiry.rid missing']);
  expect(codes(aDraft(renewal, { details: { 'held-expiry.rid': '2019-02-30' } }))).toEqual([
    'a held-expiry.rid date-broken',
  ]);
});

test('10: for a lost document no number is asked', () => {
  expect(
    decide(aDraft({ services: [{ code: 'ppt', variant: 'first' }] }, { details: { 'state-staff': 'no' } })).people[0]
      ?.questions.held,
  ).toEqual([]);
});

test.each([
  [{ bedside: true }, 'bedside'],
  [{ noFingerprints: true }, 'no-fingerprints'],
  [{ cannotDecide: true }, 'cannot-decide'],
] as const)('12, 13, 14: %o is submitted and wants the consent to health facts', (need, flag) => {
  const needs = { ...noNeeds, ...need };
  const guardian = { ...mother };
  const silent = decide(aDraft({}, { guardian }, { needs }));
  expect(silent.flags).toEqual([flag]);
  expect(silent.review).toBe(true);
  expect(silent.problems.map((p) => `${p.step} ${p.code}`)).toEqual(['needs consent-missing']);
  expect(codes(aDraft({}, { guardian }, { needs: { ...needs, healthConsent: true } }))).toEqual([]);
});

test('14: who cannot decide alone needs a guardian; among several it is asked who', () => {
  const needs = { ...noNeeds, cannotDecide: true, healthConsent: true };
  expect(codes(aDraft({}, {}, { needs }))).toEqual(['a guardian-name guardian-missing']);
  const two = aDraft({}, {}, { needs, applicants: [anApplicant(), anApplicant({ key: 'b' })] });
  const other = aPerson({ key: 'b', number: '420199193804121019' });
  expect(codes({ ...two, people: [...two.people, other] })).toEqual(['b cannot-decide who-cannot-decide']);
  const marked = { ...other, guardian: { ...mother }, details: { 'cannot-decide': 'yes' } };
  expect(codes({ ...two, people: [...two.people, marked] })).toEqual([]);
});

test('15: text messages only is told to staff and no reason to wait', () => {
  const verdict = decide(aDraft({}, {}, { needs: { ...noNeeds, smsOnly: true } }));
  expect(verdict).toMatchObject({ flags: ['text-only'], review: false });
});

test('22: one person, several services: one name, the facts of each', () => {
  const both = {
    services: [
      { code: 'rid', variant: 'renewal' },
      { code: 'ppt', variant: 'renewal' },
    ],
  };
  const details = {
    'held-expiry.rid': '2027-01-01',
    'held-number.ppt': 'E12345678',
    'held-expiry.ppt': '2027-01-01',
    'state-staff': 'no',
  };
  expect(codes(aDraft(both, { details }))).toEqual([]);
  expect(codes(aDraft(both, { details: { ...details, 'held-number.ppt': 'EI0000001' } }))).toEqual([
    'a held-number.ppt DOC_LETTER_I_O',
  ]);
});

test('23: state staff are looked at by a clerk', () => {
  const draft = aDraft({ services: [{ code: 'ppt', variant: 'first' }] }, { details: { 'state-staff': 'yes' } });
  expect(decide(draft)).toMatchObject({ flags: ['state-staff'], review: true, problems: [] });
});

test('21: nobody is told apart by name, but one number is one person', () => {
  const twins = aDraft(aChild, child, { applicants: [anApplicant(aChild), anApplicant({ ...aChild, key: 'b' })] });
  const other = { ...aPerson({ ...child, key: 'b' }) };
  expect(codes({ ...twins, people: [...twins.people, other] })).toEqual(['b number same-number-twice']);
});

test('32: Hong Kong, Macao and Taiwan residents by permit number or travel permit', () => {
  const wants: Partial<Applicant> = { relation: 'self', services: [{ code: 'hmt', variant: 'first' }] };
  expect(codes(aDraft(wants, { documentKind: 'hmt-permit', number: '810000199408230021' }))).toEqual([]);
  expect(codes(aDraft(wants, { documentKind: 'hmt-permit', number: '420199195210031154' }))).toEqual([
    'a number DOC_OTHER_KIND',
  ]);
  expect(
    codes(aDraft(wants, { documentKind: 'mainland-travel-permit', number: 'H00000001', birth: '1994-08-23' })),
  ).toEqual([]);
  expect(codes(aDraft(wants, {}))).toContain('a document-kind kind-not-accepted');
});

test('33: before 1900 is an error, over 110 years a question', () => {
  expect(codes(aDraft({}, { number: '420199189912310018' }))).toEqual(['a number ID_BIRTH_OLD']);
  expect(codes(aStudent({}, { birth: '1899-12-31' }))).toEqual(['a birth too-old']);
  expect(decide(aStudent({}, { birth: '1910-12-31' })).problems).toMatchObject([
    { field: 'birth', code: 'very-old', severity: 'confirm' },
  ]);
});

test('34: born on 29 February: 14 on 1 March of a common year, not the day before', () => {
  const leap = aDraft({ relation: 'child', ageBand: 'under-14' }, { ...child, number: '420199202402292415' });
  const before = decide(leap, { today: '2038-02-20', visitDate: '2038-02-28' }).people[0];
  expect(before).toMatchObject({ age: 13, childRules: true });
  expect(decide(leap, { today: '2038-02-20', visitDate: '2038-03-01' }).people[0]).toMatchObject({
    age: 14,
    childRules: false,
  });
});

test('settlement and residence: credit code and how long somebody has lived here', () => {
  const settle = { services: [{ code: 'huk', variant: 'first' }] };
  const good = { 'employer-code': '91420199DEMA000130', 'settlement-route': 'employer' };
  expect(codes(aDraft(settle, { details: good }))).toEqual([]);
  expect(
    decide(aDraft(settle, { details: { ...good, 'employer-code': '91420199DEMA000131' } })).problems,
  ).toMatchObject([{ severity: 'confirm' }]);
  const lives = { services: [{ code: 'res', variant: 'first' }] };
  expect(codes(aDraft(lives, { details: { 'address-since': '2025-01-01' } }))).toEqual([]);
  expect(codes(aDraft(lives, { details: { 'address-since': '2026-10-01' } }))).toEqual([
    'a address-since lived-too-short',
  ]);
});

test('what was not asked is not kept', () => {
  const verdict = decide(aDraft({}, { details: { employer: 'x', 'state-staff': 'yes', confirmed: 'x' } }));
  expect(verdict.people[0]?.person.details).toEqual({ conditions: '', confirmed: 'x' });
});

test('a changed text is asked again', () => {
  const old = aDraft(
    {},
    {},
    {
      consents: [{ code: 'privacy-notice', revisionId: 'old' }],
    },
  );
  expect(codes(old)).toEqual(['- privacy-notice consent-outdated']);
});

test('others have agreed, or nothing goes on', () => {
  expect(codes(aDraft({}, {}, { consentOfOthers: false }))).toEqual(['- others consent-of-others']);
  expect(codes(aDraft({ relation: 'self' }, {}, { consentOfOthers: false }))).toEqual([]);
});
