// The menu as a form: everything that is wrong is told at once, at its field.
import { addDays, type CivilDate, isCivilDate, parseClock } from '#app/domain/calendar/civil-date.ts';
import { addWorkingDays, isWorkingDay, type WorkingCalendar } from '#app/domain/calendar/working-days.ts';
import type { TalkEntry } from '#app/domain/catalogue/entry.ts';
import { talkAudiences } from '#app/domain/catalogue/talk.ts';
import { type OrgFault, type OrgJudged, orgJudged } from '#app/domain/organisation/fault.ts';
import { textAt } from '#app/domain/organisation/register-form.ts';
import type { SessionTerms } from '#app/domain/rules/session-terms.ts';
import { deliveryWishes, type OrderedTalk, peopleOf, type SessionMenu, talkLanguages } from './menu.ts';

type Typed = Readonly<Record<string, string>>;

export type MenuChoices = {
  /** codes of services that can be had in a session */
  services: readonly string[];
  talks: readonly TalkEntry[];
  terms: SessionTerms;
  /** below this number a session is not offered */
  least: number;
  calendar: WorkingCalendar;
  today: CivilDate;
};

export const wishedDates = ['date.1', 'date.2', 'date.3'] as const;

export function judgeMenu(typed: Typed, choices: MenuChoices): OrgJudged<{ menu: SessionMenu; note: string }> {
  const faults: OrgFault[] = [];
  const services = choices.services.flatMap((code) => {
    const people = countAt(typed, `people.${code}`, choices.terms.mostPeople, faults);
    return people > 0 ? [{ code, people }] : [];
  });
  const talks = choices.talks.flatMap((talk) => judgeTalk(typed, talk, faults));
  const people = peopleOf({ services });
  const first = `people.${choices.services[0]}`;
  if (people === 0 && talks.length === 0 && faults.length === 0) faults.push({ field: first, code: 'nothing-ordered' });
  if (people > choices.terms.mostPeople) {
    faults.push({ field: first, code: 'too-many', facts: { most: choices.terms.mostPeople } });
  }
  if (people > 0 && people < choices.least && talks.length === 0) {
    faults.push({ field: `people.${services[0]?.code}`, code: 'too-few', facts: { least: choices.least } });
  }
  const place = {
    hall: textAt(typed, 'hall', faults, { max: 120, required: true }),
    sockets: countAt(typed, 'sockets', 200, faults),
    network: typed.network === 'yes',
    parking: typed.parking === 'yes',
    projector: typed.projector === 'yes',
  };
  const dates = judgeDates(typed, wishedDates, choices, faults);
  if (dates.length === 0 && !faults.some(({ field }) => field.startsWith('date.'))) {
    faults.push({ field: 'date.1', code: 'date-missing' });
  }
  const breaks = judgeBreaks(typed.breaks ?? '', faults);
  const delivery = deliveryWishes.find((one) => one === typed.delivery);
  if (!delivery && people > 0) faults.push({ field: 'delivery', code: 'choose-delivery' });
  const note = textAt(typed, 'note', faults, { max: 500, lines: true });
  const interpreter = typed.interpreter === 'yes';
  return orgJudged(faults, () => ({
    menu: { services, talks, place, dates, breaks, delivery: delivery ?? 'pick-up', interpreter },
    note,
  }));
}

/** Empty counts as nothing; full-width digits are understood. */
function countAt(typed: Typed, field: string, most: number, faults: OrgFault[]): number {
  const text = (typed[field] ?? '').normalize('NFKC').trim();
  if (text === '') return 0;
  const count = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(count)) faults.push({ field, code: 'number-wrong' });
  else if (count > most) faults.push({ field, code: 'too-many', facts: { most } });
  return Number.isNaN(count) ? 0 : count;
}

function judgeTalk(typed: Typed, { code, talk }: TalkEntry, faults: OrgFault[]): OrderedTalk[] {
  const seats = countAt(typed, `seats.${code}`, 100_000, faults);
  if (seats === 0) return [];
  const { min, max } = talk.seats;
  if (seats < min || seats > max) {
    faults.push({ field: `seats.${code}`, code: 'seats-range', facts: { least: min, most: max } });
  }
  const minutes = talk.lengths.find((one) => String(one) === typed[`minutes.${code}`]);
  if (!minutes) faults.push({ field: `minutes.${code}`, code: 'choose-length' });
  const language = talkLanguages.find((one) => one === typed[`language.${code}`]);
  if (!language || !talk.languages.includes(language === 'both' ? 'zh+en' : language)) {
    faults.push({ field: `language.${code}`, code: 'choose-language' });
  }
  const audience = talkAudiences.find((one) => one === typed[`audience.${code}`]);
  if (!audience) faults.push({ field: `audience.${code}`, code: 'choose-audience' });
  if (!minutes || !language || !audience) return [];
  return [{ topic: code, seats, minutes, language, audience, drill: typed[`drill.${code}`] === 'yes' }];
}

/** Working days between the shortest notice and the horizon, each once, in the order typed. */
export function judgeDates(
  typed: Typed,
  fields: readonly string[],
  { terms, calendar, today }: Pick<MenuChoices, 'terms' | 'calendar' | 'today'>,
  faults: OrgFault[],
): CivilDate[] {
  const first = addWorkingDays(calendar, today, terms.leadWorkingDays).date;
  const last = addDays(today, terms.horizonDays);
  const dates: CivilDate[] = [];
  for (const field of fields) {
    const date = (typed[field] ?? '').trim();
    if (date === '') continue;
    if (!isCivilDate(date)) faults.push({ field, code: 'date-wrong' });
    else if (date < first) faults.push({ field, code: 'date-early', facts: { first } });
    else if (date > last) faults.push({ field, code: 'date-late', facts: { last } });
    else if (!isWorkingDay(calendar, date)) faults.push({ field, code: 'date-closed' });
    else if (!dates.includes(date)) dates.push(date);
  }
  return dates;
}

/** One span a line, 09:40-10:00; blank lines are left out. */
function judgeBreaks(text: string, faults: OrgFault[]): { from: number; to: number }[] {
  const lines = text.normalize('NFKC').split('\n').slice(0, 30);
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const [, start = '', end = ''] = /^\s*(\d{1,2}:\d{2})\s*[-–—~至到]\s*(\d{1,2}:\d{2})\s*$/.exec(line) ?? [];
    const [from, to] = [parseClock(start.padStart(5, '0')), parseClock(end.padStart(5, '0'))];
    if (from !== null && to !== null && from < to) return [{ from, to }];
    faults.push({ field: 'breaks', code: 'breaks-wrong', facts: { line: index + 1 } });
    return [];
  });
}
