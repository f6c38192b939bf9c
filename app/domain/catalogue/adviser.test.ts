// The adviser keeps the pilot's conditions for going online, and puts people who cannot go out first at home.
import { expect, test } from 'vitest';
import { catalogueEntries } from '#prisma/seed/catalogue/all.ts';
import { type Answers, Answers as AnswersSchema, advise, adviserTopics, questionsFor } from './adviser.ts';
import type { ServiceEntry } from './entry.ts';

const services = catalogueEntries.filter((entry): entry is ServiceEntry => entry.kind === 'service');

function topic(code: string) {
  const found = adviserTopics.find((one) => one.code === code);
  if (!found) throw new Error(`no topic ${code}`);
  return found;
}

function answers(given: Partial<Answers> = {}): Answers {
  return {
    what: 'travel-renewal',
    localAdult: 'yes',
    document: 'valid',
    fingerprints: 'yes',
    stateStaff: 'no',
    going: 'easy',
    ...given,
  };
}

function modes(code: string, given: Partial<Answers> = {}) {
  return advise(topic(code), services, answers(given)).ways.map((way) => way.mode);
}

function whyNotOnline(given: Partial<Answers>) {
  return advise(topic('travel-renewal'), services, answers(given)).notNow.find((way) => way.mode === 'online')?.reasons;
}

test('all conditions met: online first, then a window, then at home', () => {
  expect(modes('travel-renewal')).toEqual(['online', 'window', 'home']);
});

test('who cannot easily go out sees home before the window', () => {
  expect(modes('travel-renewal', { going: 'hard' })).toEqual(['online', 'home', 'window']);
  expect(modes('identity-card', { going: 'hard' })).toEqual(['home', 'window']);
});

test('who lies in bed is never sent to a window', () => {
  const advice = advise(topic('identity-card'), services, answers({ going: 'bedridden' }));
  expect(advice.ways.map((way) => way.mode)).toEqual(['home']);
  expect(advice.notNow).toContainEqual({ mode: 'window', reasons: ['cannot-leave-bed'] });
  expect(advice.ways[0]?.reasons).toContain('clerk-checks');
});

test.each([
  [{ localAdult: 'no' }, 'not-local-adult'],
  [{ localAdult: null }, 'not-local-adult'],
  [{ document: 'expired' }, 'document-not-valid'],
  [{ document: 'unsure' }, 'document-not-valid'],
  [{ fingerprints: 'no' }, 'fingerprints-unknown'],
  [{ stateStaff: 'yes' }, 'state-staff'],
] as const)('%o keeps a person from going online, and only that is named', (given, reason) => {
  expect(whyNotOnline(given)).toEqual([reason]);
});

test('all that stands against going online is told at once', () => {
  expect(whyNotOnline({ localAdult: 'no', document: 'expired', fingerprints: 'no' })).toEqual([
    'not-local-adult',
    'document-not-valid',
    'fingerprints-unknown',
  ]);
});

test('state staff go to the window first; a visit is checked by a clerk', () => {
  const advice = advise(topic('travel-renewal'), services, answers({ stateStaff: 'yes' }));
  expect(advice.ways.map((way) => way.mode)).toEqual(['window', 'home']);
  expect(advice.ways[1]?.reasons).toContain('clerk-checks');
});

test('a first passport, an identity card and a residence permit are never fully online', () => {
  for (const code of ['travel-first', 'identity-card', 'household', 'foreign']) {
    expect(modes(code)).not.toContain('online');
  }
});

test('a group of twenty is offered a session first', () => {
  expect(modes('identity-card', { going: 'group' })).toEqual(['session', 'window', 'home']);
});

test('an empty form still gets a useful answer', () => {
  const advice = advise(topic('travel-renewal'), services, AnswersSchema.parse({}));
  expect(advice.ways.map((way) => way.mode)).toEqual(['window', 'home']);
});

test('only questions that can change the answer are asked, six at most', () => {
  expect(questionsFor(topic('travel-renewal'), services)).toEqual([
    'what',
    'localAdult',
    'document',
    'fingerprints',
    'stateStaff',
    'going',
  ]);
  expect(questionsFor(topic('identity-card'), services)).toEqual(['what', 'going']);
});

test('answers with foreign values are read as not answered', () => {
  expect(AnswersSchema.parse({ going: 'fly', document: ['valid'], extra: 1 })).toEqual(AnswersSchema.parse({}));
});

test('when an office takes the online way out of its data, nobody is sent there', () => {
  const changed = services.map((entry) => ({
    ...entry,
    onlineFirst: { ...entry.onlineFirst, reach: 'none' as const },
  }));
  expect(advise(topic('travel-renewal'), changed, answers()).ways.map((way) => way.mode)).toEqual(['window', 'home']);
});
