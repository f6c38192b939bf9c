// What a visit must take care of, and the consent that facts about health stand under (PIPL art. 29).
import type { WorkingCalendar } from '#app/domain/calendar/working-days.ts';
import { judgeNeededBy } from '#app/domain/case/expedite.ts';
import type { Needs } from './draft.ts';
import { type Fault, type Judged, judged, type Typed } from './fault.ts';
import { textFault } from './text-fault.ts';

/** Told of a body or a mind: kept under a consent of their own and deleted first. */
export const healthFacts = ['wheelchair', 'signLanguage', 'bedside', 'noFingerprints', 'cannotDecide'] as const;
export const otherNeeds = ['smsOnly'] as const;

/** Languages to be interpreted. Officers may speak English; the others are arranged by a clerk. */
export const interpreted = ['en', 'ja', 'ko', 'fr', 'ru', 'es', 'ar', 'other'] as const;

export const noteLength = 300;

/** Against which a day the document is needed by is judged. */
export type NeededFrame = { calendar: WorkingCalendar; today: string; withinDays: number };

export function judgeNeeds(typed: Typed, frame: NeededFrame): Judged<{ needs: Needs; neededBy: string | null }> {
  const ticked = (name: string) => typed[name] === 'yes';
  const interpreter = typed.interpreter ?? '';
  const day = judgeDay(typed, frame);
  const faults: Fault[] = [...day.faults];
  if (interpreter !== '' && !interpreted.some((code) => code === interpreter)) {
    faults.push({ field: 'interpreter', code: 'choose-language' });
  }
  faults.push(...textFault('note', typed.note ?? '', noteLength, true));
  if (healthFacts.some(ticked) && !ticked('healthConsent')) {
    faults.push({ field: 'healthConsent', code: 'health-consent' });
  }
  return judged(faults, () => ({
    neededBy: day.date,
    needs: {
      wheelchair: ticked('wheelchair'),
      signLanguage: ticked('signLanguage'),
      smsOnly: ticked('smsOnly'),
      interpreter: interpreter === '' ? null : interpreter,
      bedside: ticked('bedside'),
      noFingerprints: ticked('noFingerprints'),
      cannotDecide: ticked('cannotDecide'),
      note: (typed.note ?? '').replace(/\r\n?/g, '\n').trim(),
      healthConsent: healthFacts.some(ticked) && ticked('healthConsent'),
    },
  }));
}

const dayCodes = {
  'date-past': 'needed-past',
  'needed-day-off': 'needed-day-off',
  'needed-too-far': 'needed-far',
} as const;

/** Left empty is an answer: nothing is due by a day. */
function judgeDay(typed: Typed, frame: NeededFrame): { date: string | null; faults: Fault[] } {
  const part = (name: string) => (typed[`neededBy.${name}`] ?? '').trim();
  if (!part('y') && !part('m') && !part('d')) return { date: null, faults: [] };
  const written = `${part('y')}-${part('m').padStart(2, '0')}-${part('d').padStart(2, '0')}`;
  const judgedDay = judgeNeededBy(frame.calendar, written, frame.today, frame.withinDays);
  if (judgedDay.ok) return { date: judgedDay.value, faults: [] };
  const { code, facts } = judgedDay.problem;
  const known = code in dayCodes ? dayCodes[code as keyof typeof dayCodes] : 'needed-invalid';
  return { date: null, faults: [{ field: 'neededBy', code: known, ...(facts ? { facts } : {}) }] };
}

export function needsToTyped(needs: Needs, neededBy: string | null): Typed {
  const [y = '', m = '', d = ''] = (neededBy ?? '').split('-');
  const yes = [...healthFacts, ...otherNeeds, 'healthConsent' as const].filter((name) => needs[name]);
  return {
    ...Object.fromEntries(yes.map((name) => [name, 'yes'])),
    interpreter: needs.interpreter ?? '',
    note: needs.note,
    'neededBy.y': y,
    'neededBy.m': m,
    'neededBy.d': d,
  };
}
