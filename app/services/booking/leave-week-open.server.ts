// The owner leaves the day of a week to us, or takes that back. Until we have told the day the booked time stands.
import { decideChange } from '#app/domain/booking/own-actions.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type DayPart, decideOpenWeek } from '#app/domain/schedule/open-week.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { closeWeek, openWeek } from '#app/store/open-weeks.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { tellEvent } from '../visit/tell.server.ts';
import { ownBooking } from './own-booking.server.ts';

/** `part` null: the week is not open any more. */
export type LeaveWeekOpen = { reference: string; part: DayPart | null };

/** Refuses with not-found, with what decideChange and decideOpenWeek say, or step-not-allowed without a confirmed contact. */
export function leaveWeekOpen(ctx: Ctx, input: LeaveWeekOpen): Promise<Result<null>> {
  return permittedSql(ctx, 'own.change', async (sql) => {
    const own = await ownBooking(sql, ctx, input.reference);
    if (!own.ok) return own;
    const { booking, rules } = own.value;
    const subject = `booking:${booking.id}`;
    if (input.part === null) {
      if (await closeWeek(sql, booking.id)) await tellEvent(sql, ctx, booking, 'week.closed', {}, subject);
      return ok(null);
    }
    const decided = decideChange(booking, rules, ctx.now);
    if (!decided.ok) return decided;
    if (booking.status === 'failed' || booking.contactKind === 'none' || booking.contactConfirmedAt === null) {
      return refuse('step-not-allowed');
    }
    const week = decideOpenWeek(booking, rules, ctx.now);
    if (!week.ok) return week;
    await openWeek(sql, booking.id, { ...week.value, part: input.part }, ctx.now);
    await tellEvent(sql, ctx, booking, 'week.opened', { monday: week.value.monday, part: input.part }, subject);
    return ok(null);
  });
}
