// A team cannot come today: all its open visits from a minute on are placed again, least slack first, as a plan to look at.
// Applied in one transaction, and only while the day is as the plan saw it. Promised windows stay; what nobody can keep
// goes to the call list, and no letter is sent before somebody has agreed on another time.
import { covers } from '#app/domain/access/permission.ts';
import { clerkDue } from '#app/domain/booking/clerk-due.ts';
import { type CivilDate, isCivilDate } from '#app/domain/calendar/civil-date.ts';
import { bestOut } from '#app/domain/plan/plan-out.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { OutPlan } from '#app/domain/schedule/team-out.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { setBookingStatus, takeOffBoard } from '#app/store/board.server.ts';
import { tellBoards } from '#app/store/board-changes.server.ts';
import { openCallback } from '#app/store/callbacks.server.ts';
import { lockTeamDay } from '#app/store/holds.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { published } from '../content/published.server.ts';
import { readDay } from './day-now.server.ts';
import { beforeOf, type OnBoard, remember, tell, writeMove } from './on-board.server.ts';

export type AskedOut = { district: string; date: CivilDate; teamId: string };

/** Only looks; nothing is kept. */
export async function planTeamOut(ctx: Ctx, asked: AskedOut): Promise<Result<OutPlan>> {
  const content = await published(ctx.app, ctx.now);
  return permittedSql(ctx, 'visit.assign', async (sql) => {
    if (!isCivilDate(asked.date) || !covers(ctx.actor, asked)) return refuse('not-found');
    const day = await readDay(sql, content, { ...asked, now: ctx.now, app: ctx.app });
    const plan = day && bestOut({ ...day, visits: [...day.visits.values()] }, asked.teamId);
    return plan ? ok(plan) : refuse('not-found');
  });
}

/** Refuses with day-changed when any team's day differs from what the plan was made for. */
export async function applyTeamOut(
  ctx: Ctx,
  asked: AskedOut & { stamp: string },
): Promise<Result<{ moved: number; calls: number }>> {
  const content = await published(ctx.app, ctx.now);
  return permittedSql(ctx, 'visit.assign', async (sql) => {
    const { actor } = ctx;
    const { district, date, teamId } = asked;
    if (actor.kind !== 'staff' || actor.pointId !== null) return refuse('not-allowed');
    if (!isCivilDate(date) || !covers(actor, { district })) return refuse('not-found');
    const seen = await readDay(sql, content, { district, date, now: ctx.now, app: ctx.app });
    const plan = seen && bestOut({ ...seen, visits: [...seen.visits.values()] }, teamId);
    if (!plan) return refuse('not-found');
    if (plan.stamp !== asked.stamp) return refuse('day-changed');
    const teams = [...new Set([teamId, ...plan.moves.map((move) => move.teamId)])].sort();
    const before = new Map(seen.lanes.map((lane) => [lane.team.id, lane.version]));
    for (const id of teams) {
      if ((await lockTeamDay(sql, id, date)) !== (before.get(id) ?? 0) + 1) return refuse('day-changed');
    }
    const board: OnBoard = { sql, ctx, day: seen, district, date, before: { visits: [], shifts: [] } };
    for (const { visit, teamId: to, moved } of plan.moves) {
      const written = await writeMove(board, visit, to, moved);
      if (!written.ok) return written;
    }
    for (const { visit } of plan.calls) {
      // a session's half day stays as agreed until its own page changes it
      if (visit.mode !== 'session') {
        board.before.visits.push(beforeOf(board, visit));
        await takeOffBoard(sql, visit.id);
        await setBookingStatus(sql, visit.bookingId, 'confirmed');
      }
      await tell(board, visit, 'day.replanned', { team: teamId });
      await openCallback(sql, ctx.now, {
        bookingId: visit.bookingId,
        district,
        pointId: visit.pointId,
        reason: 'visit-failed',
        dueAt: clerkDue(content.calendar, seen.rules.callbacks, ctx.now),
        dedupe: `out:${visit.id}:${date}:${visit.version}`,
      });
    }
    await remember(board, 'out', actor.staffId, teams);
    await tellBoards(sql, district, date);
    return ok({ moved: plan.moves.length, calls: plan.calls.length });
  });
}
