// Accounts as the security administrator sees them: who has which role where, and what waits for a second person.
import type { Role } from '#app/domain/access/role.ts';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { type AccountRequest, listRequests } from '#app/store/account-requests.server.ts';
import { type Deputy, listDeputies } from '#app/store/deputies.server.ts';
import { listNamed } from '#app/store/named-places.server.ts';
import { type Account, findAccountById, listAccounts } from '#app/store/staff.server.ts';
import { published } from '../content/published.server.ts';
import { permittedSql } from './permitted.server.ts';

export type ShownAccount = {
  id: string;
  username: string;
  name: Bilingual;
  roles: Role[];
  district: string | null;
  pointId: string | null;
  teamId: string | null;
  /** district, service point and team by name; empty: everywhere */
  where: Bilingual[];
  status: 'active' | 'left';
  enrolled: boolean;
  lastSignInAt: Date | null;
};
export type ShownRequest = AccountRequest & {
  /** the account it is about, or null for a new one that was not confirmed */
  account: ShownAccount | null;
  requester: Bilingual | null;
  decider: Bilingual | null;
  /** the reader may confirm it: neither asked for it nor is the one it is about */
  confirmable: boolean;
};
type Accounts = { accounts: ShownAccount[]; requests: ShownRequest[] };

export function loadAccounts(ctx: Ctx): Promise<Result<Accounts>> {
  return permittedSql(ctx, 'account.edit', async (sql) => {
    const accounts = (await listAccounts(sql)).map(await shownBy(ctx, sql));
    const requests = withNames(ctx, accounts, await listRequests(sql, null));
    return ok({ accounts, requests });
  });
}

export function loadAccount(
  ctx: Ctx,
  input: { staffId: string },
): Promise<Result<{ account: ShownAccount; requests: ShownRequest[]; deputies: Deputy[] }>> {
  return permittedSql(ctx, 'account.edit', async (sql) => {
    const account = await findAccountById(sql, input.staffId);
    if (account === null) return refuse('not-found');
    const shown = await shownBy(ctx, sql);
    const everybody = (await listAccounts(sql)).map(shown);
    const requests = withNames(ctx, everybody, await listRequests(sql, account.id));
    const deputies = await listDeputies(sql, civilDateOf(ctx.now), account.id);
    return ok({ account: shown(account), requests, deputies });
  });
}

async function shownBy(ctx: Ctx, sql: Sql): Promise<(account: Account) => ShownAccount> {
  const { districts } = await published(ctx.app, ctx.now);
  const places = [...(await listNamed(sql, 'service_point')), ...(await listNamed(sql, 'team'))];
  const names = new Map(places.map(({ id, name }) => [id, name]));
  for (const [slug, { body }] of districts) names.set(slug, body.name);
  return (account) => {
    const { id, username, nameZh, nameEn, roles, district, pointId, teamId, status, enrolledAt, lastSignInAt } =
      account;
    const where = [district, pointId, teamId].flatMap((place) =>
      place ? [names.get(place) ?? { zh: place, en: place }] : [],
    );
    const name = { zh: nameZh, en: nameEn };
    const enrolled = enrolledAt !== null;
    return { id, username, name, roles, district, pointId, teamId, where, status, enrolled, lastSignInAt };
  };
}

function withNames(ctx: Ctx, accounts: readonly ShownAccount[], requests: readonly AccountRequest[]): ShownRequest[] {
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const me = ctx.actor.kind === 'staff' ? ctx.actor.staffId : '';
  return requests.map((request) => ({
    ...request,
    account: byId.get(request.staffId) ?? null,
    requester: byId.get(request.requestedBy)?.name ?? null,
    decider: (request.decidedBy && byId.get(request.decidedBy)?.name) || null,
    confirmable: request.decidedAt === null && request.requestedBy !== me && request.staffId !== me,
  }));
}
