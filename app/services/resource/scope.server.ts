// Which district's resources a member of staff looks at, and whether a single team or place is theirs to touch.
import { covers } from '#app/domain/access/permission.ts';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { type BookTeam, loadTeamBook } from '#app/store/team-book.server.ts';
import type { Published } from '../content/published.server.ts';

export type NamedDistrict = { id: string; name: Bilingual };
export type ChosenDistrict = { district: string; districts: NamedDistrict[] };

/** The asked district where it is in reach, else the first in reach. */
export function chooseDistrict(ctx: Ctx, content: Published, asked: string | null): Result<ChosenDistrict> {
  if (ctx.actor.kind !== 'staff') return refuse('not-allowed');
  const districts = [...content.districts]
    .filter(([id]) => covers(ctx.actor, { district: id }))
    .map(([id, { body }]) => ({ id, name: body.name }));
  const district = districts.find(({ id }) => id === asked)?.id ?? districts[0]?.id;
  return district ? ok({ district, districts }) : refuse('not-found');
}

export function staffIdOf({ actor }: Ctx): string {
  return actor.kind === 'staff' ? actor.staffId : 'system';
}

/** The team, where this person's scope covers it. */
export async function teamInScope(sql: Sql, ctx: Ctx, teamId: string): Promise<Result<BookTeam>> {
  const [team] = await loadTeamBook(sql, { teamId });
  return team && covers(ctx.actor, { district: team.district, pointId: team.pointId }) ? ok(team) : refuse('not-found');
}
