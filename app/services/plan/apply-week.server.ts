// A week's plan becomes the week: visits that were left open get their day and window, and their people are told. Nothing
// is written when anything of these days changed since the plan was made.
import { covers } from '#app/domain/access/permission.ts';
import { type CivilDate, instantAt } from '#app/domain/calendar/civil-date.ts';
import type { PlannedMove } from '#app/domain/plan/board-moves.ts';
import { readTeamDayId, windowAt } from '#app/domain/plan/week.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Window } from '#app/domain/schedule/insert.ts';
import { windowsIn } from '#app/domain/schedule/open-week.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { dayVersions, lockBoardVisit, setBookingStatus, takeOffBoard } from '#app/store/board.server.ts';
import { tellBoards } from '#app/store/board-changes.server.ts';
import { loadBookingVisit } from '#app/store/booking-visit.server.ts';
import { lockTeamDays, placeAgain } from '#app/store/closures.server.ts';
import { shiftAllocations } from '#app/store/holds.server.ts';
import { noteWeekTold, openVisits } from '#app/store/open-weeks.server.ts';
import { endPlanRun, findPlanRun } from '#app/store/plan-runs.server.ts';
import { loadTeams } from '#app/store/teams.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { published } from '../content/published.server.ts';
import { tellEvent, tellPerson } from '../visit/tell.server.ts';
import { planGround } from './ground.server.ts';

type At = { teamId: string; date: CivilDate; start: number };

/** Refuses with plan-not-ready, or with plan-clash when anything changed since. Returns how many visits moved. */
export async function applyWeek(ctx: Ctx, input: { id: string }): Promise<Result<{ moved: number }>> {
  const content = await published(ctx.app, ctx.now);
  return permittedSql(ctx, 'visit.assign', async (sql) => {
    const run = await findPlanRun(sql, input.id, true);
    if (!run || !covers(ctx.actor, { district: run.district })) return refuse('not-found');
    const rules = content.rules.get(run.district)?.body;
    if (run.status !== 'ready' || run.scope !== 'week' || !run.outcome || !run.seen || !rules)
      return refuse('plan-not-ready');
    const { outcome, seen } = run;
    const open = new Map((await openVisits(sql, run.district, run.date)).map((visit) => [visit.visitId, visit]));
    for (const visitId of [...new Set([...outcome.moves.map((move) => move.visitId), ...open.keys()])].sort()) {
      const row = await lockBoardVisit(sql, visitId);
      if (row?.version !== seen.visits[visitId]) return refuse('plan-clash');
    }
    if (!(await lockUnchanged(sql, seen.teams))) return refuse('plan-clash');
    const ground = await planGround(sql, ctx, content, run);
    const shifts = new Map<CivilDate, { id: string; start: number }[]>();
    const moving: { move: PlannedMove; to: At }[] = [];
    for (const move of outcome.moves) {
      const { teamId, date } = readTeamDayId(move.to.teamId);
      const visit = ground?.visits.get(move.visitId);
      if (date === null || !visit) return refuse('plan-clash');
      if (open.has(move.visitId)) moving.push({ move, to: { teamId, date, start: move.to.start } });
      else if (visit.allocationId && visit.date === date)
        shifts.set(date, [...(shifts.get(date) ?? []), { id: visit.allocationId, start: move.to.start }]);
    }
    for (const { move } of moving) await takeOffBoard(sql, move.visitId);
    for (const [date, moved] of shifts) if (!(await shiftAllocations(sql, date, moved))) return refuse('plan-clash');
    const kits = new Map((await loadTeams(sql, run.district)).map((team) => [team.id, team.kits]));
    const placed = new Set<string>();
    for (const { move, to } of moving) {
      const { bookingId, part } = open.get(move.visitId) as { bookingId: string; part: 'morning' | 'afternoon' };
      const window = windowAt(to.start, windowsIn(part, rules));
      const need = ground?.visits.get(move.visitId)?.need.kits ?? [];
      const kitIds = need.flatMap((kind) => kits.get(to.teamId)?.find((kit) => kit.kind === kind)?.id ?? []);
      if (!window) return refuse('plan-clash');
      await place(sql, ctx, { bookingId, visitId: move.visitId, at: to, window, kitIds, runId: run.id });
      placed.add(move.visitId);
    }
    for (const { visitId, bookingId } of open.values()) {
      if (!placed.has(visitId) && ground?.visits.has(visitId)) await tellDay(sql, ctx, bookingId, run.id);
    }
    await endPlanRun(sql, run.id, { status: 'applied', now: ctx.now });
    for (const date of new Set(Object.keys(seen.teams).map((id) => readTeamDayId(id).date ?? run.date)))
      await tellBoards(sql, run.district, date);
    return ok({ moved: moving.length });
  });
}

/** Locking counts a team's day up by one; anything more is somebody else's change. */
async function lockUnchanged(sql: Sql, seen: Record<string, number>): Promise<boolean> {
  const days = Object.entries(seen).map(([id, version]) => ({ ...readTeamDayId(id), version }));
  await lockTeamDays(
    sql,
    days.flatMap(({ teamId, date }) => (date === null ? [] : [{ teamId, date }])),
  );
  const dates = new Map<CivilDate, typeof days>();
  for (const day of days) if (day.date !== null) dates.set(day.date, [...(dates.get(day.date) ?? []), day]);
  for (const [date, teams] of dates) {
    const ids = teams.map(({ teamId }) => teamId);
    const now = await dayVersions(sql, ids, date);
    if (teams.some(({ teamId, version }) => now.get(teamId) !== version + 1)) return false;
  }
  return true;
}

type Placing = { bookingId: string; visitId: string; at: At; window: Window; kitIds: string[]; runId: string };

async function place(sql: Sql, ctx: Ctx, { bookingId, visitId, at, window, kitIds, runId }: Placing): Promise<void> {
  const before = await loadBookingVisit(sql, bookingId, true);
  if (!before) throw new Error('a locked booking is gone');
  await placeAgain(sql, {
    visitId,
    teamId: at.teamId,
    date: at.date,
    ...window,
    plannedStart: at.start,
    startsAt: instantAt(at.date, at.start),
    endsAt: instantAt(at.date, at.start + before.serviceMinutes),
    lon: before.lon,
    lat: before.lat,
    kitIds,
  });
  await setBookingStatus(sql, bookingId, 'assigned');
  await tellDay(sql, ctx, bookingId, runId, before);
}

/** Tells the day of an open week: another one with the old, or the same one as confirmed. Once. */
export async function tellDay(
  sql: Sql,
  ctx: Ctx,
  bookingId: string,
  once: string,
  before: { date: CivilDate; windowStart: number; windowEnd: number } | null = null,
): Promise<void> {
  const after = await loadBookingVisit(sql, bookingId);
  if (!after || !(await noteWeekTold(sql, bookingId, ctx.now))) return;
  const { date, windowStart, windowEnd } = after;
  const data = { date, windowStart, windowEnd };
  const moved = before !== null && (before.date !== date || before.windowStart !== windowStart);
  const eventId = await tellEvent(sql, ctx, after, moved ? 'visit.rebooked' : 'week.told', data);
  await tellPerson(sql, ctx, after, eventId, {
    template: moved ? 'visit-rebooked' : 'booking-confirmed',
    once,
    more: () =>
      moved ? { before: { date: before.date, windowStart: before.windowStart, windowEnd: before.windowEnd } } : {},
  });
}
