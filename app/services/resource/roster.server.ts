// The roster of a team: other hours on a date, members on leave, and extended hours with what makes them good.
import { addDays, type CivilDate, civilDateOf, isCivilDate } from '#app/domain/calendar/civil-date.ts';
import type { EventType } from '#app/domain/ledger/event.ts';
import { readDays, readHours } from '#app/domain/resource/day-span.ts';
import { type Compensation, decideOvertime } from '#app/domain/resource/overtime.ts';
import { readShift } from '#app/domain/resource/shift-week.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { legalOvertime } from '#app/domain/rules/overtime-rules.ts';
import { dayKind } from '#app/domain/schedule/horizon.ts';
import { shiftOn } from '#app/domain/schedule/team-day.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { type BookTeam, overtimeInMonth } from '#app/store/team-book.server.ts';
import {
  deleteException,
  deleteOvertime,
  endLeave,
  insertException,
  insertLeave,
  insertOvertime,
  settleOvertime,
  touchDays,
} from '#app/store/team-register.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { published } from '../content/published.server.ts';
import { staffIdOf, teamInScope } from './scope.server.ts';

const longestLeaveDays = 366;
export const leaveKinds = ['sick', 'holiday', 'training', 'other'] as const;
export type LeaveKind = (typeof leaveKinds)[number];

/** `off`: no hours at all on this date. Refuses with date-past, shift-overlap (set already), shift-empty, shift-break. */
export function addException(
  ctx: Ctx,
  input: { teamId: string; date: string; off: boolean; typed: Readonly<Record<string, string>> },
): Promise<Result<null>> {
  return withTeam(ctx, input.teamId, async (sql, team) => {
    const date = laterDate(ctx, input.date, 'date');
    if (!date.ok) return date;
    const hours = input.off ? ok(null) : readShift(input.typed);
    if (!hours.ok) return hours;
    if (!input.off && hours.value === null) return refuse('clock-invalid', undefined, 'start');
    if (team.shifts.some((shift) => shift.date === date.value)) return refuse('shift-overlap', undefined, 'date');
    await insertException(sql, team.id, date.value, hours.value);
    await note(sql, ctx, team, 'team.hours', { what: 'exception', date: date.value, off: input.off });
    await touchDays(sql, team.id, date.value, date.value);
    return ok(null);
  });
}

export function dropException(ctx: Ctx, input: { teamId: string; date: string }): Promise<Result<null>> {
  return withTeam(ctx, input.teamId, async (sql, team) => {
    const date = laterDate(ctx, input.date, 'date');
    if (!date.ok) return date;
    if (!(await deleteException(sql, team.id, date.value))) return refuse('not-found');
    await note(sql, ctx, team, 'team.hours', { what: 'exception-out', date: date.value });
    await touchDays(sql, team.id, date.value, date.value);
    return ok(null);
  });
}

export type AddLeave = { teamId: string; memberId: string; kind: LeaveKind; from: string; until: string };

/** Refuses with the dates' problems, or leave-overlap. Which visits that touches stands on the page afterwards. */
export function addLeave(ctx: Ctx, input: AddLeave): Promise<Result<null>> {
  return withTeam(ctx, input.teamId, async (sql, team) => {
    if (!team.members.some((member) => member.id === input.memberId)) {
      return refuse('form-invalid', undefined, 'memberId');
    }
    const days = readDays(input, civilDateOf(ctx.now), longestLeaveDays);
    if (!days.ok) return days;
    await insertLeave(sql, { ...input, ...days.value }, staffIdOf(ctx), ctx.now);
    await note(sql, ctx, team, 'team.leave', { member: input.memberId, ...days.value });
    await touchDays(sql, team.id, days.value.from, days.value.until);
    return ok(null);
  });
}

export function dropLeave(ctx: Ctx, input: { teamId: string; leaveId: string }): Promise<Result<null>> {
  return withTeam(ctx, input.teamId, async (sql, team) => {
    const today = civilDateOf(ctx.now);
    if (!(await endLeave(sql, team.id, input.leaveId, addDays(today, -1)))) return refuse('not-found');
    await note(sql, ctx, team, 'team.leave', { ended: input.leaveId });
    await touchDays(sql, team.id, today, addDays(today, longestLeaveDays));
    return ok(null);
  });
}

export type AddOvertime = { teamId: string; date: string; start: string; end: string; compensation: Compensation };

/** Refuses as decideOvertime does, against the hours of that date and the limits of the district's rules. */
export async function addOvertime(ctx: Ctx, input: AddOvertime): Promise<Result<null>> {
  const content = await published(ctx.app, ctx.now);
  return withTeam(ctx, input.teamId, async (sql, team) => {
    const date = laterDate(ctx, input.date, 'date');
    if (!date.ok) return date;
    const hours = readHours(input.start, input.end, ['start', 'end']);
    if (!hours.ok) return hours;
    const rules = content.rules.get(team.district)?.body;
    const runsAs = rules ? dayKind(date.value, content.calendar, rules).runsAs : null;
    const shift = shiftOn({ ...team, base: { lon: 0, lat: 0 } }, date.value, runsAs);
    const inMonth = await overtimeInMonth(sql, team.id, date.value);
    const decided = decideOvertime(hours.value, shift, inMonth, rules?.overtime ?? legalOvertime);
    if (!decided.ok) return decided;
    const more = { ...hours.value, date: date.value, compensation: input.compensation };
    await insertOvertime(sql, team.id, more, staffIdOf(ctx), ctx.now);
    await note(sql, ctx, team, 'team.hours', { what: 'overtime', date: date.value, minutes: decided.value.minutes });
    await touchDays(sql, team.id, date.value, date.value);
    return ok(null);
  });
}

export type CloseOvertime = { teamId: string; overtimeId: string; what: 'drop' | 'settle' };

/** Takes extended hours out again before their day, or notes that they were made good today. */
export function closeOvertime(ctx: Ctx, input: CloseOvertime): Promise<Result<null>> {
  return withTeam(ctx, input.teamId, async (sql, team) => {
    const today = civilDateOf(ctx.now);
    const close = input.what === 'drop' ? deleteOvertime : settleOvertime;
    if (!(await close(sql, team.id, input.overtimeId, today))) return refuse('not-found');
    await note(sql, ctx, team, 'team.hours', { what: `overtime-${input.what}` });
    await touchDays(sql, team.id, today, addDays(today, longestLeaveDays));
    return ok(null);
  });
}

function withTeam(
  ctx: Ctx,
  teamId: string,
  work: (sql: Sql, team: BookTeam) => Promise<Result<null>>,
): Promise<Result<null>> {
  return permittedSql(ctx, 'team.roster', async (sql) => {
    const found = await teamInScope(sql, ctx, teamId);
    return found.ok ? work(sql, found.value) : found;
  });
}

function laterDate(ctx: Ctx, typed: string, field: string): Result<CivilDate> {
  if (!isCivilDate(typed)) return refuse('date-invalid', undefined, field);
  return typed < civilDateOf(ctx.now) ? refuse('date-past', undefined, field) : ok(typed);
}

async function note(
  sql: Sql,
  ctx: Ctx,
  { id, district, pointId }: BookTeam,
  type: EventType,
  data: Record<string, string | number | boolean>,
): Promise<void> {
  await appendEvents(sql, ctx.actor, ctx.now, [{ type, subject: `team:${id}`, district, pointId, data }]);
}
