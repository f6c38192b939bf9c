// Minutes, hands and tongues of a visit, from the sample catalogue and the sample rules.
import { expect, test } from 'vitest';
import { catalogueEntries } from '#prisma/seed/catalogue/all.ts';
import { rulesVersions } from '#prisma/seed/rules.ts';
import { type DraftData, emptyDraft, type Needs, type Place } from './draft.ts';
import { visitNeed } from './visit-need.ts';

const services = catalogueEntries.flatMap((entry) => (entry.kind === 'service' ? [entry] : []));
const rules = (() => {
  const [first] = rulesVersions;
  if (!first) throw new Error('no rules in the seed');
  return first.rules;
})();

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
const upstairs: Place = {
  communityId: 'c',
  pointId: null,
  detail: 'x',
  door: null,
  howToFind: '',
  lift: 'no',
  kind: 'home',
};

function asked(codes: string[][], more: Partial<DraftData> = {}): DraftData {
  const applicants = codes.map((list, index) => ({
    key: 'abc'.charAt(index),
    relation: 'self' as const,
    ageBand: 'adult' as const,
    services: list.map((code) => ({ code, variant: 'first' })),
  }));
  return { ...emptyDraft(), mode: 'home', applicants, ...more };
}

test('one card at home: setting up, the work, packing', () => {
  const need = visitNeed(asked([['rid']]), services, rules);
  expect(need).toEqual({ skills: ['rid'], languages: [], kits: ['identity'], minutes: 10 + 20 + 5, officers: 2 });
});

test('people and documents add up, hands and kits are named once', () => {
  const one = visitNeed(asked([['rid', 'ppt']]), services, rules);
  const two = visitNeed(asked([['rid', 'ppt'], ['rid']]), services, rules);
  expect(two.minutes - one.minutes).toBe(20);
  expect(two.skills.toSorted()).toEqual(['ppt', 'rid']);
  expect(two.kits.toSorted()).toEqual(['exit-entry', 'identity']);
});

test.each([
  [{ place: upstairs }, 5, []],
  [{ place: { ...upstairs, lift: 'yes' as const, kind: 'bedside' as const } }, 20, []],
  [{ needs: { ...noNeeds, bedside: true } }, 20, []],
  [{ needs: { ...noNeeds, signLanguage: true } }, 10, ['sign']],
  [{ needs: { ...noNeeds, interpreter: 'en' } }, 10, ['en']],
  [{ needs: { ...noNeeds, interpreter: 'ja' } }, 10, []],
])('%# takes longer', (more, extra, languages) => {
  const plain = visitNeed(asked([['rid']]), services, rules);
  const need = visitNeed(asked([['rid']], more), services, rules);
  expect([need.minutes - plain.minutes, need.languages]).toEqual([extra, languages]);
});

test('a counter gives whole places and one officer', () => {
  const need = visitNeed(asked([['rid', 'ppt', 'hkm', 'twp']], { mode: 'window' }), services, rules);
  expect(need.minutes % rules.visit.counterSlotMinutes).toBe(0);
  expect([need.minutes >= 27, need.officers, need.kits]).toEqual([true, 1, []]);
});
