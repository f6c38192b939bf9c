// Reminders of endings: what ends, what is known of it from a booking, and when a letter goes out.
import { addDays, type CivilDate } from '#app/domain/calendar/civil-date.ts';
import type { MatterRules } from '#app/domain/rules/matter-rules.ts';

export const endingKinds = ['residence-permit', 'permit-endorsement', 'identity-card-16'] as const;
export type EndingKind = (typeof endingKinds)[number];

/** The day of the letter: the law wants a residence permit asked for 30 days before its end. */
export function remindOn(kind: EndingKind, endsOn: CivilDate, { endingDays }: MatterRules): CivilDate {
  const days = { 'residence-permit': endingDays.permit, 'permit-endorsement': endingDays.endorsement };
  return addDays(endsOn, -(kind === 'identity-card-16' ? endingDays.sixteen : days[kind]));
}

/** The next one of an ending that returns every year; null where it does not. */
export function nextEnding(kind: EndingKind, endsOn: CivilDate): CivilDate | null {
  if (kind !== 'permit-endorsement') return null;
  const year = Number(endsOn.slice(0, 4)) + 1;
  const rest = endsOn.slice(4);
  return `${year}${rest === '-02-29' ? '-02-28' : rest}`;
}

/** The day somebody born then is 16; on 1 March where the birthday is a leap day. */
export function sixteenOn(birth: CivilDate): CivilDate {
  const year = Number(birth.slice(0, 4)) + 16;
  const leap = birth.endsWith('-02-29') && new Date(Date.UTC(year, 1, 29)).getUTCMonth() !== 1;
  return leap ? `${year}-03-01` : `${year}${birth.slice(4)}`;
}
