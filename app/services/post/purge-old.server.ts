// Deletes what has served its time: drafts, codes, throttles, remembered answers, ended sessions, old letters, rosters.
import { decideForgetting, decidePurge } from '#app/domain/ledger/purge.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { permittedSql } from '#app/services/access/permitted.server.ts';
import { published } from '#app/services/content/published.server.ts';
import { forgetChildren, forgetRosters } from '#app/store/forget-attendees.server.ts';
import { type Doomed, purge } from '#app/store/purge.server.ts';

export async function purgeOld(ctx: Ctx): Promise<Result<Record<Doomed | 'children' | 'rosters', number>>> {
  const { rules } = await published(ctx.app, ctx.now);
  const before = decidePurge(
    [...rules.values()].map(({ body }) => body.lifetimes),
    ctx.now,
  );
  return permittedSql(ctx, 'system.work', async (sql) => {
    const gone = { children: 0, rosters: 0 } as Record<Doomed | 'children' | 'rosters', number>;
    for (const what of Object.keys(before) as Doomed[]) gone[what] = await purge(sql, what, before[what]);
    for (const [district, { body }] of rules) {
      const ended = decideForgetting(body.lifetimes, ctx.now);
      gone.children += await forgetChildren(sql, ctx.app.keys, district, ended.children);
      gone.rosters += await forgetRosters(sql, district, ended.everybody);
    }
    return ok(gone);
  });
}
