// Gives the demo its partner units and joins sample accounts to them.
import { demoIdPrefix } from '#app/domain/access/demo.ts';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { insertPartnerUnit, joinPartnerUnit } from '#app/store/partner-units.server.ts';
import { permittedSql } from '../access/permitted.server.ts';

export type FirstPartner = {
  id: string;
  district: string;
  kind: string;
  name: Bilingual;
  /** where it is written to */
  email: string | null;
  /** user names of sample accounts */
  members: readonly string[];
};

/** What exists already stays as it is. */
export function beginPartners(ctx: Ctx, partners: readonly FirstPartner[]): Promise<Result<null>> {
  return permittedSql(ctx, 'system.work', async (sql) => {
    for (const { members, ...unit } of partners) {
      await insertPartnerUnit(sql, ctx.app.keys, { ...unit, locale: 'zh' });
      for (const username of members) await joinPartnerUnit(sql, `${demoIdPrefix}${username}`, unit.id);
    }
    return ok(null);
  });
}
