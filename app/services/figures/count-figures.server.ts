// Counts the days: those since the last count with two before them again, the first time from the beginning.
import { addDays, civilDateOf, instantAt } from '#app/domain/calendar/civil-date.ts';
import { workingDaysBetween } from '#app/domain/calendar/working-days.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import {
  addCounted,
  countDays,
  countOpen,
  firstDay,
  lastCount,
  loadReady,
  noteCount,
} from '#app/store/figures.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { published } from '../content/published.server.ts';

const again = 2;

/** Returns how many days were counted. Two counters at once wait for each other by the days they empty. */
export function countFigures(ctx: Ctx): Promise<Result<number>> {
  return permittedSql(ctx, 'system.work', async (sql) => {
    const content = await published(ctx.app, ctx.now);
    await sql.rows(`SELECT pg_advisory_xact_lock(hashtext('figures'))`);
    const until = civilDateOf(ctx.now);
    const last = await lastCount(sql);
    const from = last ? addDays(civilDateOf(last), -again) : ((await firstDay(sql)) ?? until);
    const span = { from, until, fromAt: instantAt(from, 0), untilAt: instantAt(addDays(until, 1), 0) };
    await countDays(sql, span);
    const ready = (await loadReady(sql, span)).map(({ acceptedOn, late, ...row }) => ({
      ...row,
      metric: late ? 'late' : 'kept',
      bucket: workingDaysBetween(content.calendar, acceptedOn, row.date).days,
    }));
    await addCounted(sql, ready);
    await countOpen(sql);
    await noteCount(sql, ctx.now);
    return ok(Math.round((span.untilAt.getTime() - span.fromAt.getTime()) / 86_400_000));
  });
}
