// A visit that could not take place: the attempt is recorded and, in the same step, a new window is taken if one was agreed.
import { covers } from '#app/domain/access/permission.ts';
import type { CivilDate } from '#app/domain/calendar/civil-date.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { VisitNeed } from '#app/domain/schedule/offer.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { sqlOfClient } from '#app/platform/sql.server.ts';
import { type BookingVisit, loadBookingVisit } from '#app/store/booking-visit.server.ts';
import { changeTime } from '../booking/change-time.server.ts';
import { holdTime } from '../schedule/hold-time.server.ts';
import { offerTimes } from '../schedule/offer-times.server.ts';
import { type FailReason, failVisit } from './run-visit.server.ts';

export type NewWindow = { date: CivilDate; windowStart: number; windowEnd: number };

const lookAheadDays = 7;
const shown = 12;

/** What the booking's visit asks of a team: the services and kits it was booked with. */
export function needOf(booking: BookingVisit): VisitNeed {
  return {
    skills: booking.skills,
    languages: [],
    kits: booking.mode === 'window' ? [] : booking.kitKinds,
    minutes: booking.serviceMinutes,
    officers: booking.mode === 'window' ? 1 : 2,
  };
}

/** The next free windows for this booking's visit, at most twelve. */
export async function newWindows(ctx: Ctx, bookingId: string): Promise<NewWindow[]> {
  const booking = await loadBookingVisit(sqlOfClient(ctx.app.pool), bookingId);
  if (!booking || !covers(ctx.actor, { district: booking.district, teamId: booking.teamId })) return [];
  const offers = await offerTimes(ctx, {
    district: booking.district,
    mode: booking.mode,
    place: { communityId: booking.communityId, pointId: booking.pointId },
    need: needOf(booking),
    from: '0000-01-01',
    days: lookAheadDays,
  });
  if (!offers.ok) return [];
  const free = offers.value.days.flatMap(({ date, windows }) =>
    windows.flatMap(({ windowStart, windowEnd, left }) => (left > 0 ? [{ date, windowStart, windowEnd }] : [])),
  );
  return free.slice(0, shown);
}

export type FailAndRebook = {
  bookingId: string;
  version: number;
  reason: FailReason;
  window: Pick<NewWindow, 'date' | 'windowStart'> | null;
};

/** The attempt stays recorded also when the new window was just taken: then `rebooked` is false and a clerk will call. */
export async function failAndRebook(ctx: Ctx, input: FailAndRebook): Promise<Result<{ rebooked: boolean }>> {
  const failed = await failVisit(ctx, input);
  if (!failed.ok) return failed;
  if (input.window === null) return ok({ rebooked: false });
  const booking = failed.value;
  const held = await holdTime(ctx, {
    holder: `change:${booking.id}`,
    action: 'visit.run',
    district: booking.district,
    mode: booking.mode,
    place: { communityId: booking.communityId, pointId: booking.pointId },
    need: needOf(booking),
    ...input.window,
    network: null,
  });
  if (!held.ok) return ok({ rebooked: false });
  const changed = await changeTime(ctx, { bookingId: booking.id, version: booking.version + 1 });
  return ok({ rebooked: changed.ok });
}
