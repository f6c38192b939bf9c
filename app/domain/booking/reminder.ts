// Which reminders are due now: for each rule the visits of one day, from that rule's minute until midnight.
import { addDays, type CivilDate, civilDateOf, instantAt, minuteOfDay } from '#app/domain/calendar/civil-date.ts';
import type { OfficeRules } from '#app/domain/rules/office-rules.ts';

/** `since` is when the reminder became due: who booked later knows already. `key` names the rule in a dedupe key. */
export type DueReminder = { date: CivilDate; since: Date; key: string };

export function remindersDue(rules: OfficeRules['reminders'], now: Date): DueReminder[] {
  const today = civilDateOf(now);
  return rules
    .filter((rule) => minuteOfDay(now) >= rule.minute)
    .map((rule) => ({
      date: addDays(today, rule.daysBefore),
      since: instantAt(today, rule.minute),
      key: `d${rule.daysBefore}`,
    }));
}
