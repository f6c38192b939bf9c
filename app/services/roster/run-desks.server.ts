// The desks of a session's day: who is called where, and what was done for each person.
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type FieldStep, fieldStepsFor } from '#app/domain/visit/item-step.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { findAttendee } from '#app/store/attendees.server.ts';
import { loadCaseItems } from '#app/store/cases.server.ts';
import { callNext, leaveDesk, sendToDesk } from '#app/store/session-day.server.ts';
import { afterStep } from '../case/after-step.server.ts';
import { applyStep } from '../case/apply-step.server.ts';
import { issueReceiptOf } from '../receipt/issue-receipts.server.ts';
import { onTheDay, tell } from './day-scope.server.ts';

/** The next who is there and ready; null when nobody waits. */
export function callToDesk(
  ctx: Ctx,
  input: { reference: string; desk: number },
): Promise<Result<{ number: number } | null>> {
  return onTheDay(ctx, input.reference, async (sql, scope) => {
    if (!Number.isInteger(input.desk) || input.desk < 1 || input.desk > 99)
      return refuse('form-invalid', undefined, 'desk');
    const next = await callNext(sql, scope.session.id, input.desk, ctx.now);
    if (next)
      await tell(sql, ctx, scope, 'attendee.called', `attendee:${next.id}`, { desk: input.desk, number: next.number });
    return ok(next && { number: next.number });
  });
}

/** Missed the number: back into the queue, or straight to a desk. */
export function moveInQueue(
  ctx: Ctx,
  input: { reference: string; attendeeId: string; desk: number | null },
): Promise<Result<null>> {
  return onTheDay(ctx, input.reference, async (sql, { session }) => {
    const moved = await sendToDesk(sql, session.id, input.attendeeId, input.desk, ctx.now);
    return moved ? ok(null) : refuse('step-not-allowed');
  });
}

/** One step for every open item of the person, as at a door; the desk is free when all are told. */
export function recordAtDesk(
  ctx: Ctx,
  input: { reference: string; attendeeId: string; step: FieldStep; reason: string | null },
): Promise<Result<null>> {
  return onTheDay(ctx, input.reference, async (sql, { session, roster }) => {
    const attendee = await findAttendee(sql, ctx.app.keys, roster, input.attendeeId, true);
    if (!attendee?.personId || session.bookingId === null) return refuse('step-not-allowed');
    const own = (await loadCaseItems(sql, session.bookingId)).filter(({ personId }) => personId === attendee.personId);
    const items = own.filter(({ status }) => fieldStepsFor(status).includes(input.step));
    if (items.length === 0) return refuse('step-not-allowed');
    const after = new Map(own.map(({ id, status }) => [id, status] as const));
    for (const item of items) {
      const asked = { step: input.step, version: item.version, reason: input.reason };
      const taken = await applyStep(sql, ctx, item, asked);
      if (!taken.ok) return taken;
      await afterStep(sql, ctx, item, input.step, taken.value);
      after.set(item.id, taken.value.status);
    }
    const waits = [...after.values()].some((status) => ['registered', 'checked_in', 'to_be_checked'].includes(status));
    if (!waits) await leaveDesk(sql, attendee.id, ctx.now);
    await issueReceiptOf(sql, ctx, { bookingId: session.bookingId, personId: attendee.personId });
    return ok(null);
  });
}
