// Gives a new installation its first content: catalogue, places, rules, texts, calendars; and teams where they are given.
import { ok, type Result } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { type FirstContent, type FirstTeams, insertFirstContent, insertFirstTeams } from '#app/store/seed.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { forgetPublished } from './published.server.ts';

export type { FirstContent, FirstTeams };

/** One transaction; what already exists stays as it is. */
export async function beginContent(ctx: Ctx, content: FirstContent, teams: FirstTeams | null): Promise<Result<null>> {
  const answer = await permittedSql(ctx, 'system.work', async (sql) => {
    await insertFirstContent(sql, ctx.now, content);
    if (teams) await insertFirstTeams(sql, teams);
    return ok(null);
  });
  forgetPublished(ctx.app);
  return answer;
}
