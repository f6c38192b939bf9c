// A plan becomes the day, as one change that can be taken back; or not at all when the day is not what it was made from.
import { covers } from '#app/domain/access/permission.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { BoardVisit } from '#app/domain/schedule/board.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { setBookingStatus, takeOffBoard } from '#app/store/board.server.ts';
import { endPlanRun, findPlanRun, type PlanRun } from '#app/store/plan-runs.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { beforeOf, type OnBoard, onBoard, type Seen, tell, writeMove } from '../board/on-board.server.ts';
import { applyWeek } from './apply-week.server.ts';

export type Applied = { moved: number };

/** Refuses with plan-not-ready, plan-imagined (a what-if), plan-empty, or plan-clash when anything changed since. */
export async function applyPlan(ctx: Ctx, input: { id: string }): Promise<Result<Applied>> {
  const found = await permittedSql(ctx, 'visit.assign', async (sql) => ok(await findPlanRun(sql, input.id)));
  if (!found.ok) return found;
  const run = found.value;
  if (!run || !covers(ctx.actor, { district: run.district })) return refuse('not-found');
  if (run.change) return refuse('plan-imagined');
  if (run.status !== 'ready' || !run.outcome || !run.seen) return refuse('plan-not-ready');
  const changed = [...run.outcome.moves.map(({ visitId }) => visitId), ...run.outcome.lost];
  if (changed.length === 0) return refuse('plan-empty');
  if (run.scope === 'week') return applyWeek(ctx, { id: input.id });
  const seen = changed.map((visitId): Seen => ({ visitId, version: run.seen?.visits[visitId] ?? -1 }));
  const done = await onBoard(ctx, { seen, teamIds: Object.keys(run.seen.teams), what: 'plan' }, (board, visits) =>
    write(board, visits, run),
  );
  return !done.ok && done.problem.code === 'board-stale' ? refuse('plan-clash') : done;
}

async function write(board: OnBoard, visits: BoardVisit[], { id, outcome, seen }: PlanRun): Promise<Result<Applied>> {
  if ((await findPlanRun(board.sql, id, true))?.status !== 'ready' || !outcome || !seen)
    return refuse('plan-not-ready');
  // Locking a team's day counts it up by one; anything more is somebody else's change.
  const clash = board.day.lanes.some(
    ({ team, version }) => team.id in seen.teams && version !== (seen.teams[team.id] ?? 0) + 1,
  );
  if (clash) return refuse('plan-clash');
  const byId = new Map(visits.map((visit) => [visit.id, visit]));
  for (const visitId of outcome.lost) {
    const visit = byId.get(visitId);
    if (!visit) return refuse('plan-clash');
    board.before.visits.push(beforeOf(board, visit));
    await takeOffBoard(board.sql, visitId);
    await setBookingStatus(board.sql, visit.bookingId, 'confirmed');
    await tell(board, visit, 'visit.unassigned', { team: visit.teamId });
  }
  for (const { visitId, to } of outcome.moves) {
    const visit = byId.get(visitId);
    if (!visit) return refuse('plan-clash');
    const written = await writeMove(board, visit, to.teamId, { start: to.start, addedTravel: 0, shifts: [] });
    if (!written.ok) return written;
  }
  await endPlanRun(board.sql, id, { status: 'applied', now: board.ctx.now });
  return ok({ moved: outcome.moves.length });
}
