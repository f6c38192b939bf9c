// Four questions, and which way is the least trouble: online, at a window, at home, or a session for many.
import type { OnlineCondition } from '#app/domain/catalogue/entry.ts';

/** What people want, each with the services it may mean; the first is the one figures are taken from. */
export const wishes = {
  'renew-exit': ['ppt', 'hkm', 'twp'],
  'first-exit': ['ppt', 'hkm', 'twp'],
  identity: ['rid'],
  residence: ['res', 'huk', 'frp'],
} as const;
export type Wish = keyof typeof wishes;

export const questions = {
  want: ['renew-exit', 'first-exit', 'identity', 'residence'],
  local: ['yes', 'no'],
  prints: ['yes', 'no'],
  out: ['easy', 'hard', 'group'],
} as const;
export type Question = keyof typeof questions;
export type Answers = { want: Wish; local: 'yes' | 'no'; prints: 'yes' | 'no'; out: 'easy' | 'hard' | 'group' };

export type AdvisedMode = 'online' | 'window' | 'home' | 'session';
export type Advice = {
  /** best first */
  ways: AdvisedMode[];
  /** why the online way is closed, by the answer that closed it; empty when it is open */
  notOnline: (OnlineCondition | 'not-offered')[];
};

/** What was answered so far; unknown words count as not answered. */
export function readAnswers(typed: Readonly<Record<string, string | undefined>>): Partial<Answers> {
  const known = Object.entries(questions).filter(([name, words]) => words.some((word) => word === typed[name]));
  return Object.fromEntries(known.map(([name]) => [name, typed[name]])) as Partial<Answers>;
}

export function unanswered(answers: Partial<Answers>): Question[] {
  return (Object.keys(questions) as Question[]).filter((name) => answers[name] === undefined);
}

/**
 * The online way is for renewal of exit-entry documents by local people over 16 whose fingerprints are kept
 * (50 pilot cities, from 20 November 2025). Visits go first to people who cannot leave home.
 */
export function advise(answers: Answers): Advice {
  const notOnline = whyNotOnline(answers);
  const online: AdvisedMode[] = notOnline.length === 0 ? ['online'] : [];
  if (answers.out === 'group') return { ways: ['session', ...online, 'window'], notOnline };
  if (answers.out === 'hard') return { ways: [...online, 'home', 'window'], notOnline };
  return { ways: [...online, 'window', 'home'], notOnline };
}

function whyNotOnline(answers: Answers): Advice['notOnline'] {
  if (answers.want !== 'renew-exit') return ['not-offered'];
  return [
    ...(answers.local === 'yes' ? [] : (['wuhan-hukou', 'aged-16'] as const)),
    ...(answers.prints === 'yes' ? [] : (['fingerprints-before', 'document-valid'] as const)),
  ];
}
