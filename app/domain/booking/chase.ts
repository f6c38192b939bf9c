// When a booking whose contact nobody confirmed goes to the call list, and by when the call is due.
import { instantAt } from '#app/domain/calendar/civil-date.ts';
import type { WorkingCalendar } from '#app/domain/calendar/working-days.ts';
import type { Callbacks } from '#app/domain/rules/office-rules.ts';
import { clerkDue } from './clerk-due.ts';

export type Unconfirmed = { createdAt: Date; date: string; windowStart: number };

const hourMs = 3_600_000;

/** null: not yet. The call is due within the promised working days, and in any case before the visit begins. */
export function decideChase(booking: Unconfirmed, rules: Callbacks, calendar: WorkingCalendar, now: Date): Date | null {
  const visit = instantAt(booking.date, booking.windowStart);
  const waited = now.getTime() >= booking.createdAt.getTime() + rules.unconfirmedAfterHours * hourMs;
  const near = now.getTime() >= visit.getTime() - rules.unconfirmedBeforeVisitHours * hourMs;
  if (!waited && !near) return null;
  const promised = clerkDue(calendar, rules, now);
  return promised < visit ? promised : visit;
}
