// A password of one's own: asked for at the first sign-in and after a reset, and open to everybody at any time.
import { decidePassword } from '#app/domain/access/password.ts';
import { stageAfter, tryLimits } from '#app/domain/access/sign-in.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { throttle } from '#app/platform/http/throttle.server.ts';
import { hashPassword, verifyPassword } from '#app/platform/passwords.server.ts';
import { sqlOfClient } from '#app/platform/sql.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { findAccountById, setPassword } from '#app/store/staff.server.ts';
import { revokeAllSessions } from '#app/store/staff-sessions.server.ts';
import { type OpenedSession, openSession } from './open-session.server.ts';
import { permittedSql } from './permitted.server.ts';

/** `current` is the password typed again; it may be left out only in the step of signing in that asks for a new one. */
export type ChangePassword = { current: string | null; password: string; repeated: string };

/**
 * Ends every other session of the account. Refusals: sign-in-first, credentials-wrong (current), password-weak with
 * facts.reason (short, long, pattern, common, personal, same, repeat), locked.
 */
export async function changePassword(ctx: Ctx, input: ChangePassword): Promise<Result<OpenedSession>> {
  const { actor, now } = ctx;
  const inStep = actor.kind === 'half-signed' && actor.stage === 'change-password';
  if (actor.kind !== 'staff' && !inStep) return refuse('sign-in-first');
  const account = await findAccountById(sqlOfClient(ctx.app.pool), actor.staffId);
  if (account === null) return refuse('sign-in-first');
  const { pepper } = ctx.app.config.secrets;
  const limit = { key: `password ${actor.staffId}`, max: tryLimits.factorAccount, seconds: tryLimits.seconds };
  const counted = await throttle(ctx.app.pool, now, limit);
  if (!counted.ok) return refuse('locked', { minutes: Math.ceil(counted.retryAfter / 60) });
  if (!inStep && !(await verifyPassword(account.passwordHash, input.current ?? '', pepper))) {
    return refuse('credentials-wrong', undefined, 'current');
  }
  if (input.password !== input.repeated) return refuse('password-weak', { reason: 'repeat' }, 'repeated');
  const decided = decidePassword(input.password, [account.username, account.nameZh, account.nameEn]);
  if (!decided.ok) return decided;
  if (await verifyPassword(account.passwordHash, input.password, pepper)) {
    return refuse('password-weak', { reason: 'same' }, 'password');
  }
  const hash = await hashPassword(input.password, pepper);
  return permittedSql(ctx, 'self.sign-in', async (sql) => {
    await setPassword(sql, account.id, hash, false);
    await revokeAllSessions(sql, account.id, now);
    await appendEvents(sql, actor, now, [
      { type: 'staff.password-changed', subject: `staff:${account.id}`, district: account.district },
    ]);
    const stage = stageAfter({ enrolled: account.enrolledAt !== null, mustChange: false }, { factor: true });
    return ok(await openSession(sql, ctx, account, stage));
  });
}
