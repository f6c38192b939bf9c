// Who is signed in, for the frame of staff pages and for the page about oneself.
import type { Role } from '#app/domain/access/role.ts';
import type { Face } from '#app/domain/bureau/face.ts';
import type { Locale } from '#app/domain/locale.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { verifyPassword } from '#app/platform/passwords.server.ts';
import { sqlOfClient } from '#app/platform/sql.server.ts';
import { countRecoveryCodes } from '#app/store/recovery-codes.server.ts';
import { findAccountById } from '#app/store/staff.server.ts';
import { loadDistrict } from '../district/load-district.server.ts';
import { giveRecoveryCodes } from './enrol.server.ts';
import { permittedSql } from './permitted.server.ts';

export type Self = {
  staffId: string;
  username: string;
  name: string;
  /** those of a supervisor who is away included */
  roles: readonly Role[];
  district: string | null;
  recoveryLeft: number;
  /** brand of the district; null for accounts of the whole city */
  face: Face | null;
};

/** Refused with sign-in-first for everybody who is not fully signed in. */
export async function loadSelf(ctx: Ctx, input: { locale: Locale }): Promise<Result<Self>> {
  const { actor } = ctx;
  if (actor.kind !== 'staff') return refuse('sign-in-first');
  const found = await permittedSql(ctx, 'self.manage', async (sql) => {
    const account = await findAccountById(sql, actor.staffId);
    if (account === null) return refuse('sign-in-first');
    return ok({ account, recoveryLeft: await countRecoveryCodes(sql, account.id) });
  });
  if (!found.ok) return found;
  const { account, recoveryLeft } = found.value;
  const asked = { district: account.district ?? '', locale: input.locale };
  const district = account.district === null ? null : await loadDistrict(ctx, asked);
  return ok({
    staffId: account.id,
    username: account.username,
    name: input.locale === 'zh' ? account.nameZh : account.nameEn,
    roles: actor.roles,
    district: account.district,
    recoveryLeft,
    face: district?.ok ? district.value.face : null,
  });
}

/** New recovery codes for somebody signed in, who types the password again. Refused with credentials-wrong. */
export async function renewRecoveryCodes(ctx: Ctx, input: { current: string }): Promise<Result<string[]>> {
  const { actor } = ctx;
  if (actor.kind !== 'staff') return refuse('sign-in-first');
  const account = await findAccountById(sqlOfClient(ctx.app.pool), actor.staffId);
  const { pepper } = ctx.app.config.secrets;
  if (!(await verifyPassword(account?.passwordHash ?? null, input.current, pepper))) {
    return refuse('credentials-wrong', undefined, 'current');
  }
  return permittedSql(ctx, 'self.manage', async (sql) => ok(await giveRecoveryCodes(sql, ctx, actor.staffId)));
}
