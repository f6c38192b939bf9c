// Gives a member of staff the session of the next step: always a new id, and the one before it ends.
import type { HalfSigned } from '#app/domain/access/actor.ts';
import { cityIdleRules, type IdleRules, type SessionStage, sessionEnd } from '#app/domain/access/staff-session.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { newToken } from '#app/platform/crypto/keyring.server.ts';
import { newTotpSecret } from '#app/platform/crypto/totp.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { rulesInForce } from '#app/store/rules.server.ts';
import { type Account, noteSignIn } from '#app/store/staff.server.ts';
import { insertSession, keepPendingTotp, revokeSession } from '#app/store/staff-sessions.server.ts';

export type OpenedSession = {
  /** what the cookie `staff` carries: answer with `staffCookie(ctx.app, token)` */
  token: string;
  stage: SessionStage;
};

export const pendingPlace = (idHash: string) => ({
  table: 'staff_session',
  column: 'totp_pending_sealed',
  row: idHash,
});

export async function openSession(sql: Sql, ctx: Ctx, account: Account, stage: SessionStage): Promise<OpenedSession> {
  const { keys } = ctx.app;
  const token = newToken(32);
  const idHash = keys.tokenHash(token);
  const { actor, now } = ctx;
  if (actor.kind === 'staff' || actor.kind === 'half-signed') await revokeSession(sql, actor.sessionId, now);
  const expiresAt = sessionEnd(await idleRules(sql, account.district, now), stage, now);
  await insertSession(sql, { idHash, staffId: account.id, stage, createdAt: now, expiresAt });
  if (stage === 'enrol') {
    await keepPendingTotp(sql, idHash, keys.seal(newTotpSecret().toString('base64'), pendingPlace(idHash)));
  }
  if (stage === 'full') {
    await noteSignIn(sql, account.id, now);
    await appendEvents(sql, self(account, idHash), now, [
      { type: 'staff.signed-in', subject: `staff:${account.id}`, district: account.district },
    ]);
  }
  return { token, stage };
}

/** The account itself as the one who acts, while it is not fully signed in. */
export function self(account: Account, sessionId: string): HalfSigned {
  return { kind: 'half-signed', staffId: account.id, stage: 'second-factor', sessionId };
}

async function idleRules(sql: Sql, district: string | null, now: Date): Promise<IdleRules> {
  return district === null ? cityIdleRules : (await rulesInForce(sql, district, now)).lifetimes.signedIn;
}
