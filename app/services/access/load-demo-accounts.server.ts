// Demo only: the sample accounts with their password and the code their authenticator shows right now.
import { demoPassword, isDemoAccount } from '#app/domain/access/demo.ts';
import type { Role } from '#app/domain/access/role.ts';
import { acceptableSteps, stepAt } from '#app/domain/access/second-factor.ts';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { totpCode } from '#app/platform/crypto/totp.server.ts';
import { type Account, listAccounts, totpPlace } from '#app/store/staff.server.ts';
import { permittedSql } from './permitted.server.ts';

export type DemoAccount = {
  username: string;
  name: Bilingual;
  roles: Role[];
  district: string | null;
  /** null: no authenticator yet, or the current code was used and the next one is half a minute away */
  code: string | null;
};
export type DemoAccounts = { password: string; accounts: DemoAccount[] };

export function loadDemoAccounts(ctx: Ctx): Promise<Result<DemoAccounts>> {
  return permittedSql(ctx, 'self.sign-in', async (sql) => {
    if (ctx.app.config.mode !== 'demo') return refuse('not-found');
    const all = await listAccounts(sql);
    const accounts = all
      .filter((account) => isDemoAccount(account.id) && account.status === 'active')
      .map((account) => ({
        username: account.username,
        name: { zh: account.nameZh, en: account.nameEn },
        roles: account.roles,
        district: account.district,
        code: codeNow(ctx, account),
      }));
    return ok({ password: demoPassword, accounts });
  });
}

/** The first code that still counts: this step's, or the next one's when this one was used. */
function codeNow({ app, now }: Ctx, account: Account): string | null {
  if (account.totpSealed === null) return null;
  const step = acceptableSteps(now, account.totpLastStep).find((at) => at >= stepAt(now));
  if (step === undefined) return null;
  return totpCode(Buffer.from(app.keys.open(account.totpSealed, totpPlace(account.id)), 'base64'), step);
}
