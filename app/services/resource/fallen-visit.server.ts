// One visit that a closure takes the time of: another team, another window, or the call list; and who is told.
import { clerkDue } from '#app/domain/booking/clerk-due.ts';
import type { ClosurePlan, FallenOutcome } from '#app/domain/resource/closure.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { type BookingVisit, loadBookingVisit, stepBooking } from '#app/store/booking-visit.server.ts';
import { openCallback } from '#app/store/callbacks.server.ts';
import { leaveWaiting } from '#app/store/closures.server.ts';
import { tellEvent, tellPerson } from '../visit/tell.server.ts';
import { findPlaceAgain, type Ground, type NewPlace } from './place-again.server.ts';

export type Fallen = {
  reference: string;
  date: string;
  windowStart: number;
  windowEnd: number;
  teamId: string | null;
  outcome: FallenOutcome;
  to: NewPlace | null;
  /** how the person hears of it; null where nothing changes for them */
  told: 'email' | 'sms' | 'none' | null;
  locale: 'zh' | 'en';
};
/** Without a closure's id it is a rehearsal: nobody is told. */
export async function moveFallen(
  sql: Sql,
  ctx: Ctx,
  ground: Ground,
  plan: ClosurePlan,
  booking: BookingVisit,
  closureId: string | null,
): Promise<Fallen> {
  const to = await findPlaceAgain(sql, ground, booking);
  const kept = to?.date === booking.date && to.windowStart === booking.windowStart;
  const outcome: FallenOutcome = to ? (kept ? 'same' : 'moved') : 'waits';
  if (!to) await leaveWaiting(sql, booking.visitId, isOpen(booking));
  if (closureId !== null) await tellOne(sql, ctx, ground, plan, booking, { outcome, to, closureId });
  const { reference, date, windowStart, windowEnd, teamId, contactKind, locale } = booking;
  const told = outcome === 'same' ? null : contactKind;
  return { reference, date, windowStart, windowEnd, teamId, outcome, to, told, locale };
}

/** A request that a clerk still has to answer keeps its state; a promised one is open for another time. */
function isOpen({ status }: BookingVisit): boolean {
  return status === 'confirmed' || status === 'assigned';
}

type Told = { outcome: FallenOutcome; to: NewPlace | null; closureId: string };

async function tellOne(
  sql: Sql,
  ctx: Ctx,
  ground: Ground,
  plan: ClosurePlan,
  booking: BookingVisit,
  { outcome, to, closureId }: Told,
): Promise<void> {
  const waits = outcome === 'waits';
  const next = !isOpen(booking) || outcome === 'same' ? booking.status : waits ? 'failed' : 'confirmed';
  if (!(await stepBooking(sql, booking, next))) throw new Error('a locked booking moved');
  const type = waits ? 'visit.failed' : outcome === 'same' ? 'visit.assigned' : 'visit.rebooked';
  const data: Record<string, string | number | null> = { closure: closureId };
  if (outcome === 'same') Object.assign(data, { team: to?.teamId ?? null, from: booking.teamId });
  if (outcome === 'moved' && to)
    Object.assign(data, { date: to.date, windowStart: to.windowStart, windowEnd: to.windowEnd });
  if (waits) data.reason = 'closed';
  const eventId = await tellEvent(sql, ctx, booking, type, data);
  if (outcome === 'same') return;
  const after = await loadBookingVisit(sql, booking.id);
  if (!after) throw new Error('a locked booking is gone');
  const before = { date: booking.date, windowStart: booking.windowStart, windowEnd: booking.windowEnd };
  await tellPerson(sql, ctx, after, eventId, {
    template: waits ? 'visit-failed' : 'visit-rebooked',
    once: closureId,
    more: () => ({ closed: plan.reason, ...(waits ? { reason: 'closed' } : { before }) }),
  });
  if (!waits && booking.contactKind !== 'none') return;
  await openCallback(sql, ctx.now, {
    bookingId: booking.id,
    district: booking.district,
    pointId: booking.pointId,
    reason: waits ? 'visit-failed' : 'time-change',
    dueAt: clerkDue(ground.content.calendar, ground.rules.callbacks, ctx.now),
    dedupe: `closure:${closureId}:${booking.id}`,
  });
}
