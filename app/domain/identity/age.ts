// How old somebody is on a day, and what that asks for. The limits and the counting rule are the district's data.
import { addDays, type CivilDate } from '#app/domain/calendar/civil-date.ts';
import type { AgeLimits } from '#app/domain/rules/age-limits.ts';

/**
 * Full years on a day. They are reached on the birthday itself (somebody born on 29 February: on 1 March in common
 * years), or with `day-after` one day later. Negative before birth.
 */
export function ageOn(birth: CivilDate, date: CivilDate, reached: AgeLimits['reached'] = 'on-birthday'): number {
  const counted = reached === 'day-after' && date > birth ? addDays(date, -1) : date;
  const years = Number(counted.slice(0, 4)) - Number(birth.slice(0, 4));
  return counted.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** What an age asks for: children's rules with the guardian's separate consent; a guardian who applies and comes. */
export type GuardianNeeds = { childRules: boolean; guardian: boolean };

export function guardianNeeds(age: number, limits: Pick<AgeLimits, 'childUnder' | 'guardianUnder'>): GuardianNeeds {
  return { childRules: age < limits.childUnder, guardian: age < limits.guardianUnder };
}

/** Full years on the day of the visit, with what they ask for: the day that counts is the visit's, not today's. */
export function guardianNeedsOn(birth: CivilDate, visit: CivilDate, limits: AgeLimits): GuardianNeeds {
  return guardianNeeds(ageOn(birth, visit, limits.reached), limits);
}
