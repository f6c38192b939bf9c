// What a visit must bring, from what people asked for: trained officers, kits, languages, minutes.
import type { ServiceEntry } from '#app/domain/catalogue/entry.ts';
import type { OfficeRules } from '#app/domain/rules/office-rules.ts';
import type { VisitNeed } from '#app/domain/schedule/offer.ts';
import type { Applicant, DraftData } from './draft.ts';

/** Languages an officer may speak; any other is arranged by a clerk, by telephone or on site. */
const officerLanguages: readonly string[] = ['en'];

type Asked = Pick<DraftData, 'mode' | 'applicants' | 'place' | 'needs'>;

/**
 * Minutes are those of the catalogue, per person and document, with setting up and packing once per visit and what
 * the rules add for people who need more time. A counter gives whole places, one officer each.
 */
export function visitNeed(asked: Asked, services: readonly ServiceEntry[], rules: OfficeRules): VisitNeed {
  const wanted = entriesOf(asked.applicants, services);
  const skills = unique(wanted.flatMap((entry) => entry.skills));
  const kits = unique(wanted.flatMap((entry) => entry.kit ?? []));
  const languages = languagesOf(asked);
  if (asked.mode === 'window') {
    const work = sum(wanted.map((entry) => entry.minutes.onSite)) + extraMinutes(asked, rules);
    const slot = rules.visit.counterSlotMinutes;
    return { skills, languages, kits: [], minutes: Math.max(1, Math.ceil(work / slot)) * slot, officers: 1 };
  }
  const work = sum(wanted.map((entry) => entry.minutes.atHome));
  const setup = Math.max(rules.visit.setupMinutes, ...wanted.map((entry) => entry.minutes.setup));
  const minutes = setup + work + rules.visit.packMinutes + extraMinutes(asked, rules);
  return { skills, languages, kits, minutes, officers: rules.visit.officersPerVisit };
}

/** One entry per person and document, so that twice asked is twice the work. Unknown codes bring nothing. */
function entriesOf(applicants: readonly Applicant[], services: readonly ServiceEntry[]): ServiceEntry[] {
  const byCode = new Map(services.map((entry) => [entry.code, entry]));
  return applicants.flatMap((applicant) => applicant.services.flatMap((wanted) => byCode.get(wanted.code) ?? []));
}

function languagesOf({ needs }: Asked): string[] {
  const spoken = needs?.interpreter && officerLanguages.includes(needs.interpreter) ? [needs.interpreter] : [];
  return needs?.signLanguage ? [...spoken, 'sign'] : spoken;
}

function extraMinutes({ mode, place, needs }: Asked, rules: OfficeRules): number {
  const extra = rules.visit.extraMinutes;
  const inBed = needs?.bedside === true || place?.kind === 'bedside';
  const stairs = mode !== 'window' && place?.lift === 'no';
  const interpreted = needs?.signLanguage === true || (needs?.interpreter ?? null) !== null;
  return (inBed ? extra.bedside : 0) + (interpreted ? extra.interpreter : 0) + (stairs ? extra.stairs : 0);
}

function unique<T>(list: readonly T[]): T[] {
  return [...new Set(list)];
}

function sum(list: readonly number[]): number {
  return list.reduce((total, one) => total + one, 0);
}
