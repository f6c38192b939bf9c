// Asks for a plan of a day; a worker answers. Also: stop it with the best so far, and what the clock asks for tomorrow.
import { randomUUID } from 'node:crypto';
import { covers } from '#app/domain/access/permission.ts';
import { addDays, type CivilDate, civilDateOf, isCivilDate, minuteOfDay } from '#app/domain/calendar/civil-date.ts';
import type { PlanScope } from '#app/domain/plan/board-day.ts';
import type { DayChange } from '#app/domain/plan/what-if-day.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { dayKind } from '#app/domain/schedule/horizon.ts';
import { mondayOf } from '#app/domain/schedule/open-week.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { weeksToPlan } from '#app/store/open-weeks.server.ts';
import { askPlanToStop, findPlanRun, insertPlanRun, wasSuggested } from '#app/store/plan-runs.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { published } from '../content/published.server.ts';

/** Seconds a search may take: long enough for a city's day, short enough to wait for. */
const usualSeconds = 4;
const nightlySeconds = 30;
const nightlyFrom = 19 * 60;

export type AskPlan = { district: string; date: CivilDate; scope: PlanScope; change: DayChange | null };

/** Refuses with plan-past for a day that is over. */
export function askPlan(ctx: Ctx, input: AskPlan): Promise<Result<{ id: string }>> {
  return permittedSql(ctx, 'visit.assign', async (sql) => {
    const { actor } = ctx;
    if (actor.kind !== 'staff' || actor.pointId !== null) return refuse('not-allowed');
    if (!covers(actor, { district: input.district })) return refuse('not-found');
    if (!isCivilDate(input.date)) return refuse('form-invalid', undefined, 'date');
    const week = input.scope === 'week';
    const date = week ? mondayOf(input.date) : input.date;
    const last = week ? addDays(date, 5) : date;
    if (last < civilDateOf(ctx.now)) return refuse('plan-past');
    const id = randomUUID();
    await insertPlanRun(sql, {
      ...input,
      change: week ? null : input.change,
      date,
      id,
      staffId: actor.staffId,
      seconds: usualSeconds,
      createdAt: ctx.now,
    });
    return ok({ id });
  });
}

/** The search ends with the best it has; asking twice does no harm. */
export function stopPlan(ctx: Ctx, input: { id: string }): Promise<Result<null>> {
  return permittedSql(ctx, 'visit.assign', async (sql) => {
    const run = await findPlanRun(sql, input.id);
    if (!run || !covers(ctx.actor, { district: run.district })) return refuse('not-found');
    await askPlanToStop(sql, run.id);
    return ok(null);
  });
}

/**
 * Each evening from 19:00: a plan of the next open day for every district, once, and of every week whose people are to be
 * told tomorrow; they wait as suggestions.
 */
export async function suggestTomorrow(ctx: Ctx): Promise<Result<number>> {
  if (minuteOfDay(ctx.now) < nightlyFrom) return ok(0);
  const content = await published(ctx.app, ctx.now);
  const date = addDays(civilDateOf(ctx.now), 1);
  return permittedSql(ctx, 'system.work', async (sql) => {
    let asked = 0;
    for (const [district, { body: rules }] of content.rules) {
      if (dayKind(date, content.calendar, rules).closed || (await wasSuggested(sql, district, date, 'day'))) continue;
      const run = { id: randomUUID(), district, date, scope: 'day' as const, change: null, staffId: null };
      await insertPlanRun(sql, { ...run, seconds: nightlySeconds, createdAt: ctx.now });
      asked += 1;
    }
    for (const { district, monday } of await weeksToPlan(sql, date)) {
      if (await wasSuggested(sql, district, monday, 'week')) continue;
      const run = { id: randomUUID(), district, date: monday, scope: 'week' as const, change: null, staffId: null };
      await insertPlanRun(sql, { ...run, seconds: nightlySeconds, createdAt: ctx.now });
      asked += 1;
    }
    return ok(asked);
  });
}
