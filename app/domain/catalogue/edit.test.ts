// The entry as a form: nothing is lost on the way there and back, and every change is named.
import { expect, test } from 'vitest';
import { catalogueEntries } from '#prisma/seed/catalogue/all.ts';
import { applyEdits, changesBetween, editSections } from './edit.ts';

const [entry] = catalogueEntries;
if (!entry) throw new Error('no entry');
const typedOf = (e: typeof entry) =>
  Object.fromEntries(editSections(e).flatMap(({ fields }) => fields.map((f) => [f.path, f.value])));

test('typing nothing new changes nothing but the date it begins', () => {
  for (const one of catalogueEntries) {
    const edited = applyEdits(one, typedOf(one), '2027-01-01');
    expect(edited.ok && changesBetween(one, edited.entry)).toEqual([
      { path: 'effectiveFrom', before: one.effectiveFrom, after: '2027-01-01' },
    ]);
  }
});

test('a changed number and text are named with old and new', () => {
  const edited = applyEdits(
    entry,
    { ...typedOf(entry), 'times.promise.amount': '１５', 'summary.en': 'Shorter.' },
    entry.effectiveFrom,
  );
  expect(edited.ok && changesBetween(entry, edited.entry).map((c) => [c.path, c.after])).toEqual([
    ['summary.en', 'Shorter.'],
    ['times.promise.amount', '15'],
  ]);
});

test('an emptied language, a word for a number and a foreign path are refused or ignored', () => {
  expect(applyEdits(entry, { 'summary.zh': ' ' }, entry.effectiveFrom)).toEqual({ ok: false, paths: ['summary.zh'] });
  expect(applyEdits(entry, { 'times.promise.amount': 'soon' }, entry.effectiveFrom)).toMatchObject({ ok: false });
  const odd = applyEdits(entry, { '__proto__.x': 'y', 'no.such.path': 'z', code: 'other' }, entry.effectiveFrom);
  expect(odd.ok && changesBetween(entry, odd.entry)).toEqual([]);
});
