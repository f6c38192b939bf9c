// The page "who and how many": what is read, refused and kept.
import { expect, test } from 'vitest';
import { catalogueEntries } from '#prisma/seed/catalogue/all.ts';
import { rulesVersions } from '#prisma/seed/rules.ts';
import type { Typed } from './fault.ts';
import { judgeWho, whoFromTyped, whoToTyped, withPersonAdded, withPersonRemoved } from './who-form.ts';

const services = catalogueEntries.flatMap((entry) => (entry.kind === 'service' ? [entry] : []));
const quota = (() => {
  const [first] = rulesVersions;
  if (!first) throw new Error('no rules in the seed');
  return first.rules.quota;
})();
const mother: Typed = {
  people: 'a',
  'a.relation': 'parent',
  'a.age': 'adult',
  'a.s.rid': 'yes',
  'a.v.rid': 'renewal',
  others: 'yes',
};
const judge = (typed: Typed, mode: 'home' | 'window' = 'home') => judgeWho(typed, { quota, mode, services });
const codes = (typed: Typed) => judge(typed).faults?.map((fault) => `${fault.field} ${fault.code}`) ?? [];

test('a daughter books for her mother', () => {
  expect(judge(mother).value).toEqual({
    applicants: [{ key: 'a', relation: 'parent', ageBand: 'adult', services: [{ code: 'rid', variant: 'renewal' }] }],
    consentOfOthers: true,
  });
});

test('what was saved stands in the fields again', () => {
  const { value } = judge(mother);
  expect(value && whoToTyped(value.applicants, value.consentOfOthers)).toEqual(mother);
});

test.each([
  [{ people: 'a' }, ['a.relation choose-relation', 'a.age choose-age', 'a.s choose-service']],
  [{ ...mother, 'a.age': 'under-14' }, ['a.age relation-age']],
  [{ ...mother, 'a.v.rid': '' }, ['a.v.rid choose-variant']],
  [{ ...mother, 'a.s.t-fire': 'yes' }, ['a.s service-not-here']],
  [{ ...mother, 'a.s.__proto__': 'yes' }, ['a.s service-not-here']],
  [{ ...mother, others: '' }, ['others others-agree']],
  [
    {
      ...mother,
      'a.relation': 'self',
      people: 'a,b',
      'b.relation': 'self',
      'b.age': 'adult',
      'b.s.ppt': 'yes',
      'b.v.ppt': 'first',
    },
    ['b.relation self-twice'],
  ],
])('%j names what is wrong', (typed, expected) => {
  expect(codes(typed as Typed)).toEqual(expected);
});

test('for oneself nobody else is asked', () => {
  expect(judge({ ...mother, 'a.relation': 'self', others: '' }).value?.consentOfOthers).toBe(false);
});

test('people are added and taken away without losing the others', () => {
  const two = withPersonAdded(mother);
  expect(whoFromTyped(two).people.map((person) => person.key)).toEqual(['a', 'b']);
  expect(withPersonRemoved(two, 'b')).toEqual(mother);
  expect(whoFromTyped(withPersonRemoved(mother, 'a')).people).toEqual([
    { key: 'a', relation: '', age: '', services: {} },
  ]);
});

test('more people than one visit takes are refused with the number', () => {
  const many = Array.from({ length: quota.peoplePerHomeVisit }).reduce<Typed>(
    (typed) => withPersonAdded(typed),
    mother,
  );
  expect(judge(many).faults).toContainEqual({
    field: 'people',
    code: 'too-many-people',
    facts: { most: quota.peoplePerHomeVisit },
  });
});
