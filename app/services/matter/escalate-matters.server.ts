// Takes matters whose day has passed up one level: station, district, city. Nobody has to remember it.
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { escalation } from '#app/domain/matter/matter.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { addStep, changeMatter, lateMatters } from '#app/store/matters.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { published } from '../content/published.server.ts';

/** Returns how many went up. */
export async function escalateMatters(ctx: Ctx): Promise<Result<number>> {
  const { rules, calendar } = await published(ctx.app, ctx.now);
  const today = civilDateOf(ctx.now);
  return permittedSql(ctx, 'system.work', async (sql) => {
    let taken = 0;
    for (const matter of await lateMatters(sql, today, 200)) {
      const office = rules.get(matter.district)?.body.matters;
      const up = office && escalation(matter, today, calendar, office);
      if (!up || !(await changeMatter(sql, ctx.app.keys, matter, up))) continue;
      const { id: matterId, district, pointId } = matter;
      const step = { matterId, kind: 'escalated', tier: up.tier, staffId: null, note: null, now: ctx.now };
      await addStep(sql, ctx.app.keys, step);
      await appendEvents(sql, ctx.actor, ctx.now, [
        {
          type: 'matter.escalated',
          subject: `matter:${matterId}`,
          district,
          pointId,
          data: { from: matter.tier, to: up.tier, dueOn: up.dueOn },
        },
      ]);
      taken += 1;
    }
    return ok(taken);
  });
}
