// Asks for a change of an account: a new one, other roles, a reset, a leaver. Nothing happens until a second person agrees.
import { randomUUID } from 'node:crypto';
import { decideScope, type NewAccount, type RequestKind, type Scope } from '#app/domain/access/account.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { newToken } from '#app/platform/crypto/keyring.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { hasOpenRequest, insertRequest } from '#app/store/account-requests.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { findAccount, findAccountById } from '#app/store/staff.server.ts';
import { permittedSql } from './permitted.server.ts';

export type AccountChange =
  | { kind: 'new'; reason: string; account: NewAccount }
  | { kind: 'roles'; reason: string; staffId: string; scope: Scope }
  | { kind: Exclude<RequestKind, 'new' | 'roles'>; reason: string; staffId: string };

/** Refusals: reason-needed, roles-separated, scope-incomplete, username-taken, request-open, same-person, final-state. */
export function requestAccountChange(
  ctx: Ctx,
  input: AccountChange,
): Promise<Result<{ requestId: string; staffId: string }>> {
  return permittedSql(ctx, 'account.edit', async (sql) => {
    const { actor, now } = ctx;
    if (actor.kind !== 'staff') return refuse('sign-in-first');
    const reason = input.reason.trim();
    if (reason.length < 5) return refuse('reason-needed', undefined, 'reason');
    const fits =
      input.kind === 'new' ? await fitsNew(sql, input.account) : await fitsExisting(sql, input, actor.staffId);
    if (!fits.ok) return fits;
    const { staffId, body } = fits.value;
    const requestId = randomUUID();
    await insertRequest(sql, {
      id: requestId,
      kind: input.kind,
      staffId,
      body,
      reason,
      requestedBy: actor.staffId,
      requestedAt: now,
    });
    const data = { request: requestId, kind: input.kind };
    await appendEvents(sql, actor, now, [{ type: 'account.requested', subject: `staff:${staffId}`, data }]);
    return ok({ requestId, staffId });
  });
}

type Fitting = Result<{ staffId: string; body: unknown }>;

async function fitsNew(sql: Sql, account: NewAccount): Promise<Fitting> {
  const scope = decideScope(account);
  if (!scope.ok) return scope;
  const taken = await findAccount(sql, account.username);
  if (taken || (await hasOpenRequest(sql, { username: account.username }))) {
    return refuse('username-taken', undefined, 'username');
  }
  return ok({ staffId: `s-${newToken(9)}`, body: { ...account, ...scope.value } });
}

async function fitsExisting(sql: Sql, input: Exclude<AccountChange, { kind: 'new' }>, by: string): Promise<Fitting> {
  const account = await findAccountById(sql, input.staffId, true);
  if (account === null) return refuse('not-found');
  if (account.status !== 'active') return refuse('final-state');
  if (account.id === by) return refuse('same-person');
  if (await hasOpenRequest(sql, { staffId: account.id })) return refuse('request-open');
  if (input.kind !== 'roles') return ok({ staffId: account.id, body: {} });
  const scope = decideScope(input.scope);
  return scope.ok ? ok({ staffId: account.id, body: scope.value }) : scope;
}
