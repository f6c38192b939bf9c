// Sample figures of the months before, so that the demo's pages have something to show. Only where nothing was counted.
import { addDays, civilDateOf } from '#app/domain/calendar/civil-date.ts';
import type { FigureRow } from '#app/domain/figures/figures.ts';
import { monthBeside } from '#app/domain/figures/figures.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { addCounted, lastCount, noteCount } from '#app/store/figures.server.ts';
import { permittedSql } from '../access/permitted.server.ts';

export type BegunFigure = FigureRow & { district: string };

/** The same numbers on one day of each of the two months before, and a part of them in this one. */
export function beginFigures(ctx: Ctx, samples: readonly BegunFigure[]): Promise<Result<null>> {
  return permittedSql(ctx, 'system.work', async (sql) => {
    if (ctx.app.config.mode !== 'demo') return refuse('not-allowed');
    if (await lastCount(sql)) return ok(null);
    const today = civilDateOf(ctx.now);
    const month = today.slice(0, 7);
    const days = [`${monthBeside(month, -2)}-15`, `${monthBeside(month, -1)}-15`, `${month}-01`];
    // The last days are counted from what happened; samples never stand among them.
    const before = days.filter((date) => date < addDays(today, -3));
    await addCounted(
      sql,
      before.flatMap((date) => samples.map((sample) => ({ ...sample, date }))),
    );
    await noteCount(sql, ctx.now);
    return ok(null);
  });
}
