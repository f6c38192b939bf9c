// Gives a visit to a team, or takes it back: checked by the same rule as booking, under the locks of both days.
import { covers } from '#app/domain/access/permission.ts';
import { instantAt } from '#app/domain/calendar/civil-date.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { kitsFor } from '#app/domain/schedule/capability.ts';
import { dayKind } from '#app/domain/schedule/horizon.ts';
import type { VisitNeed } from '#app/domain/schedule/offer.ts';
import { placeInAnyOrder } from '#app/domain/schedule/resequence.ts';
import { type Team, teamDayOf } from '#app/domain/schedule/team-day.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { type BookingVisit, isOfSession, loadBookingVisit, stepBooking } from '#app/store/booking-visit.server.ts';
import { giveAllocation, lockTeamDay, shiftAllocations } from '#app/store/holds.server.ts';
import { loadTaken } from '#app/store/teams.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { published } from '../content/published.server.ts';
import { roadsOf } from '../schedule/roads.server.ts';
import { habitsOf, loadTeamOn, stopOf } from '../schedule/stops.server.ts';
import { tellEvent } from './tell.server.ts';

export type AssignVisit = { bookingId: string; version: number; teamId: string };

/** Refuses with team-lacks-skill, team-off-shift, team-busy, step-not-allowed or stale-page. The promised window stays. */
export function assignVisit(ctx: Ctx, input: AssignVisit): Promise<Result<{ reference: string }>> {
  return withBooking(ctx, input, async (sql, booking) => {
    if (booking.status !== 'confirmed' && booking.status !== 'assigned') return refuse('step-not-allowed');
    const given = input.teamId === booking.teamId ? ok(null) : await giveTo(sql, ctx, booking, input.teamId);
    if (!given.ok) return given;
    if (!(await stepBooking(sql, booking, 'assigned'))) return refuse('stale-page');
    await tellEvent(sql, ctx, booking, 'visit.assigned', { team: input.teamId, from: booking.teamId });
    return ok({ reference: booking.reference });
  });
}

/** The team is no longer promised; its time stays taken until another has it. */
export function unassignVisit(ctx: Ctx, input: Omit<AssignVisit, 'teamId'>): Promise<Result<{ reference: string }>> {
  return withBooking(ctx, input, async (sql, booking) => {
    if (booking.status !== 'assigned') return refuse('step-not-allowed');
    if (!(await stepBooking(sql, booking, 'confirmed'))) return refuse('stale-page');
    await tellEvent(sql, ctx, booking, 'visit.unassigned', { team: booking.teamId });
    return ok({ reference: booking.reference });
  });
}

function withBooking(
  ctx: Ctx,
  input: { bookingId: string; version: number },
  work: (sql: Sql, booking: BookingVisit) => Promise<Result<{ reference: string }>>,
): Promise<Result<{ reference: string }>> {
  return permittedSql(ctx, 'visit.assign', async (sql) => {
    const booking = await loadBookingVisit(sql, input.bookingId, true);
    if (!booking || !covers(ctx.actor, { district: booking.district })) return refuse('not-found');
    if (isOfSession(booking)) return refuse('session-apart');
    if (booking.version !== input.version) return refuse('stale-page');
    return work(sql, booking);
  });
}

const refusals = {
  'no-skill': 'team-lacks-skill',
  'no-shift': 'team-off-shift',
  'too-long': 'team-busy',
  'too-far': 'team-busy',
  full: 'team-busy',
} as const;

async function giveTo(sql: Sql, ctx: Ctx, booking: BookingVisit, teamId: string): Promise<Result<null>> {
  const content = await published(ctx.app, ctx.now);
  const rules = content.rules.get(booking.district)?.body;
  const { runsAs } = rules ? dayKind(booking.date, content.calendar, rules) : { runsAs: null };
  const team = await loadTeamOn(sql, { teamId, district: booking.district, date: booking.date, runsAs });
  if (!rules || !team || (team.kind === 'window') !== (booking.mode === 'window')) return refuse('not-found');
  for (const id of [teamId, booking.teamId ?? teamId].sort()) await lockTeamDay(sql, id, booking.date);
  const taken = await loadTaken(sql, [teamId], booking.date, booking.date, ctx.now);
  const stops = taken.map((row) => stopOf(row, ctx.now));
  const day = teamDayOf(team, booking.date, runsAs, stops, habitsOf(rules));
  const need = needOf(booking, team);
  const place = { lon: booking.lon, lat: booking.lat };
  const placed = placeInAnyOrder(day, need, place, booking, roadsOf(ctx.app, content, rules).travel);
  if (!placed.ok) return refuse(refusals[placed.reason]);
  if (!(await shiftAllocations(sql, booking.date, placed.shifts))) return refuse('team-busy');
  await giveAllocation(sql, {
    visitId: booking.visitId,
    teamId,
    plannedStart: placed.start,
    startsAt: instantAt(booking.date, placed.start),
    endsAt: instantAt(booking.date, placed.start + booking.serviceMinutes),
    kitIds: kitsFor(team, need),
  });
  return ok(null);
}

/** What the visit asked for when it was booked: its services; kits of the kinds it already has out. */
function needOf(booking: BookingVisit, team: Team): VisitNeed {
  return {
    skills: booking.skills,
    languages: [],
    kits: booking.kitKinds,
    minutes: booking.serviceMinutes,
    officers: booking.mode === 'window' ? 1 : Math.min(2, team.officers),
  };
}
