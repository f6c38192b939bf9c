// The way every change of the board goes: who may, lock the visits and their teams' days, read the day anew, decide, write,
// remember what it was before, tell the other boards.
import { covers } from '#app/domain/access/permission.ts';
import type { CivilDate } from '#app/domain/calendar/civil-date.ts';
import type { EventType } from '#app/domain/ledger/event.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { BoardVisit } from '#app/domain/schedule/board.ts';
import type { Moved } from '#app/domain/schedule/move.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { dayVersions, lockBoardVisit, placeOnBoard, setBookingStatus } from '#app/store/board.server.ts';
import {
  type BoardWhat,
  type DayBefore,
  insertBoardChange,
  tellBoards,
  type VisitBefore,
} from '#app/store/board-changes.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { lockTeamDay, shiftAllocations } from '#app/store/holds.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { published } from '../content/published.server.ts';
import { type DayNow, readDay } from './day-now.server.ts';

export type Seen = { visitId: string; version: number };
export type OnBoard = { sql: Sql; ctx: Ctx; day: DayNow; district: string; date: CivilDate; before: DayBefore };

/**
 * Refuses with not-found, or with board-stale when a visit is not as it was seen. `teamIds` are locked besides the teams
 * the visits are with. `what` null: nothing to take back.
 */
export function onBoard<T>(
  ctx: Ctx,
  input: { seen: readonly Seen[]; teamIds: readonly string[]; what: BoardWhat | null },
  work: (board: OnBoard, visits: BoardVisit[]) => Promise<Result<T>>,
): Promise<Result<T>> {
  return permittedSql(ctx, 'visit.assign', async (sql) => {
    const { actor } = ctx;
    if (actor.kind !== 'staff' || actor.pointId !== null) return refuse('not-allowed');
    const teams = new Set(input.teamIds);
    let at: { district: string; date: CivilDate } | null = null;
    for (const { visitId, version } of [...input.seen].sort((a, b) => (a.visitId < b.visitId ? -1 : 1))) {
      const row = isId(visitId) ? await lockBoardVisit(sql, visitId) : null;
      if (!row || !covers(actor, { district: row.district })) return refuse('not-found');
      if (row.version !== version || (at && at.date !== row.date)) return refuse('board-stale');
      if (row.teamId) teams.add(row.teamId);
      at = { district: row.district, date: row.date };
    }
    if (!at) return refuse('not-found');
    const { district, date } = at;
    const own = await sql.rows<{ id: string }>('SELECT id FROM team WHERE id = ANY($1) ORDER BY id', [[...teams]]);
    if (own.length < teams.size) return refuse('not-found');
    for (const { id } of own) await lockTeamDay(sql, id, date);
    const day = await readDay(sql, await published(ctx.app, ctx.now), { district, date, now: ctx.now, app: ctx.app });
    if (!day) return refuse('not-found');
    const visits = input.seen.flatMap(({ visitId }) => day.visits.get(visitId) ?? []);
    if (visits.length < input.seen.length) return refuse('not-found');
    const board: OnBoard = { sql, ctx, day, district, date, before: { visits: [], shifts: [] } };
    const done = await work(board, visits);
    if (!done.ok) return done;
    if (input.what) await remember(board, input.what, actor.staffId, [...teams]);
    await tellBoards(sql, district, date);
    return done;
  });
}

export async function remember(board: OnBoard, what: BoardWhat, staffId: string, teams: string[]): Promise<void> {
  const { sql, ctx, district, date, before } = board;
  const versions = Object.fromEntries(await dayVersions(sql, teams, date));
  await insertBoardChange(sql, { staffId, at: ctx.now, what, district, date, before, versions });
}

/** What the visit was before this change, for taking it back. */
export function beforeOf(board: OnBoard, visit: BoardVisit): VisitBefore {
  const { id, bookingId, reference, pointId, teamId, start, locked, status, need } = visit;
  const row = board.day.rows.get(id);
  const kitIds = visit.allocationId === null ? null : (row?.kitIds ?? []);
  return { id, bookingId, reference, pointId, teamId, start, minutes: need.minutes, locked, status, kitIds };
}

/** Writes one decided move: the others' minutes, the visit's own time, its promise of a team, the event. */
export async function writeMove(
  board: OnBoard,
  visit: BoardVisit,
  teamId: string,
  moved: Moved,
): Promise<Result<null>> {
  const { sql, day, date, before } = board;
  const lane = day.lanes.find((one) => one.team.id === teamId);
  if (!lane) return refuse('not-found');
  for (const { id } of moved.shifts) {
    const stop = lane.day.stops.find((one) => one.id === id);
    const known =
      before.shifts.some((shift) => shift.id === id) ||
      before.visits.some((one) => day.visits.get(one.id)?.allocationId === id);
    if (stop && !known) before.shifts.push({ id, start: stop.start });
  }
  before.visits.push(beforeOf(board, visit));
  if (!(await shiftAllocations(sql, date, moved.shifts))) return refuse('day-changed');
  const kits = visit.need.kits.flatMap((kind) => lane.day.team.kits.find((kit) => kit.kind === kind)?.id ?? []);
  await placeOnBoard(sql, {
    visitId: visit.id,
    teamId,
    date,
    start: moved.start,
    minutes: visit.need.minutes,
    kitIds: kits,
  });
  await setBookingStatus(sql, visit.bookingId, 'assigned');
  const again = visit.teamId === teamId && visit.status === 'assigned';
  await tell(board, visit, again ? 'visit.moved' : 'visit.assigned', {
    team: teamId,
    from: visit.teamId,
    start: moved.start,
    was: visit.start,
  });
  return ok(null);
}

export async function tell(
  { sql, ctx, district }: OnBoard,
  visit: Pick<BoardVisit, 'id' | 'bookingId' | 'pointId'>,
  type: EventType,
  data: Record<string, string | number | boolean | null> = {},
): Promise<void> {
  const { id, bookingId, pointId } = visit;
  await appendEvents(sql, ctx.actor, ctx.now, [
    { type, subject: `visit:${id}`, bookingId, visitId: id, district, pointId, data },
  ]);
}

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
