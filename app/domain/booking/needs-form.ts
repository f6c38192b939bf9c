// What a visit must take care of, and the consent that facts about health stand under (PIPL art. 29).
import type { Needs } from './draft.ts';
import { type Fault, type Judged, judged, type Typed } from './fault.ts';
import { textFault } from './text-fault.ts';

/** Told of a body or a mind: kept under a consent of their own and deleted first. */
export const healthFacts = ['wheelchair', 'signLanguage', 'bedside', 'noFingerprints', 'cannotDecide'] as const;
export const otherNeeds = ['smsOnly'] as const;

/** Languages to be interpreted. Officers may speak English; the others are arranged by a clerk. */
export const interpreted = ['en', 'ja', 'ko', 'fr', 'ru', 'es', 'ar', 'other'] as const;

export const noteLength = 300;

export function judgeNeeds(typed: Typed): Judged<Needs> {
  const ticked = (name: string) => typed[name] === 'yes';
  const interpreter = typed.interpreter ?? '';
  const faults: Fault[] = [];
  if (interpreter !== '' && !interpreted.some((code) => code === interpreter)) {
    faults.push({ field: 'interpreter', code: 'choose-language' });
  }
  faults.push(...textFault('note', typed.note ?? '', noteLength, true));
  if (healthFacts.some(ticked) && !ticked('healthConsent')) {
    faults.push({ field: 'healthConsent', code: 'health-consent' });
  }
  return judged(faults, () => ({
    wheelchair: ticked('wheelchair'),
    signLanguage: ticked('signLanguage'),
    smsOnly: ticked('smsOnly'),
    interpreter: interpreter === '' ? null : interpreter,
    bedside: ticked('bedside'),
    noFingerprints: ticked('noFingerprints'),
    cannotDecide: ticked('cannotDecide'),
    note: (typed.note ?? '').replace(/\r\n?/g, '\n').trim(),
    healthConsent: healthFacts.some(ticked) && ticked('healthConsent'),
  }));
}

export function needsToTyped(needs: Needs): Typed {
  const yes = [...healthFacts, ...otherNeeds, 'healthConsent' as const].filter((name) => needs[name]);
  return {
    ...Object.fromEntries(yes.map((name) => [name, 'yes'])),
    interpreter: needs.interpreter ?? '',
    note: needs.note,
  };
}
