// A team in the field asks for help: what for, how soon, and by when the desk answers.
import { civilDateOf, instantAt } from '#app/domain/calendar/civil-date.ts';
import { nextWorkingDay, type WorkingCalendar } from '#app/domain/calendar/working-days.ts';
import type { MatterRules } from '#app/domain/rules/matter-rules.ts';

export const ticketKinds = ['interpreter', 'kit', 'legal', 'other'] as const;
export type TicketKind = (typeof ticketKinds)[number];
export const ticketTiers = ['minutes', 'hours', 'day'] as const;
export type TicketTier = (typeof ticketTiers)[number];

/** Instant (UTC). "The same day" ends when the desk closes; asked after that, at the end of the next working day. */
export function ticketDue(tier: TicketTier, rules: MatterRules, calendar: WorkingCalendar, now: Date): Date {
  const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
  if (tier === 'minutes') return after(rules.helpMinutes);
  if (tier === 'hours') return after(rules.helpHoursMinutes);
  const today = instantAt(civilDateOf(now), rules.helpUntil);
  const tomorrow = civilDateOf(new Date(now.getTime() + 86_400_000));
  return now < today ? today : instantAt(nextWorkingDay(calendar, tomorrow).date, rules.helpUntil);
}
