// Moves a booking to the time that is held for it. The old time is kept until the new one is the booking's.

import type { Actor } from '#app/domain/access/actor.ts';
import { type Action, covers, may } from '#app/domain/access/permission.ts';
import { decideChange } from '#app/domain/booking/own-actions.ts';
import { type BookingStatus, mayStep } from '#app/domain/booking/status.ts';
import { visitFacts } from '#app/domain/booking/visit-letter.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { type BookingVisit, loadBookingVisit, moveToHold, takeHold } from '#app/store/booking-visit.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { enqueueMessages } from '#app/store/messages.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { published } from '../content/published.server.ts';
import { letterSource, openBooking } from './letter-source.server.ts';

export type ChangeTime = { bookingId: string; version: number };

/**
 * Needs a living hold `change:<booking id>`. A team may only give a new window to its own visit that could not take
 * place. Refuses with hold-expired, stale-page, or what decideChange says.
 */
export function changeTime(ctx: Ctx, input: ChangeTime): Promise<Result<{ reference: string }>> {
  return permittedSql(ctx, actionOf(ctx.actor), (sql) => change(sql, ctx, input));
}

function actionOf(actor: Actor): Action {
  if (actor.kind !== 'staff') return 'own.change';
  return may(actor, 'booking.change') ? 'booking.change' : 'visit.run';
}

/** A team may visit for another service point than its own: its visits are known by the team. */
function scopeAsked(actor: Actor, { id: bookingId, district, pointId, teamId }: BookingVisit) {
  return actionOf(actor) === 'visit.run' ? { district, teamId } : { bookingId, district, pointId, teamId };
}

async function change(sql: Sql, ctx: Ctx, input: ChangeTime): Promise<Result<{ reference: string }>> {
  const before = await loadBookingVisit(sql, input.bookingId, true);
  if (!before || !covers(ctx.actor, scopeAsked(ctx.actor, before))) return refuse('not-found');
  if (before.version !== input.version) return refuse('stale-page');
  const content = await published(ctx.app, ctx.now);
  const rules = content.rules.get(before.district)?.body;
  const opened = openBooking(ctx, before);
  if (!rules || !opened) return refuse('not-found');
  const byStaff = ctx.actor.kind === 'staff';
  const open = mayStep(before.status, 'cancelled_org');
  const decided = byStaff ? (open ? ok(null) : refuse('step-not-allowed')) : decideChange(before, rules, ctx.now);
  if (!decided.ok) return decided;
  if (actionOf(ctx.actor) === 'visit.run' && before.status !== 'failed') return refuse('step-not-allowed');
  const holder = `change:${before.id}`;
  const again = before.status === 'failed';
  const status: BookingStatus =
    before.status === 'submitted' || before.status === 'needs_fix' ? before.status : 'confirmed';
  const move = {
    bookingId: before.id,
    visitId: before.visitId,
    holder,
    now: ctx.now,
    status,
    countsAsChange: !byStaff && !again,
  };
  if (!(await moveToHold(sql, move)) || !(await takeHold(sql, holder, before.visitId))) return refuse('hold-expired');
  const after = await loadBookingVisit(sql, before.id);
  if (!after) return refuse('not-found');
  const scope = { bookingId: after.id, visitId: after.visitId, district: after.district, pointId: after.pointId };
  const [eventId] = await appendEvents(sql, ctx.actor, ctx.now, [
    {
      type: again ? 'visit.rebooked' : 'booking.changed',
      subject: `booking:${after.id}`,
      ...scope,
      data: {
        fromDate: before.date,
        fromStart: before.windowStart,
        date: after.date,
        windowStart: after.windowStart,
        windowEnd: after.windowEnd,
      },
    },
  ]);
  if (after.contactKind !== 'none') {
    const facts = visitFacts(await letterSource(sql, ctx, after, opened));
    const window = { date: before.date, windowStart: before.windowStart, windowEnd: before.windowEnd };
    await enqueueMessages(sql, ctx.app, ctx.now, [
      {
        template: again ? 'visit-rebooked' : 'booking-changed',
        channel: after.contactKind,
        to: opened.contact,
        locale: after.locale,
        dedupe: `${after.id}:changed:${after.version}`,
        eventId: eventId ?? null,
        ...scope,
        facts: { ...facts, before: window },
      },
    ]);
  }
  return ok({ reference: after.reference });
}
