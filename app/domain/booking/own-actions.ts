// What the owner may do with a booking now: one pure table the page draws from and the services ask again.
import { addDays, type CivilDate, instantAt } from '#app/domain/calendar/civil-date.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { OfficeRules } from '#app/domain/rules/office-rules.ts';
import { type BookingStatus, isFinal } from './status.ts';

export type OwnBooking = { status: BookingStatus; changes: number; date: CivilDate; windowStart: number };

/** The last instant to change or cancel without a call: so many days before the visit, at a minute of that day. */
export function changeableUntil(booking: Pick<OwnBooking, 'date'>, rules: OfficeRules): Date {
  const { daysBefore, minute } = rules.booking.changeUntil;
  return instantAt(addDays(booking.date, -daysBefore), minute);
}

const before: readonly BookingStatus[] = ['submitted', 'needs_fix', 'confirmed', 'assigned'];

/** Refuses with final-state, step-not-allowed, change-too-late or quota-reached (changes without a call). */
export function decideChange(booking: OwnBooking, rules: OfficeRules, now: Date): Result<null> {
  const open = decideCancel(booking, rules, now);
  if (!open.ok) return open;
  if (booking.status === 'failed') return ok(null);
  if (booking.changes >= rules.booking.changesWithoutCall) {
    return refuse('quota-reached', { most: rules.booking.changesWithoutCall });
  }
  return ok(null);
}

export function decideCancel(booking: OwnBooking, rules: OfficeRules, now: Date): Result<null> {
  if (isFinal(booking.status)) return refuse('final-state');
  if (booking.status === 'failed') return ok(null);
  if (!before.includes(booking.status)) return refuse('step-not-allowed');
  if (now > changeableUntil(booking, rules)) return refuse('change-too-late');
  return ok(null);
}

export type OwnActions = { change: Result<null>; cancel: Result<null>; until: Date; changesLeft: number };

export function ownActions(booking: OwnBooking, rules: OfficeRules, now: Date): OwnActions {
  return {
    change: decideChange(booking, rules, now),
    cancel: decideCancel(booking, rules, now),
    until: changeableUntil(booking, rules),
    changesLeft: Math.max(0, rules.booking.changesWithoutCall - booking.changes),
  };
}
