// The team's steps with a whole visit: on the way, on site, done, or could not take place.
import { covers } from '#app/domain/access/permission.ts';
import { mayStep } from '#app/domain/booking/status.ts';
import { civilDateOf, instantAt, minuteOfDay } from '#app/domain/calendar/civil-date.ts';
import { addWorkingDays } from '#app/domain/calendar/working-days.ts';
import type { ItemStatus } from '#app/domain/case/item-table.ts';
import { VisitResult } from '#app/domain/ledger/letter-facts.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { visitOutcome } from '#app/domain/visit/item-step.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { type BookingVisit, loadBookingVisit } from '#app/store/booking-visit.server.ts';
import { openCallback } from '#app/store/callbacks.server.ts';
import { loadPeople } from '#app/store/people.server.ts';
import { freeAllocation, stepVisit } from '#app/store/visits.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { published } from '../content/published.server.ts';
import { tellEvent, tellPerson } from './tell.server.ts';

export type RunVisit = { bookingId: string; version: number };
export const failReasons = ['nobody-home', 'wrong-address', 'other'] as const;
export type FailReason = (typeof failReasons)[number];

/** Sets out. The person is told when the team is expected. */
export function departVisit(ctx: Ctx, input: RunVisit): Promise<Result<BookingVisit>> {
  return withVisit(ctx, input, async (sql, booking) => {
    if (!mayStep(booking.status, 'en_route') || booking.status !== 'assigned') return refuse('step-not-allowed');
    if (booking.date !== civilDateOf(ctx.now)) return refuse('step-not-allowed');
    const moved = await stepVisit(sql, step(booking, ctx.now, 'en_route', 'en_route', 'departed_at'));
    if (!moved) return refuse('stale-page');
    const eventId = await tellEvent(sql, ctx, booking, 'visit.en-route', { minute: minuteOfDay(ctx.now) });
    const { date, windowStart, windowEnd } = booking;
    await tellPerson(sql, ctx, booking, eventId, {
      template: 'visit-en-route',
      once: String(booking.attempt),
      more: () => ({ arrival: { date, windowStart, windowEnd } }),
    });
    return ok(booking);
  });
}

/** At the door or the counter: door words were exchanged, work begins. */
export function arriveVisit(ctx: Ctx, input: RunVisit): Promise<Result<BookingVisit>> {
  return withVisit(ctx, input, async (sql, booking) => {
    if (booking.status !== 'en_route') return refuse('step-not-allowed');
    const moved = await stepVisit(sql, step(booking, ctx.now, 'on_site', 'in_progress', 'arrived_at'));
    if (!moved) return refuse('stale-page');
    await tellEvent(sql, ctx, booking, 'visit.arrived', { minute: minuteOfDay(ctx.now) });
    return ok(booking);
  });
}

/** Nobody at home, wrong address: the attempt is recorded, a clerk is to call, the person may take a new window. */
export function failVisit(ctx: Ctx, input: RunVisit & { reason: FailReason }): Promise<Result<BookingVisit>> {
  return withVisit(ctx, input, async (sql, booking) => {
    if (!mayStep(booking.status, 'failed')) return refuse('step-not-allowed');
    const moved = await stepVisit(sql, step(booking, ctx.now, 'failed', 'failed', 'ended_at'));
    if (!moved) return refuse('stale-page');
    await freeAllocation(sql, booking.visitId);
    const eventId = await tellEvent(sql, ctx, booking, 'visit.failed', {
      reason: input.reason,
      attempt: booking.attempt,
    });
    const content = await published(ctx.app, ctx.now);
    const days = content.rules.get(booking.district)?.body.callbacks.dueWorkingDays ?? 1;
    const due = addWorkingDays(content.calendar, civilDateOf(ctx.now), days).date;
    await openCallback(sql, ctx.now, {
      bookingId: booking.id,
      district: booking.district,
      pointId: booking.pointId,
      reason: 'visit-failed',
      dueAt: instantAt(due, 17 * 60 + 30),
      dedupe: `visit-failed:${booking.id}:${booking.attempt}`,
    });
    await tellPerson(sql, ctx, booking, eventId, {
      template: 'visit-failed',
      once: String(booking.attempt),
      more: () => ({ reason: input.reason }),
    });
    return ok(booking);
  });
}

/** All outcomes are told: the visit is done, partly done, or nobody came. */
export function finishVisit(ctx: Ctx, input: RunVisit): Promise<Result<BookingVisit>> {
  return withVisit(ctx, input, async (sql, booking) => {
    if (booking.status !== 'in_progress') return refuse('step-not-allowed');
    const people = await loadPeople(sql, ctx.app.keys, booking);
    const outcome = visitOutcome(people.flatMap((person) => person.items.map((item) => item.status as ItemStatus)));
    if (!outcome.ok) return outcome;
    const moved = await stepVisit(sql, step(booking, ctx.now, 'done', outcome.value, 'ended_at'));
    if (!moved) return refuse('stale-page');
    const eventId = await tellEvent(sql, ctx, booking, 'visit.done', { outcome: outcome.value });
    const entries = (await published(ctx.app, ctx.now)).entries;
    await tellPerson(sql, ctx, booking, eventId, {
      template: 'visit-done',
      once: String(booking.attempt),
      more: (facts) => ({
        results: people.flatMap((person, index) =>
          person.items.flatMap((item) => {
            const outcome = outcomeOf(item.status as ItemStatus);
            if (outcome === null) return [];
            return [
              {
                person: facts.people[index] ?? '—',
                service: entries.get(item.serviceCode)?.body.name ?? { zh: item.serviceCode, en: item.serviceCode },
                outcome,
                promisedOn: item.promisedOn,
                provisional: item.provisional,
              },
            ];
          }),
        ),
      }),
    });
    return ok(booking);
  });
}

/** What the letter says of an item after the visit; null for what was taken back. */
function outcomeOf(status: ItemStatus): VisitResult['outcome'] | null {
  if (status === 'withdrawn') return null;
  if (status === 'awaiting_supplement') return 'accepted-missing';
  const told = status.replaceAll('_', '-') as VisitResult['outcome'];
  return VisitResult.shape.outcome.options.includes(told) ? told : 'accepted';
}

function step(
  booking: BookingVisit,
  now: Date,
  visitStatus: 'en_route' | 'on_site' | 'done' | 'failed',
  bookingStatus: 'en_route' | 'in_progress' | 'done' | 'partly_done' | 'no_show' | 'failed',
  stamp: 'departed_at' | 'arrived_at' | 'ended_at',
) {
  return {
    visitId: booking.visitId,
    visitVersion: booking.visitVersion,
    visitStatus,
    bookingId: booking.id,
    bookingVersion: booking.version,
    bookingStatus,
    stamp,
    now,
  };
}

/** The officer's own team's visit, locked; a page older than the visit is told so. */
export function withVisit<T>(
  ctx: Ctx,
  input: RunVisit,
  work: (sql: Sql, booking: BookingVisit) => Promise<Result<T>>,
): Promise<Result<T>> {
  return permittedSql(ctx, 'visit.run', async (sql) => {
    const booking = await loadBookingVisit(sql, input.bookingId, true);
    if (!booking || !covers(ctx.actor, { district: booking.district, teamId: booking.teamId }))
      return refuse('not-found');
    if (booking.version !== input.version) return refuse('stale-page');
    return work(sql, booking);
  });
}
