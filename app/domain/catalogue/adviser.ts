// Which way is easiest: online, a window, at home, or a session. The law's conditions are data of the entry
// (onlineFirst); this only puts the ways in order and says why, as codes. Nothing is kept of the answers.
import { z } from 'zod';
import type { Mode, OnlineCondition, ServiceEntry } from './entry.ts';

export const documentStates = ['valid', 'expired', 'unsure'] as const;
export const goings = ['easy', 'hard', 'bedridden', 'group'] as const;

/** As they come from the query of a plain form; anything not answered is null. */
export const Answers = z.object({
  what: z.string().nullable().catch(null).default(null),
  /** Wuhan hukou and 16 or over, asked as one question */
  localAdult: z.enum(['yes', 'no']).nullable().catch(null).default(null),
  /** lost or damaged before its last day counts as valid */
  document: z.enum(documentStates).nullable().catch(null).default(null),
  fingerprints: z.enum(['yes', 'no']).nullable().catch(null).default(null),
  stateStaff: z.enum(['yes', 'no']).nullable().catch(null).default(null),
  going: z.enum(goings).nullable().catch(null).default(null),
});
export type Answers = z.infer<typeof Answers>;
export type Question = keyof Answers;

/** What people choose from first: services that are advised on together. */
export type Topic = { code: string; services: readonly string[]; variants: readonly string[] };

export const adviserTopics: readonly Topic[] = [
  { code: 'travel-renewal', services: ['ppt', 'hkm', 'twp'], variants: ['renewal', 'reissue'] },
  { code: 'travel-first', services: ['ppt', 'hkm', 'twp'], variants: ['first', 'endorsement'] },
  { code: 'identity-card', services: ['rid'], variants: ['first', 'renewal', 'reissue', 'temporary'] },
  { code: 'household', services: ['huk', 'res', 'reg', 'hmt'], variants: [] },
  { code: 'foreign', services: ['frp', 'fpr', 'tfr'], variants: [] },
];

export type ReasonCode =
  | 'conditions-met'
  | 'no-trip'
  | 'questions-at-once'
  | 'walk-in-too'
  | 'equipment-comes'
  | 'first-for-homebound'
  | 'clerk-checks'
  | 'many-at-once'
  | 'part-online'
  | 'not-local-adult'
  | 'document-not-valid'
  | 'fingerprints-unknown'
  | 'state-staff'
  | 'not-offered'
  | 'cannot-leave-bed'
  | 'too-few';
export type Way = { mode: Mode; reasons: readonly ReasonCode[] };
export type Advice = {
  /** best first */
  ways: readonly Way[];
  notNow: readonly Way[];
};

/** The questions a topic needs, in order; only those that can change the answer. */
export function questionsFor(topic: Topic, entries: readonly ServiceEntry[]): Question[] {
  const conditions = new Set(onlineOf(topic, entries).flatMap((entry) => entry.onlineFirst.conditions));
  const asked = (Object.keys(questionOf) as OnlineCondition[])
    .filter((c) => conditions.has(c))
    .map((c) => questionOf[c]);
  return ['what', ...new Set(asked), 'going'];
}

const questionOf: Record<OnlineCondition, Question> = {
  'wuhan-hukou': 'localAdult',
  'aged-16': 'localAdult',
  'document-valid': 'document',
  'fingerprints-before': 'fingerprints',
  'not-state-staff': 'stateStaff',
};

/** Puts the ways of a topic in order. `entries`: the services in force; those of other topics are left aside. */
export function advise(topic: Topic, entries: readonly ServiceEntry[], answers: Answers): Advice {
  const own = entries.filter((entry) => topic.services.includes(entry.code));
  const offered = new Set(own.flatMap((entry) => entry.modes));
  const online = onlineWay(topic, own, answers);
  const notNow: Way[] = online.possible ? [] : [{ mode: 'online', reasons: online.reasons }];
  const ways: Way[] = [];
  for (const mode of orderFor(answers)) {
    if (mode === 'online') {
      if (online.possible) ways.push({ mode, reasons: online.reasons });
    } else if (!offered.has(mode)) {
      notNow.push({ mode, reasons: ['not-offered'] });
    } else if (mode === 'window' && answers.going === 'bedridden') {
      notNow.push({ mode, reasons: ['cannot-leave-bed'] });
    } else if (mode === 'session' && answers.going !== 'group') {
      notNow.push({ mode, reasons: ['too-few'] });
    } else {
      ways.push({ mode, reasons: reasonsFor(mode, own, answers) });
    }
  }
  return { ways, notNow };
}

/** Online spares the trip; people who cannot go out come next at home; a group comes first in a session. */
function orderFor({ going, stateStaff }: Answers): Mode[] {
  if (going === 'group') return ['session', 'online', 'window', 'home'];
  if (going === 'hard' || going === 'bedridden') return ['online', 'home', 'window', 'session'];
  return stateStaff === 'yes' ? ['window', 'home', 'online', 'session'] : ['online', 'window', 'home', 'session'];
}

function onlineOf(topic: Topic, entries: readonly ServiceEntry[]): ServiceEntry[] {
  return entries.filter(
    (entry) =>
      topic.services.includes(entry.code) &&
      entry.onlineFirst.reach === 'whole' &&
      topic.variants.some((variant) => entry.onlineFirst.variants.includes(variant)),
  );
}

function onlineWay(topic: Topic, own: readonly ServiceEntry[], answers: Answers) {
  const whole = onlineOf(topic, own);
  if (whole.length === 0) return { possible: false, reasons: ['not-offered'] as ReasonCode[] };
  const conditions = new Set(whole.flatMap((entry) => entry.onlineFirst.conditions));
  const against: ReasonCode[] = [];
  const needsLocal = conditions.has('wuhan-hukou') || conditions.has('aged-16');
  if (needsLocal && answers.localAdult !== 'yes') against.push('not-local-adult');
  if (conditions.has('document-valid') && answers.document !== 'valid') against.push('document-not-valid');
  if (conditions.has('fingerprints-before') && answers.fingerprints !== 'yes') against.push('fingerprints-unknown');
  if (conditions.has('not-state-staff') && answers.stateStaff === 'yes') against.push('state-staff');
  return against.length > 0
    ? { possible: false, reasons: against }
    : { possible: true, reasons: ['conditions-met', 'no-trip'] as ReasonCode[] };
}

function reasonsFor(mode: Mode, own: readonly ServiceEntry[], answers: Answers): ReasonCode[] {
  const reasons: ReasonCode[] = [];
  if (mode === 'window') reasons.push('questions-at-once', 'walk-in-too');
  if (mode === 'session') reasons.push('many-at-once');
  if (mode === 'home') {
    reasons.push('equipment-comes', 'first-for-homebound');
    if (answers.stateStaff === 'yes' || answers.going === 'bedridden') reasons.push('clerk-checks');
  }
  if (mode !== 'session' && own.some((entry) => entry.onlineFirst.reach === 'part')) reasons.push('part-online');
  return reasons;
}
