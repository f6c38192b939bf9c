// The closures of a district, those to come and those of the last month, with the places and teams that can be closed.
import { covers, may } from '#app/domain/access/permission.ts';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { addDays, civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { type ClosureRow, loadClosures } from '#app/store/closures.server.ts';
import { loadTeamFaces } from '#app/store/teams.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { published } from '../content/published.server.ts';
import { type ChosenDistrict, chooseDistrict } from './scope.server.ts';

export type ClosurePage = ChosenDistrict & {
  closures: (ClosureRow & { name: Bilingual | null; past: boolean })[];
  /** values of the form's field, with the names people know */
  scopes: { value: string; name: Bilingual }[];
  teamNames: Record<string, Bilingual>;
  wholeDistrict: boolean;
  mayClose: boolean;
  today: string;
};

const daysBack = 31;
const daysAhead = 366;

export async function loadClosurePage(ctx: Ctx, asked: { district: string | null }): Promise<Result<ClosurePage>> {
  const content = await published(ctx.app, ctx.now);
  return permittedSql(ctx, 'resource.read', async (sql) => {
    const chosen = chooseDistrict(ctx, content, asked.district);
    if (!chosen.ok) return chosen;
    const { district } = chosen.value;
    const today = civilDateOf(ctx.now);
    const teams = await loadTeamFaces(sql, district);
    const points = [...content.points.values()].filter((point) => point.district === district);
    const names = new Map<string, Bilingual>([
      ...points.map(({ id, name }) => [`point:${id}`, name] as const),
      ...teams.map(({ id, name }) => [`team:${id}`, name] as const),
    ]);
    const mine = (pointId: string) => covers(ctx.actor, { district, pointId });
    const rows = await loadClosures(sql, district, addDays(today, -daysBack), addDays(today, daysAhead));
    return ok({
      ...chosen.value,
      closures: rows.map((row) => ({
        ...row,
        name: names.get(row.teamId ? `team:${row.teamId}` : `point:${row.pointId}`) ?? null,
        past: row.until < today,
      })),
      scopes: [
        ...points.filter(({ id }) => mine(id)).map(({ id, name }) => ({ value: `point:${id}`, name })),
        ...teams.filter(({ pointId }) => mine(pointId)).map(({ id, name }) => ({ value: `team:${id}`, name })),
      ],
      teamNames: Object.fromEntries(teams.map(({ id, name }) => [id, name])),
      wholeDistrict: ctx.actor.kind === 'staff' && ctx.actor.pointId === null,
      mayClose: may(ctx.actor, 'team.close'),
      today,
    });
  });
}
