// Closes a day, a place or a team: rehearsed first, so that everybody sees what falls and who is told; then carried out
// in one transaction. Rehearsal and deed are the same steps; the rehearsal is undone and tells nobody.
import { createHash, randomUUID } from 'node:crypto';
import { covers } from '#app/domain/access/permission.ts';
import { addDays, civilDateOf, instantAt, minuteOfDay } from '#app/domain/calendar/civil-date.ts';
import {
  type ClosurePlan,
  closedHours,
  type FallenOutcome,
  readClosure,
  type TypedClosure,
} from '#app/domain/resource/closure.ts';
import { gapsIn, type MinuteSpan } from '#app/domain/resource/day-span.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Team } from '#app/domain/schedule/team-day.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { type BookingVisit, loadBookingVisit } from '#app/store/booking-visit.server.ts';
import {
  deleteAllocations,
  giveTimeBack,
  insertClosure,
  liftClosureRow,
  loadStanding,
  lockTeamDays,
  type Standing,
  type Taking,
  takeTime,
} from '#app/store/closures.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { loadTeamChanges } from '#app/store/team-changes.server.ts';
import { loadTeams } from '#app/store/teams.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { published } from '../content/published.server.ts';
import { roadsOf } from '../schedule/roads.server.ts';
import { moveFallenHalves } from './fallen-half.server.ts';
import { type Fallen, moveFallen } from './fallen-visit.server.ts';
import type { Ground } from './place-again.server.ts';
import { staffIdOf } from './scope.server.ts';

export type Consequences = {
  plan: ClosurePlan;
  teams: string[];
  fallen: Fallen[];
  holds: number;
  windows: { windowId: string; date: string }[];
  /** what the confirming form sends back: other consequences are not carried out unseen */
  seal: string;
};

export type CloseInput = { district: string; typed: TypedClosure };

/** What would happen; nothing is changed. Refuses as carrying it out does. */
export async function rehearseClosure(ctx: Ctx, input: CloseInput): Promise<Result<Consequences>> {
  let seen: Consequences | null = null;
  const undone = await work(ctx, input, async (sql, ground, plan) => {
    const all = await carryOut(sql, ctx, ground, plan, { district: input.district, id: null });
    if (all.ok) seen = all.value;
    return all.ok ? refuse('consequences-changed') : all;
  });
  return seen ? ok(seen) : (undone as Result<Consequences>);
}

/** Refuses with consequences-changed when what was shown is no longer what would happen. */
export function closeResource(ctx: Ctx, input: CloseInput & { seal: string }): Promise<Result<Consequences>> {
  return work(ctx, input, async (sql, ground, plan) => {
    const id = randomUUID();
    const done = await carryOut(sql, ctx, ground, plan, { district: input.district, id });
    if (!done.ok) return done;
    const { fallen, seal } = done.value;
    if (seal !== input.seal) return refuse('consequences-changed');
    const count = (outcome: FallenOutcome) => fallen.filter((one) => one.outcome === outcome).length;
    const { district } = input;
    const counts = { moved: count('same') + count('moved'), waiting: count('waits') };
    await insertClosure(sql, { ...plan, id, district, ...counts, by: staffIdOf(ctx), now: ctx.now });
    await appendEvents(sql, ctx.actor, ctx.now, [
      {
        type: 'closure.made',
        subject: `closure:${id}`,
        district,
        pointId: plan.pointId,
        data: { from: plan.from, until: plan.until, team: plan.teamId, ...counts },
      },
    ]);
    return done;
  });
}

/** The time is free again from today on; visits that were moved stay where they are. */
export function liftClosure(ctx: Ctx, input: { closureId: string }): Promise<Result<null>> {
  return permittedSql(ctx, 'team.close', async (sql) => {
    const today = civilDateOf(ctx.now);
    const lifted = await liftClosureRow(sql, { id: input.closureId, by: staffIdOf(ctx), now: ctx.now, today });
    if (!lifted || !inScope(ctx, lifted.district, lifted.pointId, lifted.teamId)) return refuse('not-found');
    await giveTimeBack(sql, `closure:${input.closureId}`, today);
    await appendEvents(sql, ctx.actor, ctx.now, [
      { type: 'closure.lifted', subject: `closure:${input.closureId}`, district: lifted.district, data: {} },
    ]);
    return ok(null);
  });
}

/** A whole district is closed by staff of the district, a place or a team also by staff of that place. */
function inScope(ctx: Ctx, district: string, pointId: string | null, teamId: string | null): boolean {
  if (ctx.actor.kind !== 'staff' || !covers(ctx.actor, { district, pointId })) return false;
  return ctx.actor.pointId === null || pointId !== null || teamId !== null;
}

