// Gives every visit of a day to the team whose time it already holds: the dispatcher's one button in the morning.
import { may } from '#app/domain/access/permission.ts';
import { ok, type Problem, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { assignVisit } from '../visit/assign-visit.server.ts';
import { loadDay } from './load-day.server.ts';

export type AssignedDay = { assigned: number; left: { bookingId: string; problem: Problem }[] };

/** Each visit for itself: what cannot be assigned is told and the others are. */
export async function assignDay(ctx: Ctx, input: { date: string; district: string }): Promise<Result<AssignedDay>> {
  if (!may(ctx.actor, 'visit.assign')) return refuse(ctx.actor.kind === 'staff' ? 'not-allowed' : 'sign-in-first');
  const day = await loadDay(ctx, input);
  if (!day.ok) return day;
  const done: AssignedDay = { assigned: 0, left: [] };
  for (const { bookingId, version, teamId } of day.value.teams.flatMap((one) =>
    one.visits.filter((v) => v.unassigned),
  )) {
    if (teamId === null) continue;
    const given = await assignVisit(ctx, { bookingId, version, teamId });
    if (given.ok) done.assigned += 1;
    else done.left.push({ bookingId, problem: given.problem });
  }
  return ok(done);
}
