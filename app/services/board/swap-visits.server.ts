// Two visits at once: swapped between their teams in one step, or put one right after the other at the same place.
import { metresBetween } from '#app/domain/place/distance.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { decideMove, without } from '#app/domain/schedule/move.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Placed } from './move-visit.server.ts';
import { onBoard, type Seen, writeMove } from './on-board.server.ts';

/** Each takes the other's team; both or none. Overlaps on the way are judged only when both are written. */
export function swapVisits(ctx: Ctx, input: { one: Seen; other: Seen }): Promise<Result<Placed>> {
  return onBoard(ctx, { seen: [input.one, input.other], teamIds: [], what: 'swap' }, async (board, [one, other]) => {
    const { lanes, travel, over } = board.day;
    const mine = lanes.find((lane) => lane.team.id === one?.teamId);
    const theirs = lanes.find((lane) => lane.team.id === other?.teamId);
    if (!one || !other || !mine || !theirs) return refuse('not-found');
    if (mine === theirs) return refuse('swap-same-team');
    const there = decideMove(one, without(theirs.day, other.allocationId), null, travel, over);
    if (!there.ok) return there;
    const here = decideMove(other, without(mine.day, one.allocationId), null, travel, over);
    if (!here.ok) return here;
    const first = await writeMove(board, one, theirs.team.id, there.value);
    if (!first.ok) return first;
    const second = await writeMove(board, other, mine.team.id, here.value);
    if (!second.ok) return second;
    return ok({ reference: one.reference, teamId: theirs.team.id, start: there.value.start });
  });
}

const samePlaceMetres = 150;

/** The one is planned right after the other with the same team: one way for both. */
export function putBeside(ctx: Ctx, input: { one: Seen; other: Seen }): Promise<Result<Placed>> {
  return onBoard(ctx, { seen: [input.one, input.other], teamIds: [], what: 'beside' }, async (board, [one, other]) => {
    const lane = board.day.lanes.find(({ team }) => team.id === other?.teamId);
    if (!one || !other || !lane) return refuse('not-found');
    const together = one.windowStart === other.windowStart && metresBetween(one.at, other.at) <= samePlaceMetres;
    if (!together) return refuse('not-together');
    const after = Math.min(other.start + other.need.minutes, one.windowEnd - 1);
    const moved = decideMove(one, lane.day, after, board.day.travel, board.day.over);
    if (!moved.ok) return moved;
    const written = await writeMove(board, one, lane.team.id, moved.value);
    return written.ok ? ok({ reference: one.reference, teamId: lane.team.id, start: moved.value.start }) : written;
  });
}