async function work<T>(
  ctx: Ctx,
  { district, typed }: CloseInput,
  then: (sql: Sql, ground: Ground, plan: ClosurePlan) => Promise<Result<T>>,
): Promise<Result<T>> {
  const content = await published(ctx.app, ctx.now);
  return permittedSql(ctx, 'team.close', async (sql) => {
    const plan = readClosure(typed, civilDateOf(ctx.now), minuteOfDay(ctx.now));
    if (!plan.ok) return plan;
    const rules = content.rules.get(district)?.body;
    if (!rules || !inScope(ctx, district, plan.value.pointId, plan.value.teamId)) return refuse('not-found');
    const last = addDays(plan.value.until, daysOfChanges);
    const changes = await loadTeamChanges(sql, district, plan.value.from, last);
    const teams = await loadTeams(sql, district, true);
    const { travel } = roadsOf(ctx.app, content, rules);
    return then(sql, { content, rules, teams, changes, travel, now: ctx.now }, plan.value);
  });
}

/** New windows are looked for until here. */
const daysOfChanges = 31;

type Deed = { district: string /** null in a rehearsal: nobody is told */; id: string | null };

async function carryOut(
  sql: Sql,
  ctx: Ctx,
  ground: Ground,
  plan: ClosurePlan,
  deed: Deed,
): Promise<Result<Consequences>> {
  const teams = ground.teams.filter(
    (team) =>
      (plan.teamId === null || team.id === plan.teamId) &&
      (plan.pointId === null || team.pointId === plan.pointId) &&
      team.district === deed.district &&
      covers(ctx.actor, { district: team.district, pointId: team.pointId }),
  );
  if (teams.length === 0) return refuse('form-invalid', undefined, 'scope');
  const stands = await loadStanding(
    sql,
    teams.map((team) => team.id),
    plan.from,
    plan.until,
  );
  const inTime = stands.filter((row) => isClosed(row, plan, ctx.now));
  const bookings: BookingVisit[] = [];
  for (const id of inTime.flatMap((row) => row.bookingId ?? []).sort()) {
    const booking = await loadBookingVisit(sql, id, true);
    if (!booking) continue;
    if (booking.status === 'en_route' || booking.status === 'in_progress') {
      return refuse('closure-started', { reference: booking.reference }, 'from');
    }
    bookings.push(booking);
  }
  const halves = inTime.flatMap((row) => row.halfDayId ?? []);
  const windows = inTime.flatMap((row) => windowOf(row));
  const going = inTime.filter((row) => row.kind !== 'closure' || row.reason?.startsWith('window:'));
  await closeTime(sql, teams, plan, stands, going, ctx.now, deed.id);
  const fallen: Fallen[] = [];
  for (const booking of bookings.sort(bySlack)) fallen.push(await moveFallen(sql, ctx, ground, plan, booking, deed.id));
  const moved = await moveFallenHalves(sql, ctx, ground, plan, { ids: halves, closureId: deed.id });
  if (!moved.ok) return moved;
  fallen.push(...moved.value);
  const seal = createHash('sha256')
    .update(JSON.stringify([plan, fallen, windows]))
    .digest('base64url');
  const holds = inTime.filter((row) => row.kind === 'hold').length;
  return ok({ plan, teams: teams.map((team) => team.id), fallen, holds, windows, seal });
}

/** Least slack first: the visit that comes first has the fewest other times left. */
function bySlack(a: BookingVisit, b: BookingVisit): number {
  return a.date.localeCompare(b.date) || a.plannedStart - b.plannedStart || a.id.localeCompare(b.id);
}

function windowOf({ reason, date }: Standing): { windowId: string; date: string }[] {
  return reason?.startsWith('window:') ? [{ windowId: reason.slice('window:'.length), date }] : [];
}

function isClosed(row: Standing, plan: ClosurePlan, now: Date): boolean {
  const closed = closedHours(plan, row.date, civilDateOf(now), minuteOfDay(now));
  const { start, end } = minutesOf(row);
  return closed !== null && start < closed.end && closed.start < end;
}

function minutesOf({ startsAt, endsAt }: Standing): MinuteSpan {
  const start = minuteOfDay(startsAt);
  return { start, end: start + Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000) };
}

/** Locks the days, takes out what falls, and takes the time that no other closure has taken already. */
async function closeTime(
  sql: Sql,
  teams: readonly Team[],
  plan: ClosurePlan,
  stands: readonly Standing[],
  going: readonly Standing[],
  now: Date,
  id: string | null,
): Promise<void> {
  const parts: Taking[] = [];
  const days: { teamId: string; date: string }[] = [];
  const stay = stands.filter((row) => row.kind === 'closure' && !going.includes(row));
  for (let date = plan.from; date <= plan.until; date = addDays(date, 1)) {
    const closed = closedHours(plan, date, civilDateOf(now), minuteOfDay(now));
    for (const { id: teamId } of closed ? teams : []) {
      days.push({ teamId, date });
      const taken = stay.filter((row) => row.teamId === teamId && row.date === date).map(minutesOf);
      for (const gap of closed ? gapsIn(closed, taken) : []) {
        parts.push({ teamId, date, startsAt: instantAt(date, gap.start), endsAt: instantAt(date, gap.end), at: null });
      }
    }
  }
  await lockTeamDays(sql, days);
  await deleteAllocations(
    sql,
    going.map((row) => row.id),
  );
  await takeTime(sql, `closure:${id ?? 'rehearsal'}`, parts);
}
