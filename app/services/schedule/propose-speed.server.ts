// What the teams' own stamps say of a district's speed profile: a factor to propose, never applied by itself.
import { addDays, civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { metresBetween } from '#app/domain/place/distance.ts';
import { travelMinutes } from '#app/domain/place/travel.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type Calibration, calibrate } from '#app/domain/schedule/calibrate.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { drivenLegs } from '#app/store/driven-legs.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { published } from '../content/published.server.ts';

/** Null while fewer than twenty sound ways were driven in the last `days`. Rules change by proposal and second person. */
export async function proposeSpeed(
  ctx: Ctx,
  asked: { district: string; days: number },
): Promise<Result<Calibration | null>> {
  const content = await published(ctx.app, ctx.now);
  const rules = content.rules.get(asked.district)?.body;
  if (!rules) return refuse('not-found');
  return permittedSql(ctx, 'catalogue.read', async (sql) => {
    const since = addDays(civilDateOf(ctx.now), -asked.days);
    const legs = await drivenLegs(sql, asked.district, since);
    const planned = legs.map(({ from, to, minutes }) => ({
      planned: travelMinutes(metresBetween(from, to), rules.visit.travel),
      driven: minutes,
    }));
    return ok(calibrate(planned));
  });
}
