// The second person: confirms or declines a change of an account. What is confirmed takes effect at once, and ends the
// sessions of the account it is about.
import { randomInt } from 'node:crypto';
import { decideConfirmation, decideScope, NewAccount, Scope } from '#app/domain/access/account.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { hashPassword } from '#app/platform/passwords.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { type AccountRequest, decideRequestRow, findRequestForUpdate } from '#app/store/account-requests.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { replaceRecoveryCodes } from '#app/store/recovery-codes.server.ts';
import {
  findAccount,
  findAccountById,
  insertAccount,
  retireAccount,
  setPassword,
  setRoles,
  setTotp,
} from '#app/store/staff.server.ts';
import { revokeAllSessions } from '#app/store/staff-sessions.server.ts';
import { permittedSql } from './permitted.server.ts';

export type Decided = {
  kind: AccountRequest['kind'];
  staffId: string;
  /** a password for the first sign-in, shown once to the one who confirmed; null where none was made */
  firstPassword: string | null;
};
type FirstPassword = { plain: string; hash: string };

/** Refusals: not-found, final-state, same-person, username-taken. */
export async function decideAccountRequest(
  ctx: Ctx,
  input: { requestId: string; decision: 'confirmed' | 'declined' },
): Promise<Result<Decided>> {
  const plain = newFirstPassword();
  const first = { plain, hash: await hashPassword(plain, ctx.app.config.secrets.pepper) };
  return permittedSql(ctx, 'account.edit', async (sql) => {
    const { actor, now } = ctx;
    if (actor.kind !== 'staff') return refuse('sign-in-first');
    const request = await findRequestForUpdate(sql, input.requestId);
    if (request === null) return refuse('not-found');
    const decided = decideConfirmation(request, actor.staffId);
    if (!decided.ok) return decided;
    const applied = input.decision === 'confirmed' ? await apply(sql, request, first, now) : ok(null);
    if (!applied.ok) return applied;
    await decideRequestRow(sql, request.id, actor.staffId, now, input.decision);
    const { kind, staffId } = request;
    const data = { request: request.id, kind, decision: input.decision };
    await appendEvents(sql, actor, now, [{ type: 'account.decided', subject: `staff:${staffId}`, data }]);
    return ok({ kind, staffId, firstPassword: applied.value });
  });
}

async function apply(
  sql: Sql,
  request: AccountRequest,
  first: FirstPassword,
  now: Date,
): Promise<Result<string | null>> {
  const { kind, staffId } = request;
  if (kind === 'new') return applyNew(sql, request, first, now);
  const account = await findAccountById(sql, staffId, true);
  if (account === null || account.status !== 'active') return refuse('final-state');
  await revokeAllSessions(sql, staffId, now);
  if (kind === 'roles') {
    const scope = decideScope(Scope.parse(request.body));
    if (!scope.ok) return scope;
    await setRoles(sql, staffId, scope.value);
  }
  if (kind === 'reset-password') await setPassword(sql, staffId, first.hash, true);
  if (kind === 'reset-authenticator') await setTotp(sql, staffId, null);
  if (kind === 'leaver') await retireAccount(sql, staffId);
  if (kind === 'reset-authenticator' || kind === 'leaver') await replaceRecoveryCodes(sql, staffId, []);
  return ok(kind === 'reset-password' ? first.plain : null);
}

async function applyNew(sql: Sql, request: AccountRequest, first: FirstPassword, now: Date): Promise<Result<string>> {
  const account = NewAccount.parse(request.body);
  if (await findAccount(sql, account.username)) return refuse('username-taken');
  await insertAccount(sql, {
    ...account,
    id: request.staffId,
    passwordHash: first.hash,
    mustChange: true,
    createdAt: now,
  });
  return ok(first.plain);
}

/** Twenty letters and digits that are not mistaken for each other: 98 bits, changed at the first sign-in. */
function newFirstPassword(): string {
  const letters = '23456789abcdefghijkmnpqrstuvwxyz';
  const five = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('');
  return [five(), five(), five(), five()].join('-');
}
