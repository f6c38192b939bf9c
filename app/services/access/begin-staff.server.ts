// Gives the demo its sample accounts, each with the demo's password and an authenticator whose codes the demo shows.
import { createHash } from 'node:crypto';
import { demoIdPrefix, demoPassword } from '#app/domain/access/demo.ts';
import type { Role } from '#app/domain/access/role.ts';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { hashPassword } from '#app/platform/passwords.server.ts';
import { findAccountById, insertAccount, setTotp, totpPlace } from '#app/store/staff.server.ts';
import { permittedSql } from './permitted.server.ts';

export type FirstAccount = {
  username: string;
  name: Bilingual;
  roles: readonly Role[];
  district: string | null;
  point: string | null;
  team: string | null;
};

/** What exists already stays as it is. Refused outside of the demo. */
export async function beginStaff(ctx: Ctx, accounts: readonly FirstAccount[]): Promise<Result<null>> {
  const { config, keys } = ctx.app;
  if (config.mode !== 'demo') return refuse('not-allowed');
  const passwordHash = await hashPassword(demoPassword, config.secrets.pepper);
  return permittedSql(ctx, 'system.work', async (sql) => {
    for (const { username, name, roles, district, point, team } of accounts) {
      const id = `${demoIdPrefix}${username}`;
      if (await findAccountById(sql, id)) continue;
      await insertAccount(sql, {
        id,
        username,
        nameZh: name.zh,
        nameEn: name.en,
        roles: [...roles],
        district,
        pointId: point,
        teamId: team,
        passwordHash,
        mustChange: false,
        createdAt: ctx.now,
      });
      const secret = createHash('sha1').update(`demo totp ${username}`).digest('base64');
      await setTotp(sql, id, { sealed: keys.seal(secret, totpPlace(id)), step: 0, enrolledAt: ctx.now });
    }
    return ok(null);
  });
}
