// What of a draft still holds after one of its answers has changed.
import { isCivilDate } from '#app/domain/calendar/civil-date.ts';
import type { ServiceEntry } from '#app/domain/catalogue/entry.ts';
import type { OfficeRules } from '#app/domain/rules/office-rules.ts';
import type { DraftData } from './draft.ts';
import { visitNeed } from './visit-need.ts';

/** The window as the time page's field says it. */
export function timeValue(time: { date: string; windowStart: number }): string {
  return `${time.date}T${time.windowStart}`;
}

/** Reads that value back; null for anything else. */
export function readTimeValue(value: string): { date: string; windowStart: number } | null {
  const [date = '', minute = ''] = value.split('T');
  return isCivilDate(date) && /^\d{1,4}$/.test(minute) ? { date, windowStart: Number(minute) } : null;
}

/**
 * People who are no longer asked for are forgotten. A chosen time is given up when the visit needs other hands, more
 * minutes or another place; it is then offered first on the time page.
 */
export function keepWhatFits(
  before: DraftData,
  after: DraftData,
  services: readonly ServiceEntry[],
  rules: OfficeRules,
): { data: DraftData; timeGivenUp: boolean } {
  const keys = new Set(after.applicants.map((applicant) => applicant.key));
  const data = { ...after, people: after.people.filter((person) => keys.has(person.key)) };
  if (before.time === null || data.time !== before.time) return { data, timeGivenUp: false };
  if (signature(before, services, rules) === signature(data, services, rules)) return { data, timeGivenUp: false };
  const typed = { ...data.typed, time: { time: timeValue(before.time) } };
  return { data: { ...data, time: null, typed }, timeGivenUp: true };
}

function signature(data: DraftData, services: readonly ServiceEntry[], rules: OfficeRules): string {
  const place = [data.mode, data.place?.communityId, data.place?.pointId];
  return JSON.stringify([place, visitNeed(data, services, rules)]);
}
