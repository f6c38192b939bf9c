// Takes back the last change of one's own, exactly, as long as none of its teams' days was changed since.
import { covers } from '#app/domain/access/permission.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { placeOnBoard, setBookingStatus, setLocked, takeOffBoard } from '#app/store/board.server.ts';
import { lastBoardChange, markUndone, tellBoards } from '#app/store/board-changes.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { lockTeamDay, shiftAllocations } from '#app/store/holds.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { published } from '../content/published.server.ts';
import { readDay } from './day-now.server.ts';

/** Refuses with undo-none, or undo-changed when something else moved: then nothing is touched. */
export function undoLast(ctx: Ctx, asked: { district: string; date: string }): Promise<Result<null>> {
  return permittedSql(ctx, 'visit.assign', async (sql) => {
    const { actor } = ctx;
    if (actor.kind !== 'staff' || !covers(actor, { district: asked.district })) return refuse('not-allowed');
    const change = await lastBoardChange(sql, { staffId: actor.staffId, ...asked });
    if (!change) return refuse('undo-none');
    for (const [teamId, version] of Object.entries(change.versions).sort(([a], [b]) => (a < b ? -1 : 1))) {
      if ((await lockTeamDay(sql, teamId, change.date)) !== version + 1) return refuse('undo-changed');
    }
    const content = await published(ctx.app, ctx.now);
    const day = await readDay(sql, content, {
      district: change.district,
      date: change.date,
      now: ctx.now,
      app: ctx.app,
    });
    for (const visit of change.before.visits) {
      if (day?.visits.get(visit.id)?.visitStatus !== 'planned') return refuse('undo-changed');
      const { id, teamId, start, minutes, kitIds } = visit;
      if (teamId !== null && kitIds !== null) {
        await placeOnBoard(sql, { visitId: id, teamId, date: change.date, start, minutes, kitIds });
      } else await takeOffBoard(sql, id);
      if (day.visits.get(id)?.locked !== visit.locked) await setLocked(sql, id, visit.locked);
      if (day.visits.get(id)?.status !== visit.status) await setBookingStatus(sql, visit.bookingId, visit.status);
    }
    if (!(await shiftAllocations(sql, change.date, change.before.shifts))) return refuse('undo-changed');
    if (!(await markUndone(sql, change.id, ctx.now))) return refuse('undo-none');
    await appendEvents(
      sql,
      actor,
      ctx.now,
      change.before.visits.map(({ id, bookingId, pointId }) => ({
        type: 'day.undone' as const,
        subject: `visit:${id}`,
        bookingId,
        visitId: id,
        district: change.district,
        pointId,
        data: { what: change.what },
      })),
    );
    await tellBoards(sql, change.district, change.date);
    return ok(null);
  });
}
