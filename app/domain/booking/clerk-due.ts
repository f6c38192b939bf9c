// By when a clerk must have answered: within the promised working days, before the office closes.
import { civilDateOf, instantAt } from '#app/domain/calendar/civil-date.ts';
import { addWorkingDays, type WorkingCalendar } from '#app/domain/calendar/working-days.ts';
import type { Callbacks } from '#app/domain/rules/office-rules.ts';

/** Calls are made until the office closes; minute of the day in Asia/Shanghai. */
export const lastCall = 17 * 60 + 30;

/** Instant (UTC) by which something asked for now is answered. */
export function clerkDue(calendar: WorkingCalendar, rules: Callbacks, now: Date): Date {
  return instantAt(addWorkingDays(calendar, civilDateOf(now), rules.dueWorkingDays).date, lastCall);
}
