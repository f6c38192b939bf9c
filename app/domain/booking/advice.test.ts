// The adviser keeps the pilot's conditions for going online, follows the catalogue's data, and sends nobody in vain.
import { expect, test } from 'vitest';
import type { ServiceEntry } from '#app/domain/catalogue/entry.ts';
import { catalogueEntries } from '#prisma/seed/catalogue/all.ts';
import { type Answers, advise, readAnswers, unanswered } from './advice.ts';

const services = catalogueEntries.filter((entry): entry is ServiceEntry => entry.kind === 'service');

function answers(given: Partial<Answers> = {}): Answers {
  return { want: 'renew-exit', local: 'yes', prints: 'yes', out: 'easy', ...given };
}

test('all conditions met: online first, then a window, then at home', () => {
  expect(advise(answers(), services)).toEqual({ ways: ['online', 'window', 'home'], notOnline: [] });
});

test('who cannot easily go out sees home before the window', () => {
  expect(advise(answers({ out: 'hard' }), services).ways).toEqual(['online', 'home', 'window']);
  expect(advise(answers({ want: 'identity', out: 'hard' }), services).ways).toEqual(['home', 'window']);
});

test('what stands against going online is told at once', () => {
  const { ways, notOnline } = advise(answers({ local: 'no', prints: 'no' }), services);
  expect(ways).toEqual(['window', 'home']);
  expect(notOnline).toEqual(['wuhan-hukou', 'aged-16', 'document-valid', 'fingerprints-before']);
});

test('a first passport, an identity card and residence papers are never fully online', () => {
  for (const want of ['first-exit', 'identity', 'residence'] as const) {
    expect(advise(answers({ want }), services).notOnline).toEqual(['not-offered']);
  }
});

test('twenty people are offered a session first', () => {
  expect(advise(answers({ want: 'identity', out: 'group' }), services).ways).toEqual(['session', 'window']);
});

test('when an office withdraws the online way, nobody is sent there; when it drops a condition, it is not asked', () => {
  const withOnline = (change: Partial<ServiceEntry['onlineFirst']>) =>
    services.map((entry) => ({ ...entry, onlineFirst: { ...entry.onlineFirst, ...change } }));
  expect(advise(answers(), withOnline({ reach: 'none' })).ways).toEqual(['window', 'home']);
  expect(advise(answers({ local: 'no' }), withOnline({ conditions: ['document-valid'] })).ways[0]).toBe('online');
});

test('a way no service offers is not shown', () => {
  const windowsOnly = services.map((entry) => ({ ...entry, modes: ['window' as const] }));
  expect(advise(answers({ want: 'identity', out: 'hard' }), windowsOnly).ways).toEqual(['window']);
});

test('foreign words count as not answered', () => {
  expect(readAnswers({ want: 'identity', out: 'fly' })).toEqual({ want: 'identity' });
  expect(unanswered(readAnswers({ want: 'identity' }))).toEqual(['local', 'prints', 'out']);
});
