// Moving one visit on the board, locking it to its place, taking it off; the promised window is kept by each of them.
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { decideMove } from '#app/domain/schedule/move.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { setBookingStatus, setLocked, takeOffBoard } from '#app/store/board.server.ts';
import { beforeOf, onBoard, type Seen, tell, writeMove } from './on-board.server.ts';

export type Placed = { reference: string; teamId: string | null; start: number };

/** `start` null: the earliest minute with the least added travel. Refuses with what `decideMove` says, or board-stale. */
export function moveVisit(ctx: Ctx, input: Seen & { teamId: string; start: number | null }): Promise<Result<Placed>> {
  const { teamId, start } = input;
  return onBoard(ctx, { seen: [input], teamIds: [teamId], what: 'move' }, async (board, [visit]) => {
    const lane = board.day.lanes.find((one) => one.team.id === teamId);
    if (!visit || !lane) return refuse('not-found');
    const moved = decideMove(visit, lane.day, start, board.day.travel, board.day.over);
    if (!moved.ok) return moved;
    const written = await writeMove(board, visit, teamId, moved.value);
    return written.ok ? ok({ reference: visit.reference, teamId, start: moved.value.start }) : written;
  });
}

/** A locked visit keeps team and minute until it is unlocked; what is under way cannot be locked any more. */
export function lockVisit(ctx: Ctx, input: Seen & { locked: boolean }): Promise<Result<Placed>> {
  return onBoard(ctx, { seen: [input], teamIds: [], what: 'lock' }, async (board, [visit]) => {
    if (!visit) return refuse('not-found');
    if (visit.mode === 'session') return refuse('session-apart');
    board.before.visits.push(beforeOf(board, visit));
    if (!(await setLocked(board.sql, visit.id, input.locked))) return refuse('step-not-allowed');
    await tell(board, visit, input.locked ? 'visit.locked' : 'visit.unlocked');
    return ok(visit);
  });
}

/** Gives the team's time back; the promise to the person stays and the visit waits for another team. */
export function takeOff(ctx: Ctx, input: Seen): Promise<Result<Placed>> {
  return onBoard(ctx, { seen: [input], teamIds: [], what: 'off' }, async (board, [visit]) => {
    if (!visit) return refuse('not-found');
    if (visit.visitStatus !== 'planned') return refuse('step-not-allowed');
    if (visit.mode === 'session') return refuse('session-apart');
    if (visit.locked) return refuse('visit-locked');
    board.before.visits.push(beforeOf(board, visit));
    await takeOffBoard(board.sql, visit.id);
    await setBookingStatus(board.sql, visit.bookingId, 'confirmed');
    await tell(board, visit, 'visit.unassigned', { team: visit.teamId });
    return ok(visit);
  });
}
