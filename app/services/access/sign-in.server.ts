// First step of signing in: user name and password. Whoever fails hears the same, whether the account exists or not.
import { readUsername, stageAfter, tryLimits } from '#app/domain/access/sign-in.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { forgiveThrottle, throttle } from '#app/platform/http/throttle.server.ts';
import { verifyPassword } from '#app/platform/passwords.server.ts';
import { sqlOfClient } from '#app/platform/sql.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { type Account, findAccount } from '#app/store/staff.server.ts';
import { sessionHashOf } from './code-owner.server.ts';
import { deviceOf } from './device.server.ts';
import { type OpenedSession, openSession } from './open-session.server.ts';
import { permittedSql } from './permitted.server.ts';

export type SignIn = {
  username: string;
  password: string /** `context.network` */;
  network: string /** cookie */;
  device: string | null;
};

/** Refusals: credentials-wrong, locked (facts.minutes). */
export async function signIn(ctx: Ctx, input: SignIn): Promise<Result<OpenedSession>> {
  const username = readUsername(input.username);
  const account = await findAccount(sqlOfClient(ctx.app.pool), username);
  const device = account && deviceOf(ctx.app, input.device, account.id);
  const counted = await countTry(ctx, username, input.network, device);
  if (!counted.ok) return counted;
  const { pepper } = ctx.app.config.secrets;
  const usable = account?.status === 'active' ? account : null;
  const right = await verifyPassword(usable?.passwordHash ?? null, input.password, pepper);
  const opened = await permittedSql(ctx, 'self.sign-in', async (sql) => {
    if (right && usable) {
      const stage = stageAfter(
        { enrolled: usable.enrolledAt !== null, mustChange: usable.mustChange },
        { factor: false },
      );
      return ok(await openSession(sql, ctx, usable, stage));
    }
    await appendEvents(sql, ctx.actor, ctx.now, [refused(account)]);
    return ok(null);
  });
  if (!opened.ok) return opened;
  if (opened.value === null) return refuse('credentials-wrong');
  await forgiveThrottle(ctx.app.pool, counted.value);
  return ok(opened.value);
}

function refused(account: Account | null) {
  return {
    type: 'staff.sign-in-refused' as const,
    subject: `staff:${account?.id ?? 'unknown'}`,
    district: account?.district ?? null,
    data: { step: 'password' },
  };
}

/** Counted per account and device; strangers on other devices run into limits of their own. Answers the device's key. */
async function countTry(ctx: Ctx, username: string, network: string, device: string | null): Promise<Result<string>> {
  const who = ctx.app.keys.blind('username', username);
  const own = `sign-in ${who} ${device ? `device ${device}` : `browser ${sessionHashOf(ctx)}`}`;
  const limits = [{ key: own, max: tryLimits.device }];
  if (!device) limits.push({ key: `sign-in ${who} network ${network}`, max: tryLimits.network });
  limits.push({ key: `sign-in network ${network}`, max: tryLimits.everybody });
  for (const limit of limits) {
    const counted = await throttle(ctx.app.pool, ctx.now, { ...limit, seconds: tryLimits.seconds });
    if (!counted.ok) return refuse('locked', { minutes: Math.ceil(counted.retryAfter / 60) });
  }
  return ok(own);
}
