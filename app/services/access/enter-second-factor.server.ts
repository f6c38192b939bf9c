// Second step of signing in: a code of the authenticator, good once, or one of the recovery codes.
import { acceptableSteps, readRecoveryCode, readTotp } from '#app/domain/access/second-factor.ts';
import { stageAfter, tryLimits } from '#app/domain/access/sign-in.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { sameText } from '#app/platform/crypto/keyring.server.ts';
import { totpCode } from '#app/platform/crypto/totp.server.ts';
import { throttle } from '#app/platform/http/throttle.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { countRecoveryCodes, spendRecoveryCode } from '#app/store/recovery-codes.server.ts';
import { type Account, findAccountById, spendTotpStep, totpPlace } from '#app/store/staff.server.ts';
import { knownDevice } from './device.server.ts';
import { type OpenedSession, openSession } from './open-session.server.ts';
import { permittedSql } from './permitted.server.ts';

export type PassedFactor = OpenedSession & {
  /** value of the cookie `device` */
  device: string;
  /** recovery codes left, when one was used; else null */
  recoveryLeft: number | null;
};

/** Refusals: sign-in-first (no password yet), second-factor-wrong, locked (facts.minutes). */
export async function enterSecondFactor(ctx: Ctx, input: { code: string }): Promise<Result<PassedFactor>> {
  const { actor } = ctx;
  if (actor.kind !== 'half-signed' || actor.stage !== 'second-factor') return refuse('sign-in-first');
  const limits = [
    { key: `factor session ${actor.sessionId}`, max: tryLimits.device },
    { key: `factor account ${actor.staffId}`, max: tryLimits.factorAccount },
  ];
  for (const limit of limits) {
    const counted = await throttle(ctx.app.pool, ctx.now, { ...limit, seconds: tryLimits.seconds });
    if (!counted.ok) return refuse('locked', { minutes: Math.ceil(counted.retryAfter / 60) });
  }
  const passed = await permittedSql(ctx, 'self.sign-in', async (sql) => {
    const account = await findAccountById(sql, actor.staffId);
    if (account === null) return refuse('sign-in-first');
    const recovery = readRecoveryCode(input.code);
    const byCode = await passByTotp(sql, ctx, account, input.code);
    const byRecovery = !byCode && recovery !== null && (await passByRecovery(sql, ctx, account, recovery));
    if (!byCode && !byRecovery) {
      const subject = `staff:${account.id}`;
      await appendEvents(sql, actor, ctx.now, [
        { type: 'staff.sign-in-refused', subject, district: account.district, data: { step: 'second-factor' } },
      ]);
      return ok(null);
    }
    const stage = stageAfter({ enrolled: true, mustChange: account.mustChange }, { factor: true });
    const opened = await openSession(sql, ctx, account, stage);
    const recoveryLeft = byRecovery ? await countRecoveryCodes(sql, account.id) : null;
    return ok({ ...opened, device: knownDevice(ctx.app, account.id), recoveryLeft });
  });
  if (!passed.ok) return passed;
  return passed.value === null ? refuse('second-factor-wrong', undefined, 'code') : ok(passed.value);
}

async function passByTotp(sql: Sql, ctx: Ctx, account: Account, typed: string): Promise<boolean> {
  const code = readTotp(typed);
  if (code === null || account.totpSealed === null) return false;
  const secret = Buffer.from(ctx.app.keys.open(account.totpSealed, totpPlace(account.id)), 'base64');
  const step = acceptableSteps(ctx.now, account.totpLastStep).find((at) => sameText(totpCode(secret, at), code));
  return step !== undefined && (await spendTotpStep(sql, account.id, step));
}

async function passByRecovery(sql: Sql, ctx: Ctx, account: Account, code: string): Promise<boolean> {
  const hash = recoveryHash(ctx, account.id, code);
  if (!(await spendRecoveryCode(sql, account.id, hash, ctx.now))) return false;
  await appendEvents(sql, ctx.actor, ctx.now, [
    { type: 'staff.recovery-used', subject: `staff:${account.id}`, district: account.district },
  ]);
  return true;
}

export function recoveryHash(ctx: Ctx, staffId: string, code: string): string {
  return ctx.app.keys.tokenHash(`recovery ${staffId} ${code}`);
}
