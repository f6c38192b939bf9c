// Setting up an authenticator: its secret waits with the half-signed session and counts once a code of it was typed.
import { randomInt } from 'node:crypto';
import {
  acceptableSteps,
  readTotp,
  recoveryAlphabet,
  recoveryCount,
  recoveryLength,
  showRecoveryCode,
} from '#app/domain/access/second-factor.ts';
import { tryLimits } from '#app/domain/access/sign-in.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { base32, otpauthAddress, totpCode } from '#app/platform/crypto/totp.server.ts';
import { throttle } from '#app/platform/http/throttle.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { replaceRecoveryCodes } from '#app/store/recovery-codes.server.ts';
import { findAccountById, setTotp, totpPlace } from '#app/store/staff.server.ts';
import { pendingTotp } from '#app/store/staff-sessions.server.ts';
import { knownDevice } from './device.server.ts';
import { recoveryHash } from './enter-second-factor.server.ts';
import { type OpenedSession, openSession, pendingPlace } from './open-session.server.ts';
import { permittedSql } from './permitted.server.ts';

export type Enrolment = {
  username: string /** base32 in groups of four, for typing */;
  secret: string;
  address: string;
};

/** What the page shows to set up an authenticator. Refused with sign-in-first outside of that step. */
export function loadEnrolment(ctx: Ctx): Promise<Result<Enrolment>> {
  return permittedSql(ctx, 'self.sign-in', async (sql) => {
    const pending = await pendingOf(sql, ctx);
    if (pending === null) return refuse('sign-in-first');
    const { account, secret } = pending;
    const address = otpauthAddress(secret, account.username, 'On-site service');
    return ok({ username: account.username, secret: base32(secret).replace(/(.{4})(?=.)/g, '$1 '), address });
  });
}

export type Enrolled = OpenedSession & { device: string /** shown once, never again */; recoveryCodes: string[] };

/** Refusals: sign-in-first, second-factor-wrong, locked. */
export async function confirmEnrolment(ctx: Ctx, input: { code: string }): Promise<Result<Enrolled>> {
  const { actor, now } = ctx;
  if (actor.kind !== 'half-signed' || actor.stage !== 'enrol') return refuse('sign-in-first');
  const limit = { key: `enrol session ${actor.sessionId}`, max: 20, seconds: tryLimits.seconds };
  const counted = await throttle(ctx.app.pool, now, limit);
  if (!counted.ok) return refuse('locked', { minutes: Math.ceil(counted.retryAfter / 60) });
  return permittedSql(ctx, 'self.sign-in', async (sql) => {
    const pending = await pendingOf(sql, ctx);
    if (pending === null) return refuse('sign-in-first');
    const { account, secret } = pending;
    const code = readTotp(input.code);
    const step = acceptableSteps(now, 0).find((at) => totpCode(secret, at) === code);
    if (step === undefined) return refuse('second-factor-wrong', undefined, 'code');
    const sealed = ctx.app.keys.seal(secret.toString('base64'), totpPlace(account.id));
    await setTotp(sql, account.id, { sealed, step, enrolledAt: now });
    const recoveryCodes = await giveRecoveryCodes(sql, ctx, account.id);
    await appendEvents(sql, actor, now, [
      { type: 'staff.enrolled', subject: `staff:${account.id}`, district: account.district },
    ]);
    const opened = await openSession(sql, ctx, account, 'full');
    return ok({ ...opened, device: knownDevice(ctx.app, account.id), recoveryCodes });
  });
}

async function pendingOf(sql: Sql, ctx: Ctx) {
  const { actor } = ctx;
  if (actor.kind !== 'half-signed' || actor.stage !== 'enrol') return null;
  const [account, sealed] = [await findAccountById(sql, actor.staffId, true), await pendingTotp(sql, actor.sessionId)];
  if (account === null || sealed === null) return null;
  return { account, secret: Buffer.from(ctx.app.keys.open(sealed, pendingPlace(actor.sessionId)), 'base64') };
}

/** Ten new codes of 50 bits each; earlier ones are worthless from now on. */
export async function giveRecoveryCodes(sql: Sql, ctx: Ctx, staffId: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCount }, () =>
    Array.from({ length: recoveryLength }, () => recoveryAlphabet[randomInt(recoveryAlphabet.length)]).join(''),
  );
  await replaceRecoveryCodes(
    sql,
    staffId,
    codes.map((code) => recoveryHash(ctx, staffId, code)),
  );
  return codes.map(showRecoveryCode);
}
