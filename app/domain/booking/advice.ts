// Four questions, and which way is the least trouble: online, at a window, at home, or a session for many.
import { OnlineCondition, type ServiceEntry } from '#app/domain/catalogue/entry.ts';

/** What people want, each with the services it may mean; the first is the one figures are taken from. */
export const wishes = {
  'renew-exit': ['ppt', 'hkm', 'twp'],
  'first-exit': ['ppt', 'hkm', 'twp'],
  identity: ['rid'],
  residence: ['res', 'huk', 'frp', 'reg', 'hmt', 'tfr', 'fpr'],
} as const;
export type Wish = keyof typeof wishes;

/** Which variants a wish means, where the online way depends on it. */
const renewals: Record<Wish, readonly string[]> = {
  'renew-exit': ['renewal', 'reissue'],
  'first-exit': ['first'],
  identity: ['first', 'renewal', 'reissue'],
  residence: ['first', 'renewal', 'reissue', 'endorsement', 'extension'],
};

const conditions = OnlineCondition.options;

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
 * The ways for these answers, best first. Who may go online is data of the services in force (`onlineFirst`): an office
 * that changes or withdraws it changes the advice. Visits go first to people who cannot leave home.
 */
export function advise(answers: Answers, services: readonly ServiceEntry[]): Advice {
  const wanted: readonly string[] = wishes[answers.want];
  const own = services.filter((service) => wanted.includes(service.code));
  const notOnline = whyNotOnline(answers, own);
  const ways = orderOf(answers).filter((mode) =>
    mode === 'online' ? notOnline.length === 0 : own.some((service) => service.modes.includes(mode)),
  );
  return { ways, notOnline };
}

function orderOf({ out }: Answers): AdvisedMode[] {
  if (out === 'group') return ['session', 'online', 'window'];
  return out === 'hard' ? ['online', 'home', 'window'] : ['online', 'window', 'home'];
}

function whyNotOnline(answers: Answers, own: readonly ServiceEntry[]): Advice['notOnline'] {
  const variants = renewals[answers.want];
  const whole = own.filter(
    ({ onlineFirst }) => onlineFirst.reach === 'whole' && onlineFirst.variants.some((code) => variants.includes(code)),
  );
  if (whole.length === 0) return ['not-offered'];
  const asked = new Set(whole.flatMap((service) => service.onlineFirst.conditions));
  return conditions.filter((condition) => asked.has(condition) && !holds(condition, answers));
}

/** State staff and serving military are told in a footnote, not asked: the answer would be nobody's business here. */
function holds(condition: OnlineCondition, { local, prints }: Answers): boolean {
  if (condition === 'wuhan-hukou' || condition === 'aged-16') return local === 'yes';
  if (condition === 'fingerprints-before' || condition === 'document-valid') return prints === 'yes';
  return true;
}
