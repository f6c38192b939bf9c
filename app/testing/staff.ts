// Members of staff for tests: the sample accounts, and sessions opened without walking through the form.
import type { Actor } from '#app/domain/access/actor.ts';
import { stepAt } from '#app/domain/access/second-factor.ts';
import type { App, Ctx } from '#app/platform/context.server.ts';
import { newToken } from '#app/platform/crypto/keyring.server.ts';
import { totpCode } from '#app/platform/crypto/totp.server.ts';
import { sqlOfClient } from '#app/platform/sql.server.ts';
import { beginStaff } from '#app/services/access/begin-staff.server.ts';
import { identify } from '#app/services/access/identify.server.ts';
import { findAccountById, totpPlace } from '#app/store/staff.server.ts';
import { insertSession } from '#app/store/staff-sessions.server.ts';
import { sampleStaff } from '#prisma/seed/staff.ts';

export async function seedStaff(app: App): Promise<void> {
  const ctx: Ctx = { app, now: app.clock.now(), actor: { kind: 'system', job: 'test' }, requestId: 'test' };
  const begun = await beginStaff(ctx, sampleStaff);
  if (!begun.ok) throw new Error(begun.problem.code);
}

/** A full session of a sample account; the token is what the cookie `staff` carries. */
export async function sessionOf(app: App, username: string): Promise<string> {
  const token = newToken(32);
  const now = app.clock.now();
  await insertSession(sqlOfClient(app.pool), {
    idHash: app.keys.tokenHash(token),
    staffId: `demo-${username}`,
    stage: 'full',
    createdAt: now,
    expiresAt: new Date(now.getTime() + 12 * 3_600_000),
  });
  return token;
}

/** The sample account as an actor. */
export async function staffActor(app: App, username: string): Promise<Actor> {
  return actorOf(app, await sessionOf(app, username));
}

/** Who the bearer of this staff token is right now. */
export function actorOf(app: App, staffToken: string | null): Promise<Actor> {
  return identify(app, { citizenId: newToken(), fresh: true, staffToken }, app.clock.now());
}

/** What the account's authenticator shows now, or some steps later. */
export async function codeOf(app: App, username: string, later = 0): Promise<string> {
  const id = `demo-${username}`;
  const account = await findAccountById(sqlOfClient(app.pool), id);
  if (!account?.totpSealed) throw new Error(`${username} has no authenticator`);
  const secret = Buffer.from(app.keys.open(account.totpSealed, totpPlace(id)), 'base64');
  return totpCode(secret, stepAt(app.clock.now()) + later);
}
